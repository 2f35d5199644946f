import type { VexDocument, VexProblem, VexRead } from "@waybill/vex-formats/vex"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import { storableTime } from "../../db/storable-time.ts"
import type { AuditActor } from "../audit/audit.sql.ts"
import { findStated, keepStated, outcomesOf } from "./bind-vex.sql.ts"
import type { KeptStatement } from "./stated-findings.domain.ts"
import { storedProducts } from "./stored-statement.domain.ts"
import { findTrust } from "./trust.sql.ts"
import { insertStatementNames, insertStatements, insertVex } from "./vex.sql.ts"

export interface VexFile {
  readonly sha256: Buffer
  readonly bytes: number
  readonly fileName: string | null
  /** The SBOM that it is a part of: it states something of this asset alone. */
  readonly sbom: { readonly id: string; readonly assetId: string } | null
  /** Whether whoever brings it could decide too. */
  readonly mayTriage: boolean
}

type Uploader = AuditActor & { readonly personId: string }

const warningsKept = 200
const statementsAtOnce = 5_000

/**
 * Stores a document that was read with all of its statements, and holds them against what the organization has. Gives
 * its id.
 */
export async function storeVex(
  tx: Tx,
  actor: Uploader,
  read: Extract<VexRead, { ok: true }>,
  { sha256, bytes, fileName, sbom, mayTriage }: VexFile,
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
    issuedAt: dateOf(document.issuedAt)?.toISOString() ?? null,
    statementCount: document.statements.length,
    warnings: warnings.slice(0, warningsKept),
    sbomId: sbom?.id ?? null,
    personId: actor.personId,
    tokenId: actor.kind === "token" ? actor.tokenId : null,
    mayTriage,
  })
  const { trust, heldBack = null } = (await findTrust(tx, organizationId, [id])).get(id) ?? {}
  const statements = keptStatements(id, sbom?.assetId ?? null, document)
  // Nothing is held against the findings of what is not believed. What becomes of statements is known before they are
  // stored: each row is written once.
  const bound = trust === "ignore" ? null : await findStated(tx, organizationId, statements, sbom?.assetId ?? null)
  const outcomes = bound && outcomesOf(statements, bound, trust === "propose" ? "proposed" : "applied", heldBack)
  const rows = function* (from: number) {
    for (const { place, ids, statedAt, documentId: _, assetId: __, ...statement } of statements.slice(
      from,
      from + statementsAtOnce,
    ))
      yield {
        place,
        path: document.statements[place]?.path,
        ids,
        at: statedAt,
        statement: { ...statement, products: storedProducts(statement.products) },
        ...(outcomes?.get(place) ?? ignored),
      }
  }
  // In batches: one of 100,000 statements would be a parameter of 64 MB.
  for (let from = 0; from < statements.length; from += statementsAtOnce)
    await insertStatements(tx, organizationId, id, JSON.stringify([...rows(from)]))
  await insertStatementNames(tx, organizationId, id, placesByName(statements))
  if (problems.length > 0)
    await insertStatements(tx, organizationId, id, JSON.stringify(unreadableRows(problems, statements.length)))
  if (bound) await keepStated(tx, organizationId, "document", bound.stated)
  return id
}

const ignored = { state: "ignored", reason: "Your settings do not trust its author." }

const keptStatements = (documentId: string, assetId: string | null, document: VexDocument): KeptStatement[] =>
  document.statements.map(({ path: _, ids, statedAt, ...statement }, place) => ({
    ...statement,
    documentId,
    assetId,
    place,
    // Ids are known in capitals.
    ids: [...new Set([...ids, ...ids.map((id) => id.toUpperCase())])],
    statedAt: dateOf(statedAt),
  }))

function placesByName(statements: readonly KeptStatement[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const { ids, place } of statements)
    for (const id of ids) {
      const known = places.get(id)
      if (known) known.push(place)
      else places.set(id, [place])
    }
  return places
}

const unreadableRows = (problems: readonly VexProblem[], from: number) =>
  problems.map(({ path, message }, nth) => ({
    place: from + nth,
    path,
    ids: [],
    at: null,
    statement: null,
    state: "unreadable",
    reason: message,
  }))

const dateOf = (text: string | null): Date | null => (text === null ? null : storableTime(text))
