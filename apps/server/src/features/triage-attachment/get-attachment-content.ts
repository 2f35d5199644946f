import { z } from "zod"
import { Download, operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { AttachmentId } from "./attachment.schema.ts"
import { findAttachmentById } from "./attachment.sql.ts"

/** The bytes as they came, whatever they are, never shown on our own origin. */
export const getAttachmentContent = operation({
  id: "get_attachment_content",
  route: "GET /api/v1/triage/attachments/{attachmentId}/content",
  summary: "Download an attachment of triage decisions",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  within: "reach",
  params: z.object({ attachmentId: AttachmentId }),
  reply: z.string(),
  download: "application/octet-stream",
  problems: ["not-found"],
  example: { params: { attachmentId: "01890000-0000-7000-8000-00000000000d" } },
  async handle({ actor, params, parts, read }) {
    const row = await read((tx) =>
      findAttachmentById(tx, actor.organizationId, params.attachmentId, reachOfCaller(actor)),
    )
    if (!row) throw problem("not-found")
    const { removedAt, removedBy, fileName, bytes } = row.attachment
    if (removedAt !== null) throw problem("not-found", `${removedBy} removed this file.`)
    return new Download(parts.blobs.read(actor.organizationId, row.hash), "application/octet-stream", fileName, bytes)
  },
})
