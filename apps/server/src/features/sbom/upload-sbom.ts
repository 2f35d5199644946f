import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { Answer, operation } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { keepDecisions } from "../triage/triage.sql.ts"
import { matchPackageVersions } from "../vulnerability/match.sql.ts"
import type { ParsedSbom, SbomParse } from "./parse-sbom.worker.ts"
import { presentSbom, SbomSummary } from "./sbom.schema.ts"
import {
  deactivateOlder,
  findSbomByHash,
  findSbomById,
  insertComponents,
  insertPackageVersions,
  insertSbom,
  labelAsset,
  type SbomSummaryRow,
  switchAssetTo,
  upsertAsset,
} from "./sbom.sql.ts"
import { familyKey } from "./sbom-columns.domain.ts"

const Query = z.object({
  name: z.string().min(1).max(1024).optional().describe("Name of the asset; the document's own if not given"),
  version: z.string().max(1024).optional().describe("Version of the asset; the document's own if not given"),
  relationship: z.enum(["first", "third"]).optional().describe("Your own software, or somebody else's"),
  source: z.string().max(255).optional().describe("Where the document comes from"),
  label: z
    .union([z.string().min(1).max(128), z.array(z.string().min(1).max(128)).max(50)])
    .optional()
    .describe("Put on the asset; repeated for several"),
  active: z.enum(["true", "false"]).optional(),
  deactivateOlder: z.enum(["true", "false"]).optional().describe("Set the asset's older versions inactive"),
  fileName: z.string().min(1).max(255).optional(),
})
type UploadOptions = z.output<typeof Query>

/** An SBOM in, its findings' counts out: stored whole or not at all; the same bytes again are the same SBOM. */
export const uploadSbom = operation({
  id: "upload_sbom",
  route: "POST /api/v1/sboms",
  summary: "Upload an SBOM and get what is known against its components",
  tag: "SBOMs",
  permission: "create:sbom-and-vex",
  query: Query,
  upload: {
    contentTypes: [
      "application/json",
      "application/vnd.cyclonedx+json",
      "application/spdx+json",
      "application/xml",
      "application/vnd.cyclonedx+xml",
      "text/xml",
      "text/plain",
      "text/spdx",
      "application/octet-stream",
    ],
    bytesMax: 512 * 1024 * 1024,
  },
  reply: SbomSummary,
  statuses: [201, 200],
  rate: "upload",
  problems: [
    "sbom-unreadable",
    "sbom-invalid",
    "sbom-too-large",
    "body-too-large",
    "unsupported-media-type",
    "queue-full",
    "out-of-space",
  ],
  example: {
    query: { name: "web-shop", version: "1.4.2" },
    file: '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"type":"library","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20"}]}',
  },
  async handle({ actor, query, file, request, parts, transaction }) {
    const blob = await parts.blobs.receive(actor.organizationId, file.stream)
    try {
      const wanted = { name: query.name ?? null, version: query.version ?? null }
      const known = await transaction(async (tx) => {
        const id = await findSbomByHash(tx, actor.organizationId, blob.sha256, wanted)
        return id === null ? null : findSbomById(tx, actor.organizationId, id)
      })
      if (known) return new Answer(200, presentSbom(known))
      const parsed = expectReadable(await parts.sbomParser.parse(blob.file))
      await blob.keep()
      const stored = await transaction(async (tx) => {
        const row = await store(tx, actor, parsed, query, blob, query.fileName ?? file.fileName)
        await recordAudit(tx, actor, request, {
          action: "sbom.uploaded",
          objectKind: "sbom",
          objectId: row.id,
          after: { asset: row.asset_name, version: row.asset_version, sha256: blob.sha256.toString("hex") },
        })
        return row
      })
      return new Answer(201, presentSbom(stored))
    } finally {
      await blob.discard()
    }
  },
})

function expectReadable(parsed: SbomParse): ParsedSbom {
  if (parsed.ok) return parsed
  const key = parsed.status === 400 ? "sbom-unreadable" : parsed.status === 413 ? "sbom-too-large" : "sbom-invalid"
  const first = parsed.problems[0]
  throw problem(key, first ? `${first.path}: ${first.message}` : undefined, {
    errors: parsed.problems.map(({ path, message }) => ({ path, message })),
  })
}

async function store(
  tx: Tx,
  actor: Principal,
  parsed: ParsedSbom,
  options: UploadOptions,
  blob: { sha256: Buffer; bytes: number },
  fileName: string | null,
): Promise<SbomSummaryRow> {
  const organizationId = actor.organizationId
  await waitForKnowledge(tx)
  const fresh = await insertPackageVersions(tx, parsed.versionsJson)
  if (fresh.length > 0) await matchPackageVersions(tx, fresh)
  const name = options.name ?? parsed.subject?.name ?? fileName ?? `sha256:${blob.sha256.toString("hex").slice(0, 12)}`
  const type = parsed.subject?.type ?? "application"
  const assetId = await upsertAsset(tx, organizationId, {
    name,
    version: options.version ?? parsed.subject?.version ?? "",
    type,
    purl: parsed.subject?.purl ?? null,
    // A name of the caller's own is another software than the document's subject.
    family:
      options.name === undefined && parsed.family !== null ? parsed.family : familyKey({ purl: null, type, name }),
    relationship: options.relationship ?? null,
    isActive: options.active === undefined ? null : options.active === "true",
  })
  const id = uuidv7()
  const isNew = await insertSbom(tx, organizationId, {
    id,
    assetId,
    sha256: blob.sha256,
    bytes: blob.bytes,
    fileName,
    format: parsed.head.format,
    encoding: parsed.head.encoding,
    specVersion: parsed.head.specVersion,
    serialNumber: parsed.head.serialNumber,
    documentCreatedAt:
      parsed.head.createdAt !== null && !Number.isNaN(Date.parse(parsed.head.createdAt)) ? parsed.head.createdAt : null,
    tools: parsed.head.tools,
    source: options.source ?? null,
    personId: actor.personId,
    tokenId: actor.kind === "token" ? actor.tokenId : null,
    componentCount: parsed.componentCount,
    matchedCount: parsed.matched,
    unmatched: parsed.unmatched,
    warnings: parsed.warnings,
  })
  const sbomId = isNew ? id : await findSbomByHash(tx, organizationId, blob.sha256, { name, version: null })
  if (sbomId === null) throw new Error("an SBOM that is there already was not found")
  if (isNew) {
    await insertComponents(tx, organizationId, id, parsed.componentsJson)
    await switchAssetTo(tx, organizationId, assetId, id)
  }
  await labelAsset(tx, organizationId, assetId, [options.label ?? []].flat())
  // After the labels: a decision may reach the asset through one.
  await keepDecisions(tx, organizationId, { assetId })
  if (options.deactivateOlder === "true") await deactivateOlder(tx, organizationId, assetId)
  const row = await findSbomById(tx, organizationId, sbomId)
  if (!row) throw new Error("an SBOM that was stored was not found")
  return row
}
