import { createReadStream } from "node:fs"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { TriageId } from "../triage/decision.schema.ts"
import { findAuthorName } from "../triage/triage.sql.ts"
import { Attachment, presentAttachment } from "./attachment.schema.ts"
import {
  attachTo,
  countWaiting,
  findAttachmentById,
  holdDecisions,
  holdWaiting,
  insertAttachment,
} from "./attachment.sql.ts"
import {
  attachmentEndings,
  attachmentLimits,
  attachmentMediaTypes,
  beginningBytes,
  contentFault,
  endingOf,
  plainFileName,
} from "./attachment-kinds.domain.ts"

const decisionsMax = 100

/**
 * Keeps a file that speaks for decisions: for those that it names, or for one that is taken next and names it. The same
 * bytes speak for a decision once.
 */
export const attachToTriage = operation({
  id: "attach_to_triage",
  route: "POST /api/v1/triage/attachments",
  summary:
    "Upload a file (report, e-mail, picture) for triage decisions; if no decision is given, one must name it within a day",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  query: z.object({
    decision: z
      .union([TriageId, z.array(TriageId).max(decisionsMax)])
      .transform((given) => [given].flat())
      .default([])
      .describe("Ids of the decisions to attach it to; repeatable"),
    fileName: z
      .string()
      .min(1)
      .max(attachmentLimits.fileName)
      .optional()
      .describe("File name; required unless the multipart form gives it"),
  }),
  upload: {
    contentTypes: ["application/octet-stream", ...attachmentMediaTypes],
    bytesMax: attachmentLimits.bytes,
  },
  reply: Attachment,
  statuses: [201, 200],
  rate: "upload",
  problems: [
    "not-found",
    "attachment-not-taken",
    "unreadable-body",
    "body-too-large",
    "unsupported-media-type",
    "out-of-space",
  ],
  example: { query: { fileName: "report.txt" }, file: "zipObjectDeep is never called" },
  async handle({ actor, query, file, request, parts, transaction }) {
    const given = query.fileName ?? file.fileName
    if (given === null) throw refuse("query/fileName", "Give the file's name.")
    const fileName = plainFileName(given)
    if (fileName === null) throw refuse("query/fileName", "This is no file's name.")
    const ending = endingOf(fileName)
    if (ending === null)
      throw refuse(
        "query/fileName",
        `Attachments must end in ${attachmentEndings.map((each) => `.${each}`).join(", ")}.`,
      )
    const blob = await parts.blobs.receive(actor.organizationId, file.stream)
    try {
      const { beginning, hasNul } = await look(blob.file)
      const fault = contentFault(ending, beginning, hasNul)
      if (fault !== null) throw refuse("file", fault)
      return await transaction(async (tx) => {
        const { organizationId } = actor
        const decisionIds = [...new Set(query.decision)]
        const places = await findPlaces(tx, organizationId, decisionIds, blob.sha256)
        if (places.known !== null) return new Answer(200, await present(tx, organizationId, places.known))
        // Not before it is sure to be taken: bytes of what is refused would lie until the night.
        await blob.keep()
        const id = uuidv7()
        const authorName = await findAuthorName(tx, actor)
        await insertAttachment(tx, organizationId, {
          id,
          sha256: blob.sha256,
          bytes: blob.bytes,
          fileName,
          kind: ending,
          personId: actor.personId,
          authorName,
        })
        await attachTo(tx, organizationId, [id], places.free)
        await recordAudit(tx, actor, request, {
          action: "triage.attached",
          objectKind: "triage-attachment",
          objectId: id,
          objectName: fileName,
          after: { fileName, bytes: blob.bytes, sha256: blob.sha256.toString("hex"), decisions: places.free },
        })
        return new Answer(201, await present(tx, organizationId, id))
      })
    } finally {
      await blob.discard()
    }
  },
})

const refuse = (path: string, message: string, extras: { readonly limit?: number; readonly found?: number } = {}) =>
  problem("attachment-not-taken", message, { ...extras, errors: [{ path, message }] })

async function present(tx: Tx, organizationId: string, id: string): Promise<z.input<typeof Attachment>> {
  const row = await findAttachmentById(tx, organizationId, id, null)
  if (!row) throw new Error("an attachment that was stored was not found")
  return presentAttachment(row.attachment)
}

/** The decisions that take the file; `known` is the file with these bytes where each of them has it. */
async function findPlaces(
  tx: Tx,
  organizationId: string,
  decisionIds: readonly string[],
  sha256: Buffer,
): Promise<{ readonly free: readonly string[]; readonly known: string | null }> {
  if (decisionIds.length === 0) {
    await holdWaiting(tx, organizationId)
    const found = await countWaiting(tx, organizationId)
    const limit = attachmentLimits.waiting
    if (found >= limit)
      throw refuse("file", `${found} files wait for a decision that names them; name some, or remove them.`, {
        limit,
        found,
      })
    return { free: [], known: null }
  }
  const decisions = await holdDecisions(tx, organizationId, decisionIds, sha256)
  if (decisions.length !== decisionIds.length) throw problem("not-found", "There is no such decision.")
  const free = decisions.filter((each) => each.same_id === null)
  const limit = attachmentLimits.ofDecision
  const full = free.find((each) => each.count >= limit)
  if (full)
    throw refuse("query/decision", `${limit} files speak for ${full.id} already; remove one first.`, {
      limit,
      found: full.count + 1,
    })
  return { free: free.map((each) => each.id), known: free.length === 0 ? (decisions[0]?.same_id ?? null) : null }
}

/** What the bytes tell of a file, read in pieces: nobody waits for a large one. */
async function look(file: string): Promise<{ readonly beginning: Uint8Array; readonly hasNul: boolean }> {
  let beginning = Buffer.alloc(0)
  let hasNul = false
  for await (const chunk of createReadStream(file)) {
    if (!(chunk instanceof Buffer)) throw new Error("a file is read as bytes")
    if (beginning.length < beginningBytes) beginning = Buffer.concat([beginning, chunk]).subarray(0, beginningBytes)
    hasNul ||= chunk.includes(0)
  }
  return { beginning, hasNul }
}
