import { FileInput, Select, Textarea, TextInput } from "@mantine/core"
import { IconPaperclip } from "@tabler/icons-react"
import { ReachTarget } from "./reach-target.tsx"
import type { TriageDraft } from "./triage-draft.ts"
import { justificationChoices, reachChoices, responseChoices, type StatusWord } from "./triage-words.ts"

interface DecisionFieldsProps {
  readonly draft: TriageDraft
  readonly status: StatusWord
  /** Whether what is decided on is of one package, which the decision can then reach everywhere. */
  readonly hasPackage: boolean
  set(changes: Partial<TriageDraft>): void
}

/** What belongs to a decision beside its status: why, how far, how long, and what shows it. */
export function DecisionFields({ draft, status, hasPackage, set }: DecisionFieldsProps) {
  return (
    <>
      {status === "not_affected" && (
        <Select
          label="Why"
          description="Or say it in words below"
          data={justificationChoices.map(({ value, label }) => ({ value, label }))}
          value={draft.justification}
          onChange={(value) =>
            set({ justification: justificationChoices.find((each) => each.value === value)?.value ?? null })
          }
          clearable
        />
      )}
      {status === "not_affected" ? (
        <Textarea
          label="Impact statement"
          description="For whoever gets your VEX"
          autosize
          maxLength={10_000}
          value={draft.impactStatement}
          onChange={(event) => set({ impactStatement: event.currentTarget.value })}
        />
      ) : (
        <Select
          label="Response"
          data={responseChoices.map(({ value, label }) => ({ value, label }))}
          value={draft.response}
          onChange={(value) => set({ response: responseChoices.find((each) => each.value === value)?.value ?? null })}
          clearable
        />
      )}
      <Select
        label="Reach"
        data={reachChoices
          .filter((each) => each.value !== "package" || hasPackage)
          .map(({ value, label }) => ({ value, label }))}
        value={draft.reach}
        allowDeselect={false}
        onChange={(value) =>
          set({ reach: reachChoices.find((each) => each.value === value)?.value ?? "asset", target: null })
        }
      />
      {(draft.reach === "product" || draft.reach === "label") && (
        <ReachTarget kind={draft.reach} value={draft.target} onChange={(target) => set({ target })} />
      )}
      <TextInput
        type="date"
        label="Valid until"
        description="Left empty, it holds until it is undone"
        value={draft.endsOn}
        onChange={(event) => set({ endsOn: event.currentTarget.value })}
      />
      <Textarea
        label="Note"
        description="For yourselves; it goes into no VEX"
        value={draft.note}
        maxLength={10_000}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <FileInput
        multiple
        clearable
        label="Attachments"
        description="Reports, mails, pictures, text; up to 20 MiB each"
        placeholder="Choose files"
        leftSection={<IconPaperclip size={16} />}
        value={[...draft.files]}
        onChange={(files) => set({ files })}
        clearButtonProps={{ "aria-label": "Clear the files" }}
      />
    </>
  )
}
