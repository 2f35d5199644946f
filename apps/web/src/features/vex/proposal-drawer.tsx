import { Anchor, Group, Stack, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { DecideProposals } from "./decide-proposals.tsx"
import type { Proposal } from "./fetch-proposals.ts"
import { ProposalFacts } from "./proposal-facts.tsx"

/** A proposal beside the list: decide and go on to the next. */
export function ProposalDrawer({
  proposal,
  onClose,
  onNext,
}: {
  readonly proposal: Proposal
  onClose(): void
  onNext(): void
}) {
  const { asset, vulnerability } = proposal
  return (
    <SideDrawer
      label={`Proposal for ${vulnerability}`}
      title={<span className="mono">{vulnerability}</span>}
      page={paths.vulnerability(vulnerability)}
      onClose={onClose}
    >
      <Stack gap="lg">
        <Text size="sm">
          In{" "}
          <Anchor component={Link} to={paths.asset(asset.id)} size="sm" fw={600} underline="always">
            {asset.name}
          </Anchor>{" "}
          <span className="mono quiet">{asset.version}</span>
        </Text>
        {proposal.state === "open" && (
          <Group gap="xs">
            <DecideProposals key={proposal.id} which={{ proposals: [proposal.id] }} count={1} onDone={onNext} />
          </Group>
        )}
        <ProposalFacts proposal={proposal} />
      </Stack>
    </SideDrawer>
  )
}
