import { Drawer, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { useEdit } from "../../api/use-edit.ts"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { type CorrectionFields, correctedValues, correctionWords, editedComponent } from "./correction-fields.ts"
import { type ComponentDetail, readComponent } from "./fetch-components.ts"
import { type Reached, reachSentence } from "./reach-sentence.ts"
import { useTriedCorrection } from "./use-tried-correction.ts"

/** What a component really is, with what would change while it is written. */
export function CorrectComponent({ component, onClose }: { readonly component: ComponentDetail; onClose(): void }) {
  useFocusBack()
  const edit = useEdit({
    before: editedComponent(component),
    read: async () => editedComponent(await readComponent(component.id)),
    words: correctionWords,
  })
  const { fields, set: setFields } = edit
  const values = correctedValues(fields, edit.base)
  const { reach, note } = fields
  const isChanged = Object.keys(values).length > 0
  const { save, preview, error } = useTriedCorrection({
    id: component.id,
    said: { values, reach },
    isEmpty: !isChanged,
    send: async (isTried) =>
      expectData(
        await api.PATCH("/api/v1/components/{componentId}", {
          // Somebody who corrects it meanwhile is not overwritten unseen.
          headers: isTried ? {} : { "if-match": edit.etag },
          params: { path: { componentId: component.id }, query: isTried ? { dryRun: "true" } : {} },
          body: { ...values, reach, ...(note.trim() === "" ? {} : { note: note.trim() }) },
        }),
      ),
    done: "Corrected",
    onSaved: onClose,
    onRefused: edit.refused,
  })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={`Correct ${component.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SavingForm
        problem={edit.problemOf(save.error)}
        meanwhile={edit.meanwhile}
        isSaving={save.isPending}
        canSave={isChanged}
        action="Correct"
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <Values fields={fields} onChange={setFields} error={error} />
        <Reach fields={fields} onChange={setFields} />
        <Text size="sm" aria-live="polite">
          {isChanged ? effectText(preview) : "Nothing changes yet."}
        </Text>
      </SavingForm>
    </Drawer>
  )
}

function effectText({ data, error }: { readonly data: { reached: Reached } | undefined; readonly error: unknown }) {
  if (data) return reachSentence(data.reached)
  return error ? "It cannot be read like this." : "…"
}

interface PartProps {
  readonly fields: CorrectionFields
  onChange(fields: CorrectionFields): void
}

function Values({ fields, onChange, error }: PartProps & { readonly error: unknown }) {
  return (
    <>
      <TextInput
        label="purl"
        description="Without a version it takes the component's own, so that it holds for later versions too"
        value={fields.purl}
        onChange={(event) => onChange({ ...fields, purl: event.currentTarget.value })}
        error={fieldProblem(error, "purl")}
        data-autofocus
      />
      <TextInput
        label="CPE"
        value={fields.cpe}
        onChange={(event) => onChange({ ...fields, cpe: event.currentTarget.value })}
        error={fieldProblem(error, "cpe")}
      />
      <Textarea
        label="Licenses"
        description="One a line"
        rows={2}
        value={fields.licenses}
        onChange={(event) => onChange({ ...fields, licenses: event.currentTarget.value })}
        error={fieldProblem(error, "licenses")}
      />
      <TextInput
        label="Supplier"
        value={fields.supplier}
        onChange={(event) => onChange({ ...fields, supplier: event.currentTarget.value })}
      />
      <TextInput
        label="Why"
        description="What the next person should know"
        value={fields.note}
        onChange={(event) => onChange({ ...fields, note: event.currentTarget.value })}
      />
    </>
  )
}

function Reach({ fields, onChange }: PartProps) {
  return (
    <Radio.Group
      label="Reach"
      value={fields.reach}
      onChange={(value) => onChange({ ...fields, reach: value === "organization" ? "organization" : "asset" })}
    >
      <Stack gap="xs" mt={4}>
        <Radio value="asset" label="All versions of this asset" />
        <Radio value="organization" label="Every asset that has one that says the same" />
      </Stack>
    </Radio.Group>
  )
}
