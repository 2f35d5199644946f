import { Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { criticalities, exposures } from "@waybill/ssvc/finding-action"
import { useState } from "react"
import type { AddressQuery } from "../../address.ts"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { SelectionBar } from "../../ui/list/selection-bar.tsx"
import { useWidened } from "../../ui/list/use-widened.ts"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { type AssetFilter, assetFilterOf } from "./asset-filter.ts"

interface ChangeAssetsProps {
  readonly ids: readonly string[]
  /** "1,204 assets": all that the list's filter shows, where that is more; null where it is not. */
  readonly all: string | null
  readonly filter: AddressQuery
  onSelectNone(): void
}

/** What can be done to the selected assets at once, or to all that the filter shows. */
export function ChangeAssets({ ids, all, filter, onSelectNone }: ChangeAssetsProps) {
  const allowance = useAllowance("update:asset")
  const [isOpen, setOpen] = useState(false)
  const { isWide, widen, narrow } = useWidened(ids)
  const isAll = isWide && all !== null
  const selected = isAll ? all : counted(ids.length, "asset")
  const clear = (): void => {
    narrow()
    onSelectNone()
  }
  return (
    <SelectionBar selected={selected} isAll={isAll} all={all} onSelectAll={widen} onClear={clear}>
      <AllowedButton allowance={allowance} onClick={() => setOpen(true)}>
        Change…
      </AllowedButton>
      {isOpen && (
        <ChangeForm
          which={isAll ? { filter: assetFilterOf(filter) } : { ids: [...ids] }}
          title={`Change ${isAll ? "all " : ""}${selected}`}
          onClose={() => setOpen(false)}
          onDone={clear}
        />
      )}
    </SelectionBar>
  )
}

const states = [
  { value: "active", label: "Active" },
  { value: "inactive", label: "Inactive: left out of lists and totals" },
]

interface ChangeFormProps {
  readonly which: { readonly ids: string[] } | { readonly filter: AssetFilter }
  readonly title: string
  onClose(): void
  onDone(): void
}

function ChangeForm({ which, title, onClose, onDone }: ChangeFormProps) {
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
    mutationFn: async () => expectData(await api.PATCH("/api/v1/assets", { body: { ...which, change: wanted } })),
    onSuccess: async ({ results }) => {
      const changed = results.filter(({ result }) => result === "changed").length
      await client.invalidateQueries()
      announce(`${counted(changed, "asset")} changed.`)
      onClose()
      onDone()
    },
  })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
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
