import { Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { criticalities, exposures } from "@waybill/ssvc/finding-action"
import { useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import type { Asset } from "./fetch-assets.ts"

/** What people say of an asset: who answers for it, how much depends on it, who can reach it. */
export function EditAsset({ asset, onClose }: { readonly asset: Asset; onClose(): void }) {
  useFocusBack()
  const client = useQueryClient()
  const [name, setName] = useState(asset.name)
  const [owner, setOwner] = useState(asset.owner ?? "")
  const [criticality, setCriticality] = useState(asset.criticality)
  const [exposure, setExposure] = useState(asset.exposure)
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PATCH("/api/v1/assets/{assetId}", {
          params: { path: { assetId: asset.id } },
          body: { name, owner: owner.trim() === "" ? null : owner, criticality, exposure },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries()
      announce("The asset is changed.")
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Edit ${asset.name}`} closeButtonProps={{ "aria-label": "Close" }}>
      <SavingForm
        problem={save.error && problemText(save.error)}
        isSaving={save.isPending}
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fieldProblem(save.error, "name")}
          data-autofocus
        />
        <TextInput
          label="Owner"
          description="Who answers for it"
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <Select
          label="Criticality"
          description="How much depends on it"
          data={criticalities}
          value={criticality}
          allowDeselect={false}
          onChange={(value) => setCriticality(criticalities.find((each) => each === value) ?? criticality)}
        />
        <Select
          label="Exposure"
          description="Who can reach it"
          data={exposures}
          value={exposure}
          allowDeselect={false}
          onChange={(value) => setExposure(exposures.find((each) => each === value) ?? exposure)}
        />
      </SavingForm>
    </Modal>
  )
}
