import { Anchor } from "@mantine/core"
import { exactTime } from "../../ui/time.tsx"
import type { Attachment } from "../triage/finding-decisions.ts"

/** A file by its name, to download; of one that was removed who did so. */
export function AttachmentLink({ attachment }: { readonly attachment: Attachment }) {
  if (attachment.removedAt !== null)
    return (
      <span className="quiet">
        <s>{attachment.fileName}</s>, removed by {attachment.removedBy}, {exactTime(attachment.removedAt)}
      </span>
    )
  return (
    <Anchor
      href={`/api/v1/triage/attachments/${attachment.id}/content`}
      download
      size="sm"
      title={`Attached by ${attachment.attachedBy}, ${exactTime(attachment.attachedAt)}; SHA-256 ${attachment.sha256}`}
    >
      {attachment.fileName}
    </Anchor>
  )
}
