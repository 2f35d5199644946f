import { Group, Stack } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Section } from "../../ui/section.tsx"
import { DecideProposals } from "./decide-proposals.tsx"
import { fetchProposals } from "./fetch-proposals.ts"
import { ProposalFacts } from "./proposal-facts.tsx"

/** What VEX proposes about one finding; nothing where nothing waits. */
export function FindingProposals({
  assetId,
  vulnerability,
}: {
  readonly assetId: string
  readonly vulnerability: string
}) {
  const mayRead = useAllowance("read:vulnerability-triage")
  const filter = { assetId, vulnerability }
  const found = useQuery({
    queryKey: ["proposals", "of-finding", filter],
    enabled: mayRead.isAllowed,
    queryFn: () => fetchProposals(filter, undefined),
  })
  if (found.error) return <ProblemNote problem={problemText(found.error)} onRetry={() => void found.refetch()} />
  return found.data?.items.map((proposal) => (
    <Section key={proposal.id} title="Proposed by VEX">
      <Stack gap="sm">
        <ProposalFacts proposal={proposal} />
        <Group gap="xs">
          <DecideProposals which={{ proposals: [proposal.id] }} count={1} onDone={() => undefined} />
        </Group>
      </Stack>
    </Section>
  ))
}
