import { ActionIcon, FileButton, Stack } from "@mantine/core"
import { IconPaperclip, IconX } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { bytesText } from "../../ui/bytes-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { type Attachment, findingDecisionsQuery } from "../triage/finding-decisions.ts"
import { AttachmentLink } from "./attachment-link.tsx"
import classes from "./decision-attachments.module.css"
import { RemoveAttachment } from "./remove-attachment.tsx"
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
  if (decision === undefined) return null
  return (
    <Stack gap={4} mb="sm" component="section" aria-label="Attachments of the decision">
      {decision.attachments.length > 0 && (
        <Files attachments={decision.attachments} {...(mayDecide.isAllowed ? { onRemove: setToRemove } : {})} />
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
      <RemoveAttachment attachment={toRemove} onClose={() => setToRemove(null)} />
    </Stack>
  )
}

interface FilesProps {
  readonly attachments: readonly Attachment[]
  /** Given to whoever may. */
  onRemove?(attachment: Attachment): void
}

function Files({ attachments, onRemove }: FilesProps) {
  return (
    <ul className={classes.list}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <AttachmentLink attachment={attachment} />
          {attachment.removedAt === null && (
            <>
              <span className="quiet numbers">{bytesText(attachment.bytes)}</span>
              {onRemove && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Remove ${attachment.fileName}`}
                  onClick={() => onRemove(attachment)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
