import { Badge, Button, Skeleton, Table, Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { exactTime } from "../../ui/time.tsx"
import { AttachmentLink } from "../triage-attachment/attachment-link.tsx"
import { StatusTag } from "./status-tag.tsx"

const reachWords = {
  asset: "this version:",
  family_now: "the versions that were there:",
  family: "all versions:",
  package: "the package:",
  product: "the product:",
  label: "the label:",
  rule: "the rule:",
} as const

/** What was decided about a vulnerability, by whom, how far it reaches; undone ones too. */
export function Decisions({ vulnerabilityId }: { readonly vulnerabilityId: string }) {
  const mayRead = useAllowance("read:vulnerability-triage")
  const mayDecide = useAllowance("create:vulnerability-triage")
  const client = useQueryClient()
  const decisions = useQuery({
    queryKey: ["triage", vulnerabilityId],
    enabled: mayRead.isAllowed,
    queryFn: async () =>
      expectData(
        await api.GET("/api/v1/triage", { params: { query: { vulnerability: vulnerabilityId, limit: 200 } } }),
      ),
  })
  const undo = useMutation({
    mutationFn: async (triageId: string) =>
      expectDone(await api.DELETE("/api/v1/triage/{triageId}", { params: { path: { triageId } } })),
    onSuccess: async () => {
      await client.invalidateQueries()
      announce("The decision is taken back; what stood before it stands again.")
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
    <Table.ScrollContainer minWidth={640} type="native" tabIndex={0}>
      <Table fz="sm" verticalSpacing={6} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Status</Table.Th>
            <Table.Th>Reach</Table.Th>
            <Table.Th>Why</Table.Th>
            <Table.Th>Who and when</Table.Th>
            <Table.Th ta="right">Stands for</Table.Th>
            <Table.Th aria-label="Deeds" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {decisions.data.items.map((decision) => (
            <Table.Tr key={decision.id}>
              <Table.Td>
                <StatusTag status={decision.status} own={decision.ownStatus} />
              </Table.Td>
              <Table.Td>
                {reachWords[decision.reach.kind]} {decision.reach.target}
              </Table.Td>
              <Table.Td>
                {decision.justification?.replaceAll("_", " ") ?? decision.impactStatement ?? decision.note ?? "–"}
                {decision.attachments.map((attachment) => (
                  <div key={attachment.id}>
                    <AttachmentLink attachment={attachment} />
                  </div>
                ))}
              </Table.Td>
              <Table.Td>
                {decision.author.name}, {exactTime(decision.createdAt)}
              </Table.Td>
              <Table.Td ta="right" className="numbers">
                {decision.findings}
              </Table.Td>
              <Table.Td ta="right">
                {decision.state === "standing" ? (
                  mayDecide.isAllowed &&
                  decision.reach.kind !== "rule" && (
                    <Button variant="subtle" size="compact-xs" onClick={() => undo.mutate(decision.id)}>
                      Undo
                    </Button>
                  )
                ) : (
                  <Badge variant="light" color="gray" tt="none">
                    {decision.state}
                  </Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
