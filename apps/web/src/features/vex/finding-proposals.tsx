import { Anchor, Group, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Section } from "../../ui/section.tsx"
import { Time } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { DecideProposals } from "./decide-proposals.tsx"
import { fetchProposals } from "./fetch-proposals.ts"

/** What VEX proposes about one finding, as short as what was decided; nothing where nothing waits. */
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
    <Section key={proposal.id} title="Proposed by VEX" aside={<StatusTag status={proposal.status} />}>
      <Text size="sm" c="dimmed" component="div">
        <Anchor component={Link} to={`${paths.vexProposals}?open=${proposal.id}`} size="sm">
          {proposal.document.author ?? "No author named"}
        </Anchor>
        , <Time at={proposal.createdAt} />
        {[proposal.justification?.replaceAll("_", " "), proposal.impactStatement, proposal.response]
          .filter(Boolean)
          .map((said) => `: ${said}`)}
        {proposal.heldBack && <div>{proposal.heldBack}</div>}
      </Text>
      <Group gap="xs" mt={8}>
        <DecideProposals which={{ proposals: [proposal.id] }} count={1} onDone={() => undefined} />
      </Group>
    </Section>
  ))
}
