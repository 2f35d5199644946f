import { ActionIcon, Button, FileButton, Group, Modal, Stack, Text } from "@mantine/core"
import { IconPaperclip, IconX } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { bytesText } from "../../ui/bytes-text.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { type Attachment, findingDecisionsQuery } from "../triage/finding-decisions.ts"
import { AttachmentLink } from "./attachment-link.tsx"
import classes from "./decision-attachments.module.css"
import { sendAttachment } from "./send-attachment.ts"

/** The files that speak for the decision in force: to download, to add to, to remove. */
export function DecisionAttachments({ findingId }: { readonly findingId: string }) {
  const client = useQueryClient()
  const mayRead = useAllowance("read:vulnerability-triage")
  const mayDecide = useAllowance("create:vulnerability-triage")
  const reaching = useQuery({ ...findingDecisionsQuery(findingId), enabled: mayRead.isAllowed })
  const [toRemove, setToRemove] = useState<Attachment | null>(null)
  const decision = reaching.data?.items[0]?.decision
  const attach = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await sendAttachment(file, decision?.id ?? null)
    },
    onSettled: () => client.invalidateQueries(),
  })
  const remove = useMutation({
    mutationFn: async (attachmentId: string) =>
      expectDone(await api.DELETE("/api/v1/triage/attachments/{attachmentId}", { params: { path: { attachmentId } } })),
    onSuccess: async () => {
      announce(`${toRemove?.fileName} is removed.`)
      setToRemove(null)
      await client.invalidateQueries()
    },
  })
  if (decision === undefined) return null
  return (
    <Stack gap={4} mb="sm" component="section" aria-label="Attachments of the decision">
      {decision.attachments.length > 0 && (
        <ul className={classes.list}>
          {decision.attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentLink attachment={attachment} />
              {attachment.removedAt === null && (
                <>
                  <span className="quiet numbers">{bytesText(attachment.bytes)}</span>
                  {mayDecide.isAllowed && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      aria-label={`Remove ${attachment.fileName}`}
                      onClick={() => setToRemove(attachment)}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {attach.error && <ProblemNote problem={problemText(attach.error)} />}
      <FileButton multiple onChange={(files) => attach.mutate(files)}>
        {(props) => (
          <AllowedButton
            allowance={mayDecide}
            variant="default"
            size="compact-sm"
            leftSection={<IconPaperclip size={14} />}
            loading={attach.isPending}
            onClick={props.onClick}
            style={{ alignSelf: "flex-start" }}
          >
            Attach to this decision
          </AllowedButton>
        )}
      </FileButton>
      <Modal
        opened={toRemove !== null}
        onClose={() => {
          setToRemove(null)
          remove.reset()
        }}
        title={`Remove ${toRemove?.fileName}?`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Stack gap="md">
          <Text size="sm">
            Its bytes are gone for good, from every decision that it speaks for. The history keeps its name, its hash
            and that you removed it.
          </Text>
          {remove.error && <ProblemNote problem={problemText(remove.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setToRemove(null)}>
              Keep it
            </Button>
            <Button color="red.9" loading={remove.isPending} onClick={() => toRemove && remove.mutate(toRemove.id)}>
              Remove
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  )
}
