import { Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { criticalities, exposures } from "@waybill/ssvc/finding-action"
import { useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"

/** What can be done to the selected assets at once. */
export function ChangeAssets({ selected }: { readonly selected: Selected }) {
  const allowance = useAllowance("update:asset")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <AllowedButton allowance={allowance} onClick={() => setOpen(true)}>
        Change…
      </AllowedButton>
      {isOpen && <ChangeForm selected={selected} onClose={() => setOpen(false)} />}
    </>
  )
}

const states = [
  { value: "active", label: "Active" },
  { value: "inactive", label: "Inactive: left out of lists and totals" },
]

function ChangeForm({ selected, onClose }: { readonly selected: Selected; onClose(): void }) {
  useFocusBack()
  const client = useQueryClient()
  const [state, setState] = useState<string | null>(null)
  const [criticality, setCriticality] = useState<string | null>(null)
  const [exposure, setExposure] = useState<string | null>(null)
  const [owner, setOwner] = useState("")
  const [chosenCriticality, chosenExposure] = [
    criticalities.find((each) => each === criticality),
    exposures.find((each) => each === exposure),
  ]
  const wanted = {
    ...(state === null ? {} : { active: state === "active" }),
    ...(chosenCriticality === undefined ? {} : { criticality: chosenCriticality }),
    ...(chosenExposure === undefined ? {} : { exposure: chosenExposure }),
    ...(owner.trim() === "" ? {} : { owner }),
  }
  const save = useMutation({
    mutationFn: async () =>
      expectData(await api.PATCH("/api/v1/assets", { body: { ...selected.which, change: wanted } })),
    onSuccess: async ({ results }) => {
      const changed = results.filter(({ result }) => result === "changed").length
      await client.invalidateQueries()
      announce(`${selected.counted(changed)} changed.`)
      onClose()
      selected.clear()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Change ${selected.text}`} closeButtonProps={{ "aria-label": "Close" }}>
      <SavingForm
        problem={save.error && problemText(save.error)}
        isSaving={save.isPending}
        canSave={Object.keys(wanted).length > 0}
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <Select label="State" placeholder="As it is" clearable data={states} value={state} onChange={setState} />
        <Select
          label="Criticality"
          description="How much depends on it"
          placeholder="As it is"
          clearable
          data={criticalities}
          value={criticality}
          onChange={setCriticality}
        />
        <Select
          label="Exposure"
          description="Who can reach it"
          placeholder="As it is"
          clearable
          data={exposures}
          value={exposure}
          onChange={setExposure}
        />
        <TextInput
          label="Owner"
          description="Who answers for it"
          placeholder="As it is"
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
          error={fieldProblem(save.error, "owner")}
        />
      </SavingForm>
    </Modal>
  )
}
