import { Checkbox, Modal, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import type { SavedList } from "./fetch-saved-views.ts"

interface SaveViewDialogProps {
  readonly list: SavedList
  readonly query: Readonly<Record<string, string>>
  readonly mayShare: boolean
  onClose(): void
  onDone(): void
}

/** Gives the question that is open a name. */
export function SaveViewDialog({ list, query, mayShare, onClose, onDone }: SaveViewDialogProps) {
  useFocusBack()
  const [name, setName] = useState("")
  const [isShared, setShared] = useState(false)
  const save = useMutation({
    mutationFn: async () => {
      const { open: _drawer, ...kept } = query
      return expectData(await api.POST("/api/v1/saved-views", { body: { list, name, query: kept, isShared } }))
    },
    onSuccess: (view) => {
      onDone()
      onClose()
      announce(`View ${view.name} saved`)
    },
  })
  return (
    <Modal opened onClose={onClose} title="Save this view" closeButtonProps={{ "aria-label": "Close" }}>
      <SavingForm
        problem={save.error && problemText(save.error)}
        isSaving={save.isPending}
        canSave={name.trim() !== ""}
        action="Save view"
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          description="Filter, order, grouping and columns are kept; the rows are asked anew each time."
          data-autofocus
          required
          maxLength={128}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label="Share with everybody in the organization"
          description={mayShare ? undefined : "Your role may only look: views are kept for yourself."}
          disabled={!mayShare}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      </SavingForm>
    </Modal>
  )
}
