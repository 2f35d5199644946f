import { Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { criticalities, exposures } from "@waybill/ssvc/finding-action"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useEdit } from "../../api/use-edit.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { type Asset, editedAssetQuery, readAsset } from "./fetch-assets.ts"

/**
 * What people say of an asset: who answers for it, how much depends on it, who can reach it. It is read anew when
 * somebody begins to edit it.
 */
export function EditAsset({ asset, onClose }: { readonly asset: Asset; onClose(): void }) {
  useFocusBack()
  const read = useQuery(editedAssetQuery(asset.id))
  return (
    <Modal
      opened={!read.isPending}
      onClose={onClose}
      title={`Edit ${asset.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {read.error && <ProblemNote problem={problemText(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && <AssetForm before={read.data} onClose={onClose} />}
    </Modal>
  )
}

type ReadAsset = Awaited<ReturnType<typeof readAsset>>

const editedAsset = ({ asset: { name, owner, criticality, exposure }, etag }: ReadAsset) => ({
  fields: { name, owner: owner ?? "", criticality, exposure },
  etag,
})

function AssetForm({ before, onClose }: { readonly before: ReadAsset; onClose(): void }) {
  const client = useQueryClient()
  const { id } = before.asset
  const edit = useEdit({
    before: editedAsset(before),
    read: async () => editedAsset(await readAsset(id)),
    words: {
      name: ["Name", String],
      owner: ["Owner", String],
      criticality: ["Criticality", String],
      exposure: ["Exposure", String],
    },
    audited: { kind: "asset", id },
  })
  const { name, owner, criticality, exposure } = edit.fields
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PATCH("/api/v1/assets/{assetId}", {
          params: { path: { assetId: id } },
          headers: { "if-match": edit.etag },
          body: { name, owner: owner.trim() === "" ? null : owner, criticality, exposure },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries()
      announce("The asset is changed.")
      onClose()
    },
    onError: edit.refused,
  })
  return (
    <SavingForm
      problem={edit.problemOf(save.error)}
      meanwhile={edit.meanwhile}
      isSaving={save.isPending}
      onSave={() => save.mutate()}
      onCancel={onClose}
    >
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => edit.set({ name: event.currentTarget.value })}
        error={fieldProblem(save.error, "name")}
        data-autofocus
      />
      <TextInput
        label="Owner"
        description="Who answers for it"
        value={owner}
        onChange={(event) => edit.set({ owner: event.currentTarget.value })}
      />
      <Select
        label="Criticality"
        description="How much depends on it"
        data={criticalities}
        value={criticality}
        allowDeselect={false}
        onChange={(value) => edit.set({ criticality: criticalities.find((each) => each === value) ?? criticality })}
      />
      <Select
        label="Exposure"
        description="Who can reach it"
        data={exposures}
        value={exposure}
        allowDeselect={false}
        onChange={(value) => edit.set({ exposure: exposures.find((each) => each === value) ?? exposure })}
      />
    </SavingForm>
  )
}
