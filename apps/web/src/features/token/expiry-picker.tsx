import { Group, Input, NumberInput, SegmentedControl, Text } from "@mantine/core"

interface ExpiryPickerProps {
  readonly days: number
  readonly daysMax: number
  readonly isElevated: boolean
  onChange(days: number): void
}

const offered = [7, 30, 90, 180, 365]
const dayMs = 86_400_000
const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" })

/** When the token ends: usual lengths, or any number of days up to what the organization allows. */
export function ExpiryPicker({ days, daysMax, isElevated, onChange }: ExpiryPickerProps) {
  const lengths = [...new Set([...offered.filter((each) => each <= daysMax), daysMax])].sort((a, b) => a - b)
  return (
    <Input.Wrapper
      label="Ends after"
      labelElement="div"
      description={
        isElevated ? `With an elevated scope at most ${daysMax} days.` : `Every token ends; at most ${daysMax} days.`
      }
    >
      <Group gap="sm" mt={6} align="center">
        <SegmentedControl
          size="xs"
          data={lengths.map((each) => ({ value: String(each), label: `${each} days` }))}
          value={lengths.includes(days) ? String(days) : ""}
          onChange={(value) => onChange(Number(value))}
          aria-label="Usual lengths"
        />
        <NumberInput
          size="xs"
          w={90}
          min={1}
          max={daysMax}
          value={days}
          onChange={(value) => onChange(Math.max(1, Number(value) || 1))}
          aria-label="Days"
        />
        <Text size="sm" c="dimmed">
          on {date.format(Date.now() + days * dayMs)}
        </Text>
      </Group>
    </Input.Wrapper>
  )
}
