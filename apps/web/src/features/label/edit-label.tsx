import { Modal, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { useEdit } from "../../api/use-edit.ts"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { type Label, readLabel } from "./fetch-labels.ts"

interface EditLabelProps {
  /** Null: a new one. */
  readonly label: Label | null
  onClose(): void
}

const editedLabel = ({ name, etag }: Label) => ({ fields: { name }, etag })

/** Its name; whatever has the label goes by the new one at once. */
export function EditLabel({ label, onClose }: EditLabelProps) {
  useFocusBack()
  const client = useQueryClient()
  const edit = useEdit({
    before: label === null ? { fields: { name: "" }, etag: "" } : editedLabel(label),
    read: async () => editedLabel(await readLabel(label?.id ?? "")),
    words: { name: ["Name", String] },
    ...(label === null ? {} : { audited: { kind: "label", id: label.id } }),
  })
  const name = edit.fields.name.trim()
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        label === null
          ? await api.POST("/api/v1/labels", { body: { name } })
          : await api.PATCH("/api/v1/labels/{labelId}", {
              params: { path: { labelId: label.id } },
              headers: { "if-match": edit.etag },
              body: { name },
            }),
      ),
    onSuccess: async (saved) => {
      await client.invalidateQueries()
      onClose()
      announce(label === null ? `${saved.name} is created.` : `${label.name} is ${saved.name} now.`)
    },
    onError: edit.refused,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={label === null ? "New label" : `Rename ${label.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SavingForm
        problem={edit.problemOf(save.error)}
        meanwhile={edit.meanwhile}
        isSaving={save.isPending}
        canSave={name !== "" && (label === null || edit.isChanged)}
        action={label === null ? "Create label" : "Rename"}
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          value={edit.fields.name}
          maxLength={128}
          onChange={(event) => edit.set({ name: event.currentTarget.value })}
          error={fieldProblem(save.error, "name")}
          data-autofocus
        />
      </SavingForm>
    </Modal>
  )
}
