import { Group, NumberInput, SegmentedControl, Stack, Text } from "@mantine/core"
import { exposureAnswers } from "./answer-words.ts"
import type { RuleWords } from "./fetch-action-rules.ts"

interface ThresholdsProps {
  readonly words: RuleWords
  onChange(change: Partial<RuleWords>): void
  readonly isReadOnly: boolean
}

/**
 * From which likelihood on a flaw is taken for exploited, and what an asset counts as of which nobody said where it
 * stands.
 */
export function Thresholds({ words, onChange, isReadOnly }: ThresholdsProps) {
  return (
    <Group gap="lg" align="flex-start">
      <Percent
        label="Proof of concept from EPSS"
        value={words.pocEpss}
        onChange={(pocEpss) => onChange({ pocEpss })}
        isReadOnly={isReadOnly}
      />
      <Percent
        label="Exploited from EPSS"
        value={words.activeEpss}
        onChange={(activeEpss) => onChange({ activeEpss })}
        isReadOnly={isReadOnly}
      />
      <Stack gap={2}>
        <Text size="sm" fw={500}>
          An asset whose exposure is not set counts as
        </Text>
        <SegmentedControl
          aria-label="An asset whose exposure is not set counts as"
          data={exposureAnswers.map(({ value, label }) => ({ value, label }))}
          value={words.unknownExposure}
          onChange={(value) =>
            onChange({ unknownExposure: exposureAnswers.find((each) => each.value === value)?.value ?? "open" })
          }
          readOnly={isReadOnly}
        />
      </Stack>
    </Group>
  )
}

function Percent({
  label,
  value,
  onChange,
  isReadOnly,
}: {
  readonly label: string
  readonly value: number
  onChange(value: number): void
  readonly isReadOnly: boolean
}) {
  return (
    <NumberInput
      label={label}
      value={Number((value * 100).toFixed(3))}
      onChange={(percent) => Number(percent) > 0 && onChange(Number(percent) / 100)}
      min={0.01}
      max={100}
      suffix=" %"
      w={220}
      readOnly={isReadOnly}
    />
  )
}
