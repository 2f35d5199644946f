import { Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { announce } from "../../ui/notices.tsx"
import type { Attachment } from "../triage/finding-decisions.ts"

/** Asks once more: a file speaks for every decision that names it, and its bytes do not come back. */
export function RemoveAttachment({ attachment, onClose }: { readonly attachment: Attachment | null; onClose(): void }) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: async (attachmentId: string) =>
      expectDone(await api.DELETE("/api/v1/triage/attachments/{attachmentId}", { params: { path: { attachmentId } } })),
    onSuccess: async () => {
      announce(`${attachment?.fileName} is removed.`)
      onClose()
      await client.invalidateQueries()
    },
  })
  return (
    <ConfirmDialog
      isOpen={attachment !== null}
      title={`Remove ${attachment?.fileName}?`}
      deed="Remove"
      isPending={remove.isPending}
      problem={remove.error && problemText(remove.error)}
      onConfirm={() => attachment && remove.mutate(attachment.id)}
      onClose={() => {
        onClose()
        remove.reset()
      }}
    >
      <Text size="sm">
        Its bytes are gone for good, from every decision that it speaks for. The history keeps its name, its hash and
        that you removed it.
      </Text>
    </ConfirmDialog>
  )
}
