import { Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { exactTime } from "../../ui/time.tsx"
import { findingDecisionsQuery } from "./finding-decisions.ts"
import classes from "./other-decisions.module.css"
import { StatusTag } from "./status-tag.tsx"

/** Where several decisions reach a finding: the others, and why each gives way to the one in force. */
export function OtherDecisions({ findingId }: { readonly findingId: string }) {
  const mayRead = useAllowance("read:vulnerability-triage")
  const reaching = useQuery({ ...findingDecisionsQuery(findingId), enabled: mayRead.isAllowed })
  if (reaching.error) return <ProblemNote problem={problemText(reaching.error)} />
  const others = reaching.data?.items.slice(1) ?? []
  if (others.length === 0) return null
  return (
    <details className={classes.others}>
      <summary>
        {others.length === 1 ? "Another decision gives way" : `${others.length} other decisions give way`} to this one
      </summary>
      <ul className={classes.list}>
        {others.map(({ decision, lost }) => (
          <li key={decision.id}>
            <StatusTag status={decision.status} own={decision.ownStatus} />
            <Text size="sm" c="dimmed">
              {decision.author.name}, {exactTime(decision.createdAt)}. {lost?.why}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {reaching.data?.precedence}
      </Text>
    </details>
  )
}
