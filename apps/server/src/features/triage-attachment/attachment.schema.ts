import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import type { AttachmentOf } from "./attachment.sql.ts"

export const AttachmentId = z.uuid().describe("Id of an attachment")

export const Attachment = z.object({
  id: AttachmentId,
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  attachedAt: Instant,
  attachedBy: z.string(),
  removedAt: Instant.nullable().describe("When the file was removed; null: it can be downloaded"),
  removedBy: z.string().nullable(),
})

/** The wire form of a file that speaks for a decision. */
export const presentAttachment = (row: AttachmentOf): z.input<typeof Attachment> => ({
  ...row,
  attachedAt: new Date(row.attachedAt).toISOString(),
  removedAt: row.removedAt && new Date(row.removedAt).toISOString(),
})
