import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import type { VexDocument, VexProblem, VexStatement } from "@waybill/vex-formats/vex"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { Answer, operation } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { insertDecisions, keepDecisions } from "../triage/triage.sql.ts"
import { readVexFile } from "./read-vex-file.ts"
import { presentVex, VexSummary } from "./vex.schema.ts"
import {
  findVexByHash,
  findVexById,
  insertVex,
  listKnownIds,
  listStatedFindings,
  type SoughtProduct,
} from "./vex.sql.ts"

const bytesMax = 64 * 1024 * 1024
const unmatchedShown = 1_000

/** Takes what somebody states about vulnerabilities in products, and makes decisions of it for the findings that it is about. A person's own decision on the same finding stands before it. */
export const uploadVex = operation({
  id: "upload_vex",
  route: "POST /api/v1/vex",
  summary: "Upload VEX (CycloneDX, OpenVEX, CSAF): its statements become decisions on the findings that they are about",
  tag: "VEX",
  permission: "create:sbom-and-vex",
  query: z.object({ fileName: z.string().min(1).max(255).optional() }),
  upload: {
    contentTypes: ["application/json", "application/vnd.cyclonedx+json", "application/octet-stream", "text/plain"],
    bytesMax,
  },
  reply: VexSummary,
  statuses: [201, 200],
  rate: "upload",
  problems: [
    "vex-invalid",
    "vex-too-large",
    "unreadable-body",
    "body-too-large",
    "queue-full",
    "unsupported-media-type",
    "out-of-space",
  ],
  example: {
    file: '{"@context":"https://openvex.dev/ns/v0.2.0","@id":"https://example.com/vex/1","author":"Example","timestamp":"2026-01-01T00:00:00Z","version":1,"statements":[{"vulnerability":{"name":"CVE-2021-23337"},"products":[{"@id":"pkg:npm/lodash@4.17.20"}],"status":"not_affected","justification":"vulnerable_code_not_in_execute_path"}]}',
  },
  async handle({ actor, query, file, request, parts, transaction }) {
    const blob = await parts.blobs.receive(actor.organizationId, file.stream)
    try {
      const known = await transaction((tx) => findVexByHash(tx, actor.organizationId, blob.sha256))
      if (known) return new Answer(200, presentVex(known))
      const read = await readVexFile(parts.readerThreads, actor.organizationId, blob.file)
      if (!read.ok) throw invalid(read.problems)
      if (read.document.statements.length === 0)
        throw invalid(
          read.problems.length > 0
            ? read.problems
            : [{ path: "", message: "The document states nothing about a vulnerability." }],
        )
      await blob.keep()
      const stored = await transaction(async (tx) => {
        const id = uuidv7()
        const { applied, unmatched } = await apply(tx, actor.organizationId, id, read.document)
        await insertVex(tx, actor.organizationId, {
          id,
          sha256: blob.sha256,
          bytes: blob.bytes,
          file_name: query.fileName ?? file.fileName,
          format: read.document.format,
          author: read.document.author?.slice(0, 512) ?? null,
          issuedAt: dateOf(read.document.issuedAt),
          statement_count: read.document.statements.length,
          applied_count: applied,
          unmatched: [
            ...read.problems.map((each) => ({ statement: each.path, reason: each.message })),
            ...unmatched,
          ].slice(0, unmatchedShown),
          ...uploader(actor),
        })
        await recordAudit(tx, actor, request, {
          action: "vex.uploaded",
          objectKind: "vex",
          objectId: id,
          after: {
            format: read.document.format,
            statements: read.document.statements.length,
            applied,
            sha256: blob.sha256.toString("hex"),
          },
        })
        const row = await findVexById(tx, actor.organizationId, id)
        if (!row) throw new Error("a VEX document that was stored was not found")
        return row
      })
      return new Answer(201, presentVex(stored))
    } finally {
      await blob.discard()
    }
  },
})

const invalid = (problems: readonly VexProblem[]) =>
  problem("vex-invalid", problems[0]?.message, {
    errors: problems
      .slice(0, 50)
      .map(({ path, message, test }) => ({ path: path || "/", message, ...(test == null ? {} : { test }) })),
  })

const uploader = (actor: Principal) => ({
  personId: actor.personId,
  tokenId: actor.kind === "token" ? actor.tokenId : null,
})

const dateOf = (text: string | null): string | null =>
  text !== null && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null

/** Makes a decision for each finding that a statement is about; the last statement about a finding stands, as documents are read. */
async function apply(
  tx: Tx,
  organizationId: string,
  documentId: string,
  document: VexDocument,
): Promise<{ applied: number; unmatched: { statement: string; reason: string }[] }> {
  const found = await listStatedFindings(tx, organizationId, document.statements.flatMap(soughtOf))
  const reached = new Set(found.map((each) => each.n))
  const decisions = found.flatMap(({ n, asset_id, public_id }) => {
    const statement = document.statements[n]
    if (!statement) return []
    const { status, justification, impactStatement, response } = statement
    const words = { status, justification, impactStatement, response }
    return [{ ...words, id: uuidv7(), vulnerability: public_id, assetId: asset_id, familyId: null, assetIds: null }]
  })
  await insertDecisions(tx, organizationId, decisions, {
    note: null,
    reach: "asset",
    packageKey: null,
    labelId: null,
    endsAt: null,
    authorKind: "document",
    authorId: documentId,
    authorName: `${document.author?.slice(0, 200) ?? "unnamed author"} (${document.format})`,
  })
  await keepDecisions(tx, organizationId, {
    vulnerabilityIds: [...new Set(found.map((each) => each.vulnerability_id))],
  })
  const known = await listKnownIds(tx, organizationId, [...new Set(document.statements.flatMap((each) => each.ids))])
  const unmatched = document.statements.flatMap((statement, n) =>
    reached.has(n)
      ? []
      : [
          {
            statement: statement.path,
            reason: statement.ids.some((id) => known.has(id))
              ? `${statement.ids[0]}: none of its products is software of yours that has it.`
              : `${statement.ids[0]}: nothing of yours has it.`,
          },
        ],
  )
  return { applied: new Set(found.map((each) => `${each.asset_id} ${each.vulnerability_id}`)).size, unmatched }
}

function soughtOf(statement: VexStatement, n: number): SoughtProduct[] {
  return statement.products.map(({ purl, bomRef, serialNumber }) => {
    const parsed = purl === null ? null : parsePurl(purl)
    return {
      n,
      ids: statement.ids,
      key: parsed?.ok ? packageIdentity(parsed.purl).key : null,
      version: parsed?.ok ? parsed.purl.version : null,
      ref: bomRef ?? (parsed && !parsed.ok ? purl : null),
      serial: serialNumber,
    }
  })
}
