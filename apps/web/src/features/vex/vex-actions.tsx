import { Button, Group, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import { authorOf, type VexListed } from "./fetch-vex.ts"

/** A document's bytes back, and the way to be rid of it with what it decided. */
export function VexActions({ document, onDeleted }: { readonly document: VexListed; onDeleted(): void }) {
  const client = useQueryClient()
  const mayDelete = useAllowance("delete:sbom-and-vex")
  const [isDeleting, setDeleting] = useState(false)
  const remove = useMutation({
    mutationFn: async () =>
      expectDone(await api.DELETE("/api/v1/vex/{vexId}", { params: { path: { vexId: document.id } } })),
    onSuccess: async () => {
      setDeleting(false)
      onDeleted()
      // Not what is gone: it would be asked for once more.
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== document.id })
      announce("The VEX document is deleted; what it decided stands no more.")
    },
  })
  return (
    <Group gap="xs">
      <Button component="a" href={`/api/v1/vex/${document.id}/content`} download variant="default">
        Download original
      </Button>
      <AllowedButton allowance={mayDelete} variant="default" c="var(--wb-critical)" onClick={() => setDeleting(true)}>
        Delete
      </AllowedButton>
      <ConfirmDialog
        isOpen={isDeleting}
        title={`Delete the VEX of ${authorOf(document)}?`}
        deed="Delete VEX document"
        isPending={remove.isPending}
        problem={remove.error && problemText(remove.error)}
        onConfirm={() => remove.mutate()}
        onClose={() => setDeleting(false)}
      >
        <Text size="sm">
          {document.applied === 0
            ? "It decided nothing; its statements and bytes are gone for good."
            : `What it decided on ${counted(document.applied, "finding")} ${document.applied === 1 ? "stands" : "stand"} no more: they are open again unless something else decides them. Its bytes are gone for good.`}
        </Text>
      </ConfirmDialog>
    </Group>
  )
}
