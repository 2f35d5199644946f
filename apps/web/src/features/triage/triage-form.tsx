import { FileInput, Group, Kbd, Radio, Select, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { type HotkeyItem, useDebouncedValue, useHotkeys } from "@mantine/hooks"
import { IconPaperclip } from "@tabler/icons-react"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { takesText } from "../../ui/is-typing.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote, type ProblemText } from "../../ui/problem-note.tsx"
import { sendAttachment } from "../triage-attachment/send-attachment.ts"
import { useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import { ReachTarget } from "./reach-target.tsx"
import { emptyDraft, lackOf, type TriageDraft, wishOf } from "./triage-draft.ts"
import type { TriageSubject } from "./triage-subject.ts"
import { justificationChoices, reachChoices, type StatusWord, statusChoices, statusLabel } from "./triage-words.ts"
import { undoAction } from "./undo-decisions.ts"

const previewKey = "triage-preview"

interface StatusChoice {
  /** One of the five, or the id of one of the organization's own. */
  readonly value: string
  readonly label: string
  readonly meaning: string
  readonly base: StatusWord
}

interface TriageFormProps {
  readonly about: TriageSubject
  /** The decision that stood when the form was opened, so that the second of two people is told; undefined for many findings. */
  readonly standing?: string | null
  /** Package of the finding, for the reach by package. */
  readonly packagePurl: string | null
  /** What was filled in before and refused, with why. */
  readonly refused?: { readonly draft: TriageDraft; readonly problem: ProblemText } | undefined
  /** Somebody has begun to fill it in. */
  onBegun?(): void
  /** Goes on to the next finding where there is one. */
  onSaved(): void
  /** Where given, `onSaved` does not wait for the server's answer: a refusal comes here, when somebody else may have the form already. */
  onRefused?(draft: TriageDraft, problem: ProblemText): void
}

/** What do I decide, how far does it reach: by keys 1–9 and Ctrl Enter, with the reach counted before it is saved. */
export function TriageForm(props: TriageFormProps) {
  const { about, standing, packagePurl, refused, onBegun, onSaved, onRefused } = props
  const client = useQueryClient()
  const mayDecide = useAllowance("create:vulnerability-triage")
  const ownStatuses = useOwnStatuses()
  const choices: readonly StatusChoice[] = [
    ...statusChoices.map((choice) => ({ ...choice, base: choice.value })),
    ...ownStatuses.map(({ id, name, base }) => ({
      value: id,
      label: name,
      meaning: `Counts as ${statusLabel(base).toLowerCase()}.`,
      base,
    })),
  ]
  const [draft, setDraft] = useState<TriageDraft>(() => refused?.draft ?? emptyDraft())
  const set = (changes: Partial<TriageDraft>): void => {
    setDraft((now) => ({ ...now, ...changes }))
    onBegun?.()
  }
  const choice = choices.find((each) => each.value === draft.chosen)
  const status = choice?.base ?? null
  const lack = lackOf(draft, status)
  const wish = status !== null && lack === null && wishOf(draft, status, about, packagePurl)
  const [asked] = useDebouncedValue(wish ? JSON.stringify({ ...wish, note: undefined }) : null, 200)
  const preview = useQuery({
    queryKey: [previewKey, asked],
    enabled: asked !== null && wish !== false && mayDecide.isAllowed,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!wish) return null
      return expectData(await api.POST("/api/v1/triage", { body: { ...wish, dryRun: true } })).reached
    },
  })
  /** Reads again what the decision may have changed. */
  const renew = () => client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== previewKey })
  const save = useMutation({
    mutationFn: async () => {
      if (!wish) throw new Error("nothing is chosen")
      const { files, sent } = draft
      for (const file of files) if (!sent.has(file)) sent.set(file, await sendAttachment(file, null))
      const attachments = files.flatMap((file) => sent.get(file) ?? [])
      return expectData(
        await api.POST("/api/v1/triage", {
          body: { ...wish, attachments, dryRun: false, ...(standing === undefined ? {} : { ifDecision: standing }) },
          // Whoever closes the page right after has decided all the same. Of many findings nobody moves on before the answer, and their ids may be more than the 64 KiB that a browser sends so (Fetch: HTTP-network-or-cache fetch).
          keepalive: onRefused !== undefined,
        }),
      )
    },
    onSuccess: async ({ decisions, reached }) => {
      if (!onRefused) onSaved()
      await renew()
      announce(
        `${choice?.label}: ${counted(reached.findings, "finding")} in ${counted(reached.assets, "asset")}.`,
        undoAction(client, decisions),
      )
    },
    onError: async (error) => {
      // What somebody else decided meanwhile is to be seen, and stands before the next try.
      await renew()
      onRefused?.(draft, problemText(error))
    },
  })
  const decide = (): void => {
    save.mutate()
    if (onRefused) onSaved()
  }
  const problem = preview.error ?? save.error
  const canSave = mayDecide.isAllowed && Boolean(wish)
  useHotkeys(
    choices.slice(0, 9).map(
      (each, index): HotkeyItem => [
        String(index + 1),
        (event) => !takesText(event.target) && set({ chosen: each.value }),
        // In the note a digit stays a digit.
        { preventDefault: false },
      ],
    ),
    [],
  )
  // From inside the note too: digits are text there, this is not.
  useHotkeys([["mod+Enter", () => canSave && !save.isPending && decide()]], [])
  return (
    <Stack gap="sm" component="section" aria-label="Decide">
      {problem ? <ProblemNote problem={problemText(problem)} /> : refused && <ProblemNote problem={refused.problem} />}
      <Radio.Group value={draft.chosen} onChange={(chosen) => set({ chosen })} label="Status">
        <Stack gap={6} mt={6}>
          {choices.map((each, index) => (
            <Radio
              key={each.value}
              size="xs"
              value={each.value}
              label={
                <>
                  {each.label}{" "}
                  {index < 9 && (
                    <Kbd size="xs" data-for-keys>
                      {index + 1}
                    </Kbd>
                  )}
                </>
              }
              description={each.meaning}
              disabled={!mayDecide.isAllowed}
            />
          ))}
        </Stack>
      </Radio.Group>
      {status === "not_affected" && (
        <Select
          label="Why"
          description="Or say it in the note"
          data={justificationChoices.map(({ value, label }) => ({ value, label }))}
          value={draft.justification}
          onChange={(value) =>
            set({ justification: justificationChoices.find((each) => each.value === value)?.value ?? null })
          }
          clearable
        />
      )}
      {status !== null && (
        <>
          <Select
            label="Reach"
            data={reachChoices
              .filter((each) => each.value !== "package" || packagePurl !== null)
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
      )}
      <Group gap="sm">
        <AllowedButton
          allowance={mayDecide}
          loading={save.isPending}
          disabled={mayDecide.isAllowed && !wish}
          onClick={decide}
        >
          {onRefused ? "Save and next" : "Save"}
        </AllowedButton>
        <Text size="sm" c="dimmed" aria-live="polite">
          {lack ??
            (preview.data
              ? `Reaches ${counted(preview.data.findings, "finding")} in ${counted(preview.data.assets, "asset")}`
              : "")}
        </Text>
        <Kbd size="xs" ml="auto" data-for-keys>
          Ctrl Enter
        </Kbd>
      </Group>
    </Stack>
  )
}
