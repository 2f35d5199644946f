import { Skeleton } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { ProblemActions, type ProblemText } from "../problem-note.tsx"
import classes from "./data-list.module.css"

/** At the foot of rows that stay: that they may be old, or not all. */
export function LateProblem({ problem, onRetry }: { readonly problem: ProblemText; onRetry(): void }) {
  return (
    <div role="alert" className={classes.late}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <b>{problem.title}.</b> What is shown may be old, or not all.
      </span>
      <ProblemActions problem={problem} onRetry={onRetry} />
    </div>
  )
}

interface SkeletonRowsProps {
  /** None on a phone, whose rows are of two lines. */
  readonly columns: readonly { readonly id: string; readonly align?: "start" | "end" }[]
  readonly hasSelection: boolean
}

/** In the tracks of the rows that come, so that nothing moves when they do. */
export function SkeletonRows({ columns, hasSelection }: SkeletonRowsProps) {
  return (
    <div aria-hidden>
      {[..."abcdefghijkl"].map((row, index) => {
        const share = 50 + ((index * 17) % 40)
        return (
          <div key={row} className={classes.skeleton}>
            {hasSelection && columns.length > 0 && <div />}
            {columns.map(({ id, align }) => (
              <div key={id} className={classes.expected} data-align={align}>
                <Skeleton height={10} width={`${share}%`} />
              </div>
            ))}
            {columns.length === 0 && (
              <>
                <Skeleton height={10} width={`${share}%`} />
                <Skeleton height={8} width={`${share - 20}%`} />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}
