import { Group, TextInput } from "@mantine/core"
import type { RuleFields } from "./rule-fields.ts"

interface RuleValidityProps {
  readonly fields: RuleFields
  onChange(change: Partial<RuleFields>): void
  readonly isReadOnly: boolean
}

/** What a rule is called, and from which day through which it decides. */
export function RuleValidity({ fields, onChange, isReadOnly }: RuleValidityProps) {
  return (
    <Group gap="md" align="flex-start" wrap="wrap">
      <TextInput
        label="Name"
        required
        placeholder="Not shipped"
        maxLength={128}
        value={fields.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        readOnly={isReadOnly}
        style={{ flex: "1 1 240px" }}
      />
      <TextInput
        type="date"
        label="From"
        value={fields.validFrom}
        onChange={(event) => onChange({ validFrom: event.currentTarget.value })}
        readOnly={isReadOnly}
      />
      <TextInput
        type="date"
        label="Through"
        value={fields.validUntil}
        onChange={(event) => onChange({ validUntil: event.currentTarget.value })}
        readOnly={isReadOnly}
      />
    </Group>
  )
}
