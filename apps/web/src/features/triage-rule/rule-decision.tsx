import { Group, Select, Stack, Textarea } from "@mantine/core"
import { statusLabel } from "../triage/triage-words.ts"
import { useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import type { TriageRule } from "./fetch-rules.ts"
import type { RuleFields } from "./rule-fields.ts"
import { reasonsToOffer, statusesToOffer } from "./rule-offers.ts"

interface RuleDecisionProps {
  readonly fields: RuleFields
  /** The rule as it stands; null for a new one. */
  readonly before: TriageRule | null
  onChange(change: Partial<RuleFields>): void
  readonly isReadOnly: boolean
}

/** What a rule decides, and the words for it. */
export function RuleDecision({ fields, before, onChange, isReadOnly }: RuleDecisionProps) {
  const offers = statusesToOffer(before, useOwnStatuses())
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-start" grow>
        <Select
          label="Status"
          placeholder="Choose"
          data={offers.map(({ value, label }) => ({ value, label }))}
          value={fields.ownStatus ?? fields.status}
          allowDeselect={false}
          onChange={(value) => {
            const offer = offers.find((each) => each.value === value)
            onChange({ status: offer?.base ?? null, ownStatus: offer?.isOwn ? offer.value : null })
          }}
          description={
            fields.ownStatus !== null && fields.status !== null
              ? `Counts as ${statusLabel(fields.status).toLowerCase()}`
              : undefined
          }
          inputWrapperOrder={["label", "input", "description"]}
          readOnly={isReadOnly}
        />
        {fields.status === "not_affected" && (
          <Reason fields={fields} before={before} onChange={onChange} isReadOnly={isReadOnly} />
        )}
      </Group>
      {fields.status === "not_affected" && (
        <Textarea
          label="Impact statement"
          autosize
          maxLength={10_000}
          value={fields.impactStatement}
          onChange={(event) => onChange({ impactStatement: event.currentTarget.value })}
          readOnly={isReadOnly}
        />
      )}
      <Textarea
        label="Note"
        description="For whoever asks why; it stands at each finding"
        autosize
        maxLength={10_000}
        value={fields.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        readOnly={isReadOnly}
      />
    </Stack>
  )
}

function Reason({ fields, before, onChange, isReadOnly }: RuleDecisionProps) {
  const reasons = reasonsToOffer(before)
  return (
    <Select
      label="Why"
      description="Or say it in words below"
      inputWrapperOrder={["label", "input", "description"]}
      data={reasons}
      value={fields.justification}
      onChange={(value) => onChange({ justification: reasons.find((each) => each.value === value)?.value ?? null })}
      readOnly={isReadOnly}
      clearable
    />
  )
}
