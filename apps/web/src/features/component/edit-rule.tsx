import { Checkbox, Drawer, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useEdit } from "../../api/use-edit.ts"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { type Correction, readCorrection } from "./fetch-corrections.ts"
import { reachSentence } from "./reach-sentence.ts"
import { editedRule, emptyRule, type RuleFields, ruleOf, ruleWords, type ValueName } from "./rule-fields.ts"
import { useTriedCorrection } from "./use-tried-correction.ts"

/**
 * A rule, new or changed: which components it reaches and what it says of them, with what would change while it is
 * written.
 */
export function EditRule({ rule, onClose }: { readonly rule: Correction | null; onClose(): void }) {
  useFocusBack()
  const edit = useEdit({
    before: rule === null ? { fields: emptyRule, etag: "" } : editedRule(rule),
    read: async () => editedRule(await readCorrection(rule?.id ?? "")),
    words: ruleWords,
  })
  const { fields, set: setFields } = edit
  const body = ruleOf(fields)
  const { save, preview, error } = useTriedCorrection({
    id: rule?.id ?? null,
    said: body,
    isEmpty: body === null,
    send: async (isTried) => {
      if (body === null) throw new Error("The rule says nothing yet.")
      const query = isTried ? { dryRun: "true" as const } : {}
      if (rule === null) return expectData(await api.POST("/api/v1/component-corrections", { params: { query }, body }))
      return expectData(
        await api.PUT("/api/v1/component-corrections/{correctionId}", {
          // Somebody who changes it meanwhile is not overwritten unseen.
          headers: isTried ? {} : { "if-match": edit.etag },
          params: { path: { correctionId: rule.id }, query },
          body,
        }),
      )
    },
    done: "The rule holds",
    onSaved: onClose,
    onRefused: edit.refused,
  })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={rule === null ? "Add a rule" : "Change the rule"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SavingForm
        problem={edit.problemOf(save.error)}
        meanwhile={edit.meanwhile}
        isSaving={save.isPending}
        canSave={body !== null}
        action={rule === null ? "Add rule" : "Save"}
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <Patterns fields={fields} onChange={setFields} error={error} />
        <Values fields={fields} onChange={setFields} error={error} />
        <TextInput
          label="Why"
          description="What the next person should know"
          value={fields.note}
          onChange={(event) => setFields({ ...fields, note: event.currentTarget.value })}
        />
        <Text size="sm" aria-live="polite">
          {body === null
            ? "Say what to look for and what to correct it to, and what would change is shown here."
            : preview.data
              ? reachSentence(preview.data.reached)
              : preview.error
                ? problemText(preview.error).detail
                : "…"}
        </Text>
      </SavingForm>
    </Drawer>
  )
}

interface PartProps {
  readonly fields: RuleFields
  readonly error: unknown
  onChange(fields: RuleFields): void
}

function Patterns({ fields, error, onChange }: PartProps) {
  const field = (name: keyof RuleFields["where"], label: string, placeholder: string, isFirst = false) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={fields.where[name]}
      data-autofocus={isFirst || undefined}
      error={fieldProblem(error, `where/${name}`)}
      onChange={(event) => onChange({ ...fields, where: { ...fields.where, [name]: event.currentTarget.value } })}
    />
  )
  return (
    <Stack gap="xs" component="fieldset" bd={0} p={0} m={0}>
      <legend style={{ padding: 0, fontWeight: 600 }}>Components whose document says</legend>
      <Text size="xs" c="dimmed">
        * is anything, case does not count; what is filled in must all fit.
      </Text>
      {field("purl", "purl", "pkg:generic/acme-*", true)}
      {field("name", "Name", "acme-*")}
      {field("version", "Version", "1.*")}
      {field("cpe", "CPE", "cpe:2.3:a:acme:*")}
    </Stack>
  )
}

function Values({ fields, error, onChange }: PartProps) {
  const set = (name: ValueName, value: string) => onChange({ ...fields, set: { ...fields.set, [name]: value } })
  const isNone = (name: ValueName) => fields.none.includes(name)
  const none = (name: ValueName, label: string) => (
    <Checkbox
      size="xs"
      label={label}
      checked={isNone(name)}
      onChange={() =>
        onChange({
          ...fields,
          none: isNone(name) ? fields.none.filter((each) => each !== name) : [...fields.none, name],
        })
      }
    />
  )
  return (
    <Stack gap="xs" component="fieldset" bd={0} p={0} m={0}>
      <legend style={{ padding: 0, fontWeight: 600 }}>Correct to</legend>
      <TextInput
        label="Correct purl"
        description="Without a version it takes the component's own"
        placeholder="pkg:npm/acme"
        value={fields.set.purl}
        disabled={isNone("purl")}
        error={fieldProblem(error, "set/purl")}
        onChange={(event) => set("purl", event.currentTarget.value)}
      />
      {none("purl", "It has no purl")}
      <TextInput
        label="Correct CPE"
        value={fields.set.cpe}
        disabled={isNone("cpe")}
        error={fieldProblem(error, "set/cpe")}
        onChange={(event) => set("cpe", event.currentTarget.value)}
      />
      {none("cpe", "It has no CPE")}
      <Textarea
        label="Licenses"
        description="One a line"
        rows={2}
        value={fields.set.licenses}
        disabled={isNone("licenses")}
        error={fieldProblem(error, "set/licenses")}
        onChange={(event) => set("licenses", event.currentTarget.value)}
      />
      {none("licenses", "It has no license")}
      <TextInput
        label="Supplier"
        value={fields.set.supplier}
        disabled={isNone("supplier")}
        onChange={(event) => set("supplier", event.currentTarget.value)}
      />
      {none("supplier", "It has no supplier")}
    </Stack>
  )
}
