import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { findAuthorName } from "../triage/triage.sql.ts"
import { AttachmentId } from "./attachment.schema.ts"
import { findAttachmentById, removeAttachmentById } from "./attachment.sql.ts"

/**
 * Its bytes go for good, so that only who attached it or an administrator may; its decisions keep its name, size and
 * hash, and who removed it. Twice is the same as once.
 */
export const removeAttachment = operation({
  id: "remove_attachment",
  route: "DELETE /api/v1/triage/attachments/{attachmentId}",
  summary: "Delete the content of an attachment of triage decisions; name, hash and who deleted it are kept",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  params: z.object({ attachmentId: AttachmentId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found", "role-too-low"],
  example: { params: { attachmentId: "01890000-0000-7000-8000-00000000000d" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const { organizationId } = actor
      const row = await findAttachmentById(tx, organizationId, params.attachmentId, null)
      if (!row) throw problem("not-found")
      const { id, fileName, sha256, removedAt, attachedBy } = row.attachment
      if (removedAt !== null) return
      if (row.person_id !== actor.personId && actor.role !== "admin")
        throw problem("role-too-low", `${attachedBy} attached it; only they or an administrator remove it.`)
      await removeAttachmentById(tx, organizationId, id, await findAuthorName(tx, actor))
      await recordAudit(tx, actor, request, {
        action: "triage.attachment-removed",
        objectKind: "triage-attachment",
        objectId: id,
        objectName: fileName,
        before: { fileName, sha256, decisions: row.decisions },
      })
    })
    return new Answer(204, undefined)
  },
})
