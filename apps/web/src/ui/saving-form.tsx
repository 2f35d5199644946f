import { Button, Group, Stack } from "@mantine/core"
import type { FormEvent, ReactNode } from "react"
import { type Meanwhile, MeanwhileNote } from "./meanwhile-note.tsx"
import { ProblemNote, type ProblemText } from "./problem-note.tsx"

interface SavingFormProps {
  /** What was wrong with it when it was last sent. */
  readonly problem: ProblemText | null
  /** What somebody else made of it since it was opened. */
  readonly meanwhile?: Meanwhile | null
  readonly isSaving: boolean
  /** Whether there is something to save. */
  readonly canSave?: boolean
  /** What saving is called here. */
  readonly action?: string
  onSave(): void
  onCancel(): void
  readonly children: ReactNode
}

/** The fields of a dialog, what is wrong with them, and the two ways out of it. */
export function SavingForm({
  problem,
  meanwhile = null,
  isSaving,
  canSave = true,
  action = "Save",
  ...props
}: SavingFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    props.onSave()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {problem && <ProblemNote problem={problem} isAnswer />}
        {meanwhile && <MeanwhileNote meanwhile={meanwhile} />}
        {props.children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isSaving} disabled={!canSave}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
