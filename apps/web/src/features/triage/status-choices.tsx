import { Kbd, Radio, Stack } from "@mantine/core"
import { useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import { type StatusWord, statusChoices, statusLabel } from "./triage-words.ts"

export interface StatusChoice {
  /** One of the five, or the id of one of the organization's own. */
  readonly value: string
  readonly label: string
  readonly meaning: string
  readonly base: StatusWord
}

/** So many of the choices have a key: 1–9. */
export const keysMax = 9

/** What a finding can be decided to be: the five statuses, then the organization's own. */
export function useStatusChoices(): readonly StatusChoice[] {
  const ownStatuses = useOwnStatuses()
  return [
    ...statusChoices.map((choice) => ({ ...choice, base: choice.value })),
    ...ownStatuses.map(({ id, name, base }) => ({
      value: id,
      label: name,
      meaning: `Counts as ${statusLabel(base).toLowerCase()}.`,
      base,
    })),
  ]
}

interface StatusPickerProps {
  readonly choices: readonly StatusChoice[]
  readonly chosen: string | null
  readonly isDisabled: boolean
  onChoose(chosen: string): void
}

/** The statuses, each with its meaning and its key. */
export function StatusPicker({ choices, chosen, isDisabled, onChoose }: StatusPickerProps) {
  return (
    <Radio.Group value={chosen} onChange={onChoose} label="Status">
      <Stack gap={6} mt={6}>
        {choices.map((each, index) => (
          <Radio
            key={each.value}
            size="xs"
            value={each.value}
            label={
              <>
                {each.label}{" "}
                {index < keysMax && (
                  <Kbd size="xs" data-for-keys>
                    {index + 1}
                  </Kbd>
                )}
              </>
            }
            description={each.meaning}
            disabled={isDisabled}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
