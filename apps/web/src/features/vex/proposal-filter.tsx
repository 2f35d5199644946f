import { Group, Pill, Select, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"

const states = [
  { value: "open", label: "Open" },
  { value: "accepted", label: "Accepted" },
  { value: "rejected", label: "Rejected" },
  { value: "all", label: "All" },
]

interface ProposalFilterProps {
  readonly state: string
  readonly vulnerability: string | undefined
  readonly documentId: string | undefined
  onChange(changes: Readonly<Record<string, string | null>>): void
}

/** Which proposals are shown. */
export function ProposalFilter({ state, vulnerability, documentId, onChange }: ProposalFilterProps) {
  const search = useDebouncedCallback((text: string) => onChange({ vulnerability: text.trim() || null }), 300)
  return (
    <Group gap="sm" px={{ base: "md", sm: "lg" }} pb="xs">
      <Select
        aria-label="State"
        data={states}
        value={state}
        allowDeselect={false}
        onChange={(value) => onChange({ state: value === "open" ? null : value })}
        w={130}
      />
      <TextInput
        aria-label="Vulnerability"
        placeholder="CVE, GHSA or other id"
        defaultValue={vulnerability ?? ""}
        onChange={(event) => search(event.currentTarget.value)}
        w={200}
      />
      {documentId !== undefined && (
        <Pill
          withRemoveButton
          removeButtonProps={{ "aria-label": "Of every document", "aria-hidden": false, tabIndex: 0 }}
          onRemove={() => onChange({ documentId: null })}
        >
          of one document
        </Pill>
      )}
    </Group>
  )
}
