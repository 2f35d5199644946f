import { Modal, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { useEdit } from "../../api/use-edit.ts"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { fetchSavedViews, type SavedView } from "./fetch-saved-views.ts"

const edited = ({ name, etag }: SavedView) => ({ fields: { name }, etag })

/** Gives a view another name. */
export function RenameView({ view, onClose }: { readonly view: SavedView; onClose(): void }) {
  useFocusBack()
  const client = useQueryClient()
  const edit = useEdit({
    before: edited(view),
    read: async () => {
      const now = (await fetchSavedViews({ limit: "1000" }, undefined)).items.find(({ id }) => id === view.id)
      if (now === undefined) throw new Error("The view is gone meanwhile.")
      return edited(now)
    },
    words: { name: ["Name", String] },
  })
  const name = edit.fields.name.trim()
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PATCH("/api/v1/saved-views/{savedViewId}", {
          params: { path: { savedViewId: view.id } },
          headers: { "if-match": edit.etag },
          body: { name },
        }),
      ),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ["saved-views"] })
      onClose()
      announce(`${view.name} is ${saved.name} now.`)
    },
    onError: edit.refused,
  })
  return (
    <Modal opened onClose={onClose} title={`Rename ${view.name}`} closeButtonProps={{ "aria-label": "Close" }}>
      <SavingForm
        problem={edit.problemOf(save.error)}
        meanwhile={edit.meanwhile}
        isSaving={save.isPending}
        canSave={name !== "" && edit.isChanged}
        action="Rename"
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
