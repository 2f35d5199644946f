import { Group, Stack } from "@mantine/core"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { Section } from "../../ui/section.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { DecideButton } from "../triage/decide-button.tsx"
import { filterOfAddress } from "../triage/triage-subject.ts"
import type { FindingGroup, FindingGrouping } from "./fetch-groups.ts"
import { GroupFindings } from "./group-findings.tsx"

interface GroupDrawerProps {
  readonly grouping: FindingGrouping
  readonly group: FindingGroup
  /** Of the list beside. */
  readonly filter: Readonly<Record<string, string>>
  onClose(): void
}

/** A group beside the list: the findings that it counts, and one decision for all of them. */
export function GroupDrawer({ grouping, group, filter, onClose }: GroupDrawerProps) {
  const only = narrowed(grouping, group.id)
  const { sort: _sort, ...shown } = filter
  const findings = counted(group.counts.findings, "finding")
  return (
    <SideDrawer
      label={`Findings of ${group.name}`}
      title={
        <span className={grouping === "asset" ? undefined : "mono"}>{`${group.name} ${group.version ?? ""}`}</span>
      }
      page={grouping === "asset" ? `${paths.asset(group.id)}?tab=findings` : paths.package(group.id)}
      onClose={onClose}
    >
      <Stack gap="lg">
        <SeverityBar counts={group.counts} size="page" />
        <Group>
          <DecideButton
            on={findings}
            about={{ filter: [{ ...filterOfAddress(filter), ...only }] }}
            packagePurl={grouping === "component" && group.id.startsWith("pkg:") ? group.id : null}
            onDone={onClose}
          >
            Decide on all
          </DecideButton>
        </Group>
        <Section title={findings}>
          <GroupFindings grouping={grouping} filter={{ ...shown, ...only }} />
        </Section>
      </Stack>
    </SideDrawer>
  )
}

/** What narrows the list's filter to one group. */
export const narrowed = (grouping: FindingGrouping, id: string) =>
  grouping === "asset" ? { assetId: id } : { package: id }
