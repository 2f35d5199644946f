import { Group, Kbd, Stack, Text } from "@mantine/core"
import { type HotkeyItem, useHotkeys } from "@mantine/hooks"
import { useState } from "react"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { takesText } from "../../ui/is-typing.ts"
import { ProblemNote, type ProblemText } from "../../ui/problem-note.tsx"
import { DecisionFields } from "./decision-fields.tsx"
import { keysMax, StatusPicker, useStatusChoices } from "./status-choices.tsx"
import { emptyDraft, type TriageDraft } from "./triage-draft.ts"
import { type DecisionSubject, useDecision } from "./use-decision.ts"

interface TriageFormProps extends DecisionSubject {
  /** What was filled in before and refused, with why. */
  readonly refused?: { readonly draft: TriageDraft; readonly problem: ProblemText } | undefined
  /** Somebody has begun to fill it in. */
  onBegun?(): void
}

/** What do I decide, how far does it reach: by keys 1–9 and Ctrl Enter, with the reach counted before it is saved. */
export function TriageForm({ refused, onBegun, ...subject }: TriageFormProps) {
  const mayDecide = useAllowance("create:vulnerability-triage")
  const choices = useStatusChoices()
  const [draft, setDraft] = useState<TriageDraft>(() => refused?.draft ?? emptyDraft())
  const set = (changes: Partial<TriageDraft>): void => {
    setDraft((now) => ({ ...now, ...changes }))
    onBegun?.()
  }
  const choice = choices.find((each) => each.value === draft.chosen)
  const decision = useDecision(subject, draft, choice, mayDecide.isAllowed)
  useHotkeys(
    choices.slice(0, keysMax).map(
      (each, index): HotkeyItem => [
        String(index + 1),
        (event) => !takesText(event.target) && set({ chosen: each.value }),
        // In the note a digit stays a digit.
        { preventDefault: false },
      ],
    ),
    [],
  )
  const canSave = mayDecide.isAllowed && decision.isWhole && !decision.isSaving
  // From inside the note too: digits are text there, this is not.
  useHotkeys([["mod+Enter", () => canSave && decision.save()]], [])
  const problem = decision.error ? problemText(decision.error) : refused?.problem
  return (
    <Stack gap="sm" component="section" aria-label="Decide">
      {problem && <ProblemNote problem={problem} isAnswer={decision.isRefused || refused !== undefined} />}
      <StatusPicker
        choices={choices}
        chosen={draft.chosen}
        isDisabled={!mayDecide.isAllowed}
        onChoose={(chosen) => set({ chosen })}
      />
      {choice && (
        <DecisionFields draft={draft} status={choice.base} hasPackage={subject.packagePurl !== null} set={set} />
      )}
      <Group gap="sm">
        <AllowedButton
          allowance={mayDecide}
          loading={decision.isSaving}
          disabled={mayDecide.isAllowed && !decision.isWhole}
          onClick={decision.save}
        >
          {subject.onRefused ? "Save and next" : "Save"}
        </AllowedButton>
        <Text size="sm" c="dimmed" aria-live="polite">
          {decision.lack ??
            (decision.reached
              ? `Reaches ${counted(decision.reached.findings, "finding")} in ${counted(decision.reached.assets, "asset")}`
              : "")}
        </Text>
        <Kbd size="xs" ml="auto" data-for-keys>
          Ctrl Enter
        </Kbd>
      </Group>
    </Stack>
  )
}
