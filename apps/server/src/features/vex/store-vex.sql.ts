import type { VexDocument, VexRead } from "@waybill/vex-formats/vex"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { AuditActor } from "../audit/audit.sql.ts"
import { bindVex } from "./bind-vex.sql.ts"
import { findTrust } from "./stated.sql.ts"
import { insertStatements, insertVex } from "./vex.sql.ts"

export interface VexFile {
  readonly sha256: Buffer
  readonly bytes: number
  readonly fileName: string | null
  /** The SBOM that it is a part of. */
  readonly sbomId: string | null
}

type Uploader = AuditActor & { readonly personId: string }

const warningsKept = 200
const statementsAtOnce = 5_000

/** Stores a document that was read with all of its statements, and holds them against what the organization has. Gives its id. */
export async function storeVex(
  tx: Tx,
  actor: Uploader,
  read: Extract<VexRead, { ok: true }>,
  { sha256, bytes, fileName, sbomId }: VexFile,
): Promise<string> {
  const { organizationId } = actor
  const id = uuidv7()
  const { document, problems, warnings } = read
  await insertVex(tx, organizationId, {
    id,
    sha256,
    bytes,
    fileName,
    format: document.format,
    author: document.author?.slice(0, 512) ?? null,
    issuedAt: dateOf(document.issuedAt),
    statementCount: document.statements.length,
    warnings: warnings.slice(0, warningsKept),
    sbomId,
    personId: actor.personId,
    tokenId: actor.kind === "token" ? actor.tokenId : null,
  })
  const isIgnored = (await findTrust(tx, organizationId, [id])).get(id) === "ignore"
  const rows = [
    ...statementRows(document, isIgnored),
    ...problems.map(({ path, message }, nth) => ({
      place: document.statements.length + nth,
      path,
      ids: [],
      at: null,
      statement: null,
      state: "unreadable",
      reason: message,
    })),
  ]
  // In batches: one of 100,000 statements would be a parameter of 64 MB.
  for (let from = 0; from < rows.length; from += statementsAtOnce)
    await insertStatements(tx, organizationId, id, JSON.stringify(rows.slice(from, from + statementsAtOnce)))
  if (!isIgnored) await bindVex(tx, organizationId, { documentId: id })
  return id
}

function statementRows(document: VexDocument, isIgnored: boolean) {
  return document.statements.map(({ path, ids, statedAt, ...statement }, place) => ({
    place,
    path,
    // Ids are known in capitals.
    ids: [...new Set([...ids, ...ids.map((id) => id.toUpperCase())])],
    at: dateOf(statedAt),
    statement,
    state: isIgnored ? "ignored" : "unmatched",
    reason: isIgnored ? "By your settings its author is not believed." : null,
  }))
}

const dateOf = (text: string | null): string | null =>
  text !== null && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null
