import type { VexProblem } from "@waybill/vex-formats/vex"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { uploadStatementMs } from "../../db/patience.ts"
import { Answer, operation, type RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import type { Parts } from "../../parts.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { bringVexAgain } from "./bring-again.sql.ts"
import { readVexFile } from "./read-vex-file.ts"
import { storeVex } from "./store-vex.sql.ts"
import { findTrust } from "./trust.sql.ts"
import { presentVex, VexSummary } from "./vex.schema.ts"
import { findVexByHash, findVexById, listUnmatched, type VexRow } from "./vex.sql.ts"
import { vexBytesMax } from "./vex-limits.domain.ts"
import { waitForVexTurn } from "./vex-turn.sql.ts"

const unmatchedShown = 1_000

/**
 * Takes what somebody states about vulnerabilities in products, and makes decisions of it for the findings that it is
 * about. A person's own decision on the same finding stands before it.
 */
export const uploadVex = operation({
  id: "upload_vex",
  route: "POST /api/v1/vex",
  summary:
    "Upload a VEX document (CycloneDX, OpenVEX, CSAF); its statements become decisions on the findings they concern",
  tag: "VEX",
  permission: "create:sbom-and-vex",
  query: z.object({
    fileName: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .describe("File name to show; default: the file name in the multipart form"),
  }),
  upload: {
    contentTypes: [
      "application/json",
      "application/vnd.cyclonedx+json",
      "application/vnd.cyclonedx+xml",
      "application/xml",
      "text/xml",
      "application/octet-stream",
      "text/plain",
    ],
    bytesMax: vexBytesMax,
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
    const { organizationId } = actor
    const blob = await parts.blobs.receive(organizationId, file.stream)
    // Whether it is known is not the work itself: a server that is killed behind that has done nothing that a repeat
    // does not do once.
    const patient = parts.database.patient(uploadStatementMs)
    try {
      const known = await inTurn(parts, organizationId, () =>
        patient.transaction({ organizationId }, async (tx) => {
          await waitForVexTurn(tx, organizationId)
          const row = await findVexByHash(tx, organizationId, blob.sha256)
          if (!row) return null
          return (await bringVexAgain(tx, actor, row.id))
            ? presentTaken(tx, actor, request, row.id)
            : presentStored(tx, organizationId, row)
        }),
      )
      if (known) return new Answer(200, known)
      const read = await readVexFile(parts.readers, organizationId, blob.file)
      if (!read.ok) throw invalid(read.problems)
      // What it breaks would be a warning beside statements; here it is part of why nothing came of it.
      if (read.document.statements.length === 0)
        throw invalid([
          ...(read.problems.length > 0
            ? read.problems
            : [{ path: "", message: "The document states nothing about a vulnerability." }]),
          ...read.warnings,
        ])
      await blob.keep()
      const store = async (tx: Tx) => {
        await waitForVexTurn(tx, organizationId)
        // A feed that switches at the same moment would not see the statements.
        await waitForKnowledge(tx)
        await holdFindings(tx, organizationId)
        const id = await storeVex(tx, actor, read, {
          sha256: blob.sha256,
          bytes: blob.bytes,
          fileName: query.fileName ?? file.fileName,
          sbom: null,
          mayTriage: actor.permissions.has("create:vulnerability-triage"),
        })
        return presentTaken(tx, actor, request, id)
      }
      const answer = await inTurn(parts, organizationId, () => transaction(store, uploadStatementMs))
      return new Answer(201, answer)
    } finally {
      await blob.discard()
    }
  },
})

/**
 * When no other document of the organization is being stored by this server; `waitForVexTurn` waits for other servers,
 * with one connection of each.
 */
async function inTurn<T>({ vexTurns }: Parts, organizationId: string, work: () => Promise<T>): Promise<T> {
  const turn = vexTurns.take(organizationId)
  if (turn === null)
    throw problem("queue-full", "Too many of your VEX documents wait to be stored; try again.", {
      retryAfterSeconds: 5,
    })
  await turn
  try {
    return await work()
  } finally {
    vexTurns.giveBack(organizationId)
  }
}

async function presentStored(tx: Tx, organizationId: string, row: VexRow) {
  return presentVex(row, {
    unmatched: await listUnmatched(tx, organizationId, row.id, unmatchedShown),
    heldBack: (await findTrust(tx, organizationId, [row.id])).get(row.id)?.heldBack ?? null,
  })
}

/** What became of it, which is audited too. */
async function presentTaken(tx: Tx, actor: Principal, request: RequestFacts, id: string) {
  const row = await findVexById(tx, actor.organizationId, id, null)
  if (!row) throw new Error("a VEX document that was stored was not found")
  await recordAudit(tx, actor, request, {
    action: "vex.uploaded",
    objectKind: "vex",
    objectId: id,
    objectName: row.author ?? row.file_name ?? row.format,
    after: {
      format: row.format,
      statements: row.statements,
      applied: row.applied,
      proposed: row.proposed,
      sha256: row.sha256.toString("hex"),
    },
  })
  return presentStored(tx, actor.organizationId, row)
}

const invalid = (problems: readonly VexProblem[]) =>
  problem("vex-invalid", problems[0]?.message, {
    errors: problems
      .slice(0, 50)
      .map(({ path, message, test }) => ({ path: path || "/", message, ...(test == null ? {} : { test }) })),
  })
