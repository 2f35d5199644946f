import { FileInput, Group, Kbd, Radio, Select, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { type HotkeyItem, useDebouncedValue, useHotkeys } from "@mantine/hooks"
import { IconPaperclip } from "@tabler/icons-react"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { takesText } from "../../ui/is-typing.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { sendAttachment } from "../triage-attachment/send-attachment.ts"
import { useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import { ReachTarget } from "./reach-target.tsx"
import { subjectOf, type TriageSubject } from "./triage-subject.ts"
import {
  type JustificationWord,
  justificationChoices,
  type ReachWord,
  reachChoices,
  type StatusWord,
  statusChoices,
  statusLabel,
} from "./triage-words.ts"
import { undoDecisions } from "./undo-decisions.ts"

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
  /** Goes on to the next finding where there is one. */
  onSaved(): void
}

/** What do I decide, how far does it reach: by keys 1–9 and Ctrl Enter, with the reach counted before it is saved. */
export function TriageForm({ about, standing, packagePurl, onSaved }: TriageFormProps) {
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
  const [chosen, setChosen] = useState<string | null>(null)
  const choice = choices.find((each) => each.value === chosen)
  const status = choice?.base ?? null
  const [justification, setJustification] = useState<JustificationWord | null>(null)
  const [reach, setReach] = useState<ReachWord>("asset")
  const [target, setTarget] = useState<string | null>(null)
  const [note, setNote] = useState("")
  const [endsOn, setEndsOn] = useState("")
  const [files, setFiles] = useState<File[]>([])
  // Where the decision is refused afterwards, what was sent is not sent again.
  const sent = useRef(new Map<File, string>())
  const needsReason = status === "not_affected" && justification === null && note.trim() === ""
  const needsTarget = (reach === "product" || reach === "label") && target === null
  const wish = choice !== undefined &&
    !needsReason &&
    !needsTarget && {
      ...subjectOf(about),
      status: choice.value,
      ...(status === "not_affected" && justification ? { justification } : {}),
      ...(status === "not_affected" && !justification ? { impactStatement: note.trim() } : {}),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      reach: wishedReach(reach, packagePurl ?? "", target ?? ""),
      ...(endsOn === "" ? {} : { endsAt: `${endsOn}T23:59:59Z` }),
    }
  const [asked] = useDebouncedValue(wish ? JSON.stringify({ ...wish, note: undefined }) : null, 200)
  const preview = useQuery({
    queryKey: ["triage-preview", asked],
    enabled: asked !== null && wish !== false && mayDecide.isAllowed,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!wish) return null
      return expectData(await api.POST("/api/v1/triage", { body: { ...wish, dryRun: true } })).reached
    },
  })
  const save = useMutation({
    mutationFn: async () => {
      if (!wish) throw new Error("nothing is chosen")
      for (const file of files) if (!sent.current.has(file)) sent.current.set(file, await sendAttachment(file, null))
      const attachments = files.flatMap((file) => sent.current.get(file) ?? [])
      return expectData(
        await api.POST("/api/v1/triage", {
          body: { ...wish, attachments, dryRun: false, ...(standing === undefined ? {} : { ifDecision: standing }) },
        }),
      )
    },
    onSuccess: async ({ decisions, reached }) => {
      onSaved()
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "triage-preview" })
      announce(`${choice?.label}: ${counted(reached.findings, "finding")} in ${counted(reached.assets, "asset")}.`, {
        label: "Undo",
        run: () => void undoDecisions(decisions.map((each) => each.id)).then(() => client.invalidateQueries()),
      })
    },
  })
  const canSave = mayDecide.isAllowed && Boolean(wish)
  useHotkeys(
    choices.slice(0, 9).map(
      (each, index): HotkeyItem => [
        String(index + 1),
        (event) => !takesText(event.target) && setChosen(each.value),
        // In the note a digit stays a digit.
        { preventDefault: false },
      ],
    ),
    [],
  )
  // From inside the note too: digits are text there, this is not.
  useHotkeys([["mod+Enter", () => canSave && save.mutate()]], [])
  return (
    <Stack gap="sm" component="section" aria-label="Decide">
      {preview.error && <ProblemNote problem={problemText(preview.error)} />}
      {save.error && <ProblemNote problem={problemText(save.error)} />}
      <Radio.Group value={chosen} onChange={setChosen} label="Status">
        <Stack gap={6} mt={6}>
          {choices.map((each, index) => (
            <Radio
              key={each.value}
              size="xs"
              value={each.value}
              label={
                <>
                  {each.label} {index < 9 && <Kbd size="xs">{index + 1}</Kbd>}
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
          value={justification}
          onChange={(value) =>
            setJustification(justificationChoices.find((each) => each.value === value)?.value ?? null)
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
            value={reach}
            allowDeselect={false}
            onChange={(value) => {
              setReach(reachChoices.find((each) => each.value === value)?.value ?? "asset")
              setTarget(null)
            }}
          />
          {(reach === "product" || reach === "label") && (
            <ReachTarget kind={reach} value={target} onChange={setTarget} />
          )}
          <TextInput
            type="date"
            label="Asks again after"
            description="Left empty: it stands until it is taken back"
            value={endsOn}
            onChange={(event) => setEndsOn(event.currentTarget.value)}
          />
          <Textarea
            label="Note"
            value={note}
            maxLength={10_000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <FileInput
            multiple
            clearable
            label="Attachments"
            description="Reports, mails, pictures, text; up to 20 MiB each"
            placeholder="Choose files"
            leftSection={<IconPaperclip size={16} />}
            value={files}
            onChange={setFiles}
            clearButtonProps={{ "aria-label": "Attach none" }}
          />
        </>
      )}
      <Group gap="sm">
        <AllowedButton
          allowance={mayDecide}
          loading={save.isPending}
          disabled={mayDecide.isAllowed && !wish}
          onClick={() => save.mutate()}
        >
          Save and next
        </AllowedButton>
        <Text size="sm" c="dimmed" aria-live="polite">
          {status === null
            ? "Choose a status"
            : needsReason
              ? "Say why it is not affected"
              : needsTarget
                ? `Choose the ${reach}`
                : preview.data
                  ? `Reaches ${counted(preview.data.findings, "finding")} in ${counted(preview.data.assets, "asset")}`
                  : ""}
        </Text>
        <Kbd size="xs" ml="auto">
          Ctrl Enter
        </Kbd>
      </Group>
    </Stack>
  )
}

/** A reach as the API takes it. */
function wishedReach(reach: ReachWord, packagePurl: string, target: string) {
  if (reach === "package") return { package: packagePurl }
  if (reach === "product") return { product: target }
  return reach === "label" ? { label: target } : reach
}
