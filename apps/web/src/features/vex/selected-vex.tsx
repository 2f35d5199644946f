import { Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { SelectionBar } from "../../ui/list/selection-bar.tsx"
import { announce } from "../../ui/notices.tsx"

interface SelectedVexProps {
  readonly ids: readonly string[]
  onSelectNone(): void
}

/** What can be done to the selected VEX documents at once. */
export function SelectedVex({ ids, onSelectNone }: SelectedVexProps) {
  const mayDelete = useAllowance("delete:sbom-and-vex")
  const [isDeleting, setDeleting] = useState(false)
  return (
    <SelectionBar selected={counted(ids.length, "document")} onClear={onSelectNone}>
      <AllowedButton allowance={mayDelete} variant="default" c="var(--wb-critical)" onClick={() => setDeleting(true)}>
        Delete…
      </AllowedButton>
      {isDeleting && <DeleteVex ids={ids} onClose={() => setDeleting(false)} onDone={onSelectNone} />}
    </SelectionBar>
  )
}

/** Tells what would be decided otherwise before they go. */
function DeleteVex({ ids, onClose, onDone }: { readonly ids: readonly string[]; onClose(): void; onDone(): void }) {
  const client = useQueryClient()
  const remove = async (dryRun: boolean) =>
    expectData(await api.POST("/api/v1/vex/delete", { body: { ids: [...ids], dryRun } }))
  const preview = useQuery({ queryKey: ["vex", "delete", ids], queryFn: () => remove(true), gcTime: 0 })
  const deletion = useMutation({
    mutationFn: () => remove(false),
    onSuccess: async ({ results }) => {
      onClose()
      onDone()
      await client.invalidateQueries()
      announce(`${counted(results.filter(({ result }) => result === "deleted").length, "VEX document")} deleted.`)
    },
  })
  const problem = deletion.error ?? preview.error
  return (
    <ConfirmDialog
      isOpen
      title={`Delete ${counted(ids.length, "VEX document")}?`}
      keep={ids.length === 1 ? "Keep it" : "Keep them"}
      deed={`Delete ${counted(ids.length, "document")}`}
      isPending={deletion.isPending || preview.isPending}
      problem={problem && problemText(problem)}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      <Text size="sm">
        What they decided stands no more, and their bytes are gone for good.
        {preview.data && ` The decision of ${counted(preview.data.reached.findings, "finding")} changes.`}
      </Text>
    </ConfirmDialog>
  )
}
