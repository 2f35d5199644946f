import { Drawer, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { type CorrectionFields, correctedValues, fieldsOfComponent } from "./correction-fields.ts"
import type { ComponentDetail } from "./fetch-components.ts"
import { type Reached, reachSentence } from "./reach-sentence.ts"
import { useTriedCorrection } from "./use-tried-correction.ts"

/** What a component really is, with what would change while it is written. */
export function CorrectComponent({ component, onClose }: { readonly component: ComponentDetail; onClose(): void }) {
  useFocusBack()
  const [fields, setFields] = useState(() => fieldsOfComponent(component))
  const values = correctedValues(fields, component)
  const { reach, note } = fields
  const isChanged = Object.keys(values).length > 0
  // Somebody who corrects it meanwhile is not overwritten unseen.
  const revision = component.corrections.find((each) => each.kind === "component")?.revision ?? 0
  const { save, preview, error } = useTriedCorrection({
    id: component.id,
    said: { values, reach },
    isEmpty: !isChanged,
    send: async (isTried) =>
      expectData(
        await api.PATCH("/api/v1/components/{componentId}", {
          headers: { "if-match": `"${revision}"` },
          params: { path: { componentId: component.id }, query: isTried ? { dryRun: "true" } : {} },
          body: { ...values, reach, ...(note.trim() === "" ? {} : { note: note.trim() }) },
        }),
      ),
    done: "Corrected",
    onSaved: onClose,
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
        problem={save.error && problemText(save.error)}
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
