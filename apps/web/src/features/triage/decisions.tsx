import { Button, Skeleton, Table, Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { exactTime } from "../../ui/time.tsx"
import { AttachmentLink } from "../triage-attachment/attachment-link.tsx"
import { DecisionState } from "./decision-columns.tsx"
import { isUndoable, reachOf, whyOf } from "./decision-words.ts"
import { fetchDecisions } from "./fetch-decisions.ts"
import type { Decision } from "./finding-decisions.ts"
import { StatusTag } from "./status-tag.tsx"

/** What was decided about a vulnerability, by whom, how far it reaches; undone ones too. */
export function Decisions({ vulnerabilityId }: { readonly vulnerabilityId: string }) {
  const mayRead = useAllowance("read:vulnerability-triage")
  const mayDecide = useAllowance("create:vulnerability-triage")
  const client = useQueryClient()
  const decisions = useQuery({
    queryKey: ["triage", vulnerabilityId],
    enabled: mayRead.isAllowed,
    queryFn: () => fetchDecisions({ vulnerability: vulnerabilityId, limit: "200" }, undefined),
  })
  const undo = useMutation({
    mutationFn: async (triageId: string) =>
      expectDone(await api.DELETE("/api/v1/triage/{triageId}", { params: { path: { triageId } } })),
    onSuccess: async () => {
      await client.invalidateQueries()
      announce("The decision is undone; what held before it holds again.")
    },
  })
  if (!mayRead.isAllowed)
    return (
      <Text size="sm" c="dimmed">
        {mayRead.reason}
      </Text>
    )
  if (decisions.isPending) return <Skeleton height={120} />
  if (decisions.error)
    return <ProblemNote problem={problemText(decisions.error)} onRetry={() => void decisions.refetch()} />
  if (decisions.data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nobody has decided yet. Open a finding of an asset to decide.
      </Text>
    )
  return (
    <StackingTable
      heads={[
        { name: "Status" },
        { name: "Reach" },
        { name: "Why" },
        { name: "Who and when" },
        { name: "In force on", isNumber: true },
        { name: "Actions", isHidden: true },
      ]}
    >
      {decisions.data.items.map((decision) => (
        <DecisionRow
          key={decision.id}
          decision={decision}
          {...(mayDecide.isAllowed ? { onUndo: () => undo.mutate(decision.id) } : {})}
        />
      ))}
    </StackingTable>
  )
}

interface DecisionRowProps {
  readonly decision: Decision
  /** Given to whoever may. */
  onUndo?(): void
}

function DecisionRow({ decision, onUndo }: DecisionRowProps) {
  const why = whyOf(decision)
  return (
    <Table.Tr>
      <Table.Td>
        <StatusTag status={decision.status} own={decision.ownStatus} />
      </Table.Td>
      <Table.Td>{reachOf(decision)}</Table.Td>
      <Table.Td data-wide>
        {(why.length === 0 ? ["–"] : why).map((each) => (
          <div key={each}>{each}</div>
        ))}
        {decision.attachments.map((attachment) => (
          <div key={attachment.id}>
            <AttachmentLink attachment={attachment} />
          </div>
        ))}
      </Table.Td>
      <Table.Td data-wide>
        {decision.author.name}, {exactTime(decision.createdAt)}
        {decision.undoneAt && (
          <div className="quiet">
            Undone{decision.undoneBy && ` by ${decision.undoneBy}`}, {exactTime(decision.undoneAt)}
          </div>
        )}
        {decision.endsAt && (
          <div className="quiet">
            {decision.state === "ended" ? "Ended" : "Until"} {exactTime(decision.endsAt)}
          </div>
        )}
      </Table.Td>
      <Table.Td ta="end" className="numbers" data-label="In force on">
        {decision.findings.toLocaleString("en")}
      </Table.Td>
      <Table.Td ta="right">
        {decision.state === "standing" ? (
          onUndo &&
          isUndoable(decision) && (
            <Button variant="subtle" size="compact-xs" onClick={onUndo}>
              Undo
            </Button>
          )
        ) : (
          <DecisionState state={decision.state} />
        )}
      </Table.Td>
    </Table.Tr>
  )
}
