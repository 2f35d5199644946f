import { Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { useEdit } from "../../api/use-edit.ts"
import { announce } from "../../ui/notices.tsx"
import { SavingForm } from "../../ui/saving-form.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import { StatusTag } from "../triage/status-tag.tsx"
import { statusChoices, statusLabel } from "../triage/triage-words.ts"
import { fetchOwnStatuses, type OwnStatus } from "./fetch-own-statuses.ts"
import { colorOf, colors } from "./status-colors.ts"

interface EditStatusProps {
  /** Null: a new one. */
  readonly status: OwnStatus | null
  onClose(): void
}

type Edited = Pick<OwnStatus, "name" | "color">
const none: { readonly fields: Edited; readonly etag: string } = { fields: { name: "", color: "violet" }, etag: "" }
const editedStatus = ({ name, color, etag }: OwnStatus) => ({ fields: { name, color }, etag })

async function readStatus(id: string): Promise<OwnStatus> {
  const status = (await fetchOwnStatuses()).find((each) => each.id === id)
  if (status === undefined) throw new Error("Somebody retired the status meanwhile.")
  return status
}

/** Its name and colour; of a new one also as what it counts, which stays. */
export function EditStatus({ status, onClose }: EditStatusProps) {
  useFocusBack()
  const client = useQueryClient()
  const [base, setBase] = useState<OwnStatus["base"]>(status?.base ?? "under_investigation")
  const edit = useEdit({
    before: status === null ? none : editedStatus(status),
    read: async () => editedStatus(await readStatus(status?.id ?? "")),
    words: { name: ["Name", String], color: ["Colour", String] },
    ...(status === null ? {} : { audited: { kind: "triage-status", id: status.id } }),
  })
  const { color } = edit.fields
  const name = edit.fields.name.trim()
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        status === null
          ? await api.POST("/api/v1/settings/triage-statuses", { body: { name, color, base } })
          : await api.PATCH("/api/v1/settings/triage-statuses/{statusId}", {
              params: { path: { statusId: status.id } },
              body: { name, color },
              headers: { "if-match": edit.etag },
            }),
      ),
    onSuccess: async (saved) => {
      await client.invalidateQueries()
      onClose()
      announce(`${saved.name} is ${status === null ? "created" : "changed"}.`)
    },
    onError: edit.refused,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={status === null ? "New status" : `Change ${status.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SavingForm
        problem={edit.problemOf(save.error)}
        meanwhile={edit.meanwhile}
        isSaving={save.isPending}
        canSave={name !== "" && (status === null || edit.isChanged)}
        action={status === null ? "Create status" : "Save"}
        onSave={() => save.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          placeholder="Waits for the vendor"
          value={edit.fields.name}
          maxLength={64}
          onChange={(event) => edit.set({ name: event.currentTarget.value })}
          error={fieldProblem(save.error, "name")}
          data-autofocus
        />
        <Select
          label="Colour"
          data={colors}
          value={color}
          allowDeselect={false}
          onChange={(value) => edit.set({ color: colorOf(value) })}
          leftSection={<StatusTag status={base} own={{ name: "", color }} />}
        />
        {status === null ? (
          <Select
            label="Counts as"
            description="In lists, totals and VEX; for good"
            data={statusChoices.map(({ value, label }) => ({ value, label }))}
            value={base}
            allowDeselect={false}
            onChange={(value) =>
              setBase(statusChoices.find((each) => each.value === value)?.value ?? "under_investigation")
            }
          />
        ) : (
          <TextInput label="Counts as" value={statusLabel(base)} readOnly />
        )}
      </SavingForm>
    </Modal>
  )
}
