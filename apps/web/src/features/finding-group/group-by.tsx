import { Group, SegmentedControl, Text } from "@mantine/core"
import { type Grouping, groupings } from "./fetch-groups.ts"

/** How the list puts findings together. */
export function GroupBy({ grouping, onChange }: { readonly grouping: Grouping; onChange(grouping: Grouping): void }) {
  return (
    <Group gap={8} wrap="nowrap">
      <Text size="xs" c="dimmed" aria-hidden>
        Group by
      </Text>
      <SegmentedControl
        size="xs"
        aria-label="Group by"
        data={groupings.map(({ value, label }) => ({ value, label }))}
        value={grouping}
        onChange={(value) => onChange(groupings.find((each) => each.value === value)?.value ?? "vulnerability")}
      />
    </Group>
  )
}
