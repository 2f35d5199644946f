import { Button, Code, Group, Stack, Text } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import classes from "./problem-note.module.css"

export interface ProblemText {
  readonly title: string
  readonly detail: string
  /** Where in the request or the file, a line each. */
  readonly places: readonly string[]
  readonly requestId: string | null
  /** Where whoever has to sign in again does it. */
  readonly signInAt: string | null
}

interface ProblemNoteProps {
  readonly problem: ProblemText
  /** Whether it answers what was just pressed, maybe far below: then it comes into sight. */
  readonly isAnswer?: boolean
  readonly onRetry?: () => void
}

const inSight = (note: HTMLDivElement | null): void => note?.scrollIntoView({ block: "nearest" })

/** What went wrong, where, and a way on: in the place of what could not be shown. */
export function ProblemNote({ problem, isAnswer = false, onRetry }: ProblemNoteProps) {
  return (
    <div role="alert" className={classes.note} ref={isAnswer ? inSight : null}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <Stack gap={4} miw={0}>
        <Text fw={600} size="sm">
          {problem.title}
        </Text>
        {problem.detail && problem.detail !== problem.title && <Text size="sm">{problem.detail}</Text>}
        {problem.places
          .filter((place) => place !== problem.detail)
          .slice(0, 10)
          .map((place) => (
            <Code key={place} className={classes.place}>
              {place}
            </Code>
          ))}
        <ProblemActions problem={problem} onRetry={onRetry} />
      </Stack>
    </div>
  )
}

/** The ways on: sign in, try again; and what to name to whoever reads the log. */
export function ProblemActions({
  problem: { signInAt, requestId },
  onRetry,
}: {
  readonly problem: ProblemText
  readonly onRetry?: (() => void) | undefined
}) {
  if (!onRetry && signInAt === null && requestId === null) return null
  return (
    <Group gap="sm" className={classes.actions}>
      {signInAt !== null && (
        // What is filled in stays in this tab.
        <Button component="a" href={signInAt} {...(onRetry ? {} : { target: "_blank", rel: "noopener" })}>
          Sign in
        </Button>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
      {requestId !== null && (
        <Text size="xs" c="dimmed">
          Request <span className="mono">{requestId}</span>
        </Text>
      )}
    </Group>
  )
}
