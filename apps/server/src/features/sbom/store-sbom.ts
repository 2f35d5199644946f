import { v7 as uuidv7 } from "uuid"
import type { Database, Tx } from "../../db/database.ts"
import { storableTime } from "../../db/storable-time.ts"
import type { RequestFacts } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { type AuditActor, recordAudit } from "../audit/audit.sql.ts"
import { correctSboms, recountCoverage } from "../component/apply-corrections.sql.ts"
import {
  insertComponentHashes,
  listKnownHashes,
  listOwnHashes,
  prefixesOf,
  tellApart,
} from "../component/known-hashes.sql.ts"
import { noteUsed } from "../component/used.sql.ts"
import { matchSbomsWithCustom } from "../custom-vulnerability/custom-match.sql.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { holdFindings, joinFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { bindVex } from "../vex/bind-vex.sql.ts"
import { storeVex } from "../vex/store-vex.sql.ts"
import { matchPackageVersions } from "../vulnerability/match.sql.ts"
import { leaveOutLabels, withoutLabels } from "./left-out-labels.ts"
import { comeWithin, expectOwnSoftware, expectReached, reachOfUploader } from "./limited-upload.ts"
import type { SbomRefusal } from "./parse-sbom.worker.ts"
import type { OpenedSbom } from "./read-sbom.ts"
import {
  type AssetFacts,
  type CopiedComponents,
  copyComponents,
  deactivateOlder,
  findCurrentSbom,
  findSbomByHash,
  findSbomById,
  findSbomOfAsset,
  insertComponents,
  insertPackageVersions,
  insertSbom,
  labelAsset,
  placeAsset,
  type SbomSummaryRow,
  switchAssetTo,
  upsertAsset,
} from "./sbom.sql.ts"
import { knownOrdinals, type VersionBatch } from "./sbom-batches.domain.ts"
import { familyKey } from "./sbom-columns.domain.ts"

/** What the caller says about the document. */
export interface SbomOptions {
  readonly name: string | null
  readonly version: string | null
  readonly relationship: "first" | "third" | null
  readonly source: string | null
  readonly labels: readonly string[]
  /** Whether the caller may put labels on assets that are there already (decision 13). */
  readonly mayLabel: boolean
  /** Whether the caller may decide: then what the SBOM states of itself may too (decision 20). */
  readonly mayTriage: boolean
  readonly isActive: boolean | null
  readonly deactivateOlder: boolean
  readonly fileName: string | null
}

export interface SbomToStore {
  readonly actor: AuditActor & { readonly personId: string }
  readonly request: Pick<RequestFacts, "id" | "address">
  readonly options: SbomOptions
  readonly sha256: Buffer
  readonly bytes: number
}

/** The problem that a refused document is answered with. */
export function sbomProblem({ status, problems }: SbomRefusal): Error {
  const key = status === 400 ? "sbom-unreadable" : status === 413 ? "sbom-too-large" : "sbom-invalid"
  const first = problems[0]
  return problem(key, first ? `${first.path}: ${first.message}` : undefined, {
    errors: problems.map(({ path, message }) => ({ path, message })),
  })
}

/** The asset that a document is of: by the caller's words, else by the document's, else by the file. */
function assetFacts(parsed: OpenedSbom, options: SbomOptions, sha256: Buffer): AssetFacts {
  const name =
    options.name ?? parsed.subject?.name ?? options.fileName ?? `sha256:${sha256.toString("hex").slice(0, 12)}`
  const type = parsed.subject?.type ?? "application"
  return {
    name,
    version: options.version ?? parsed.subject?.version ?? "",
    type,
    purl: parsed.subject?.purl ?? null,
    // A name of the caller's own is another software than the document's subject.
    family: options.name === null && parsed.family !== null ? parsed.family : familyKey({ purl: null, type, name }),
    relationship: options.relationship,
    isActive: options.isActive,
  }
}

/**
 * Makes the package versions of a very large document before `storeSbom`, a batch in a transaction: the reader works
 * out the next ones meanwhile, and nobody who uploads the same ones waits until all of the document is in. They belong
 * to nobody, and each is matched where it is made, so that they do no harm where the document is not stored after all.
 */
export async function storeVersionsAhead(
  database: Pick<Database, "read" | "transaction">,
  parsed: OpenedSbom,
  { actor: { organizationId }, options, sha256 }: Pick<SbomToStore, "actor" | "options" | "sha256">,
): Promise<void> {
  const facts = assetFacts(parsed, options, sha256)
  const before = await database.read({ organizationId }, (tx) => findSbomOfAsset(tx, organizationId, facts))
  for await (const batch of parsed.versionsAhead(knownBefore(parsed, before)))
    await database.transaction("shared", async (tx) => {
      await waitForKnowledge(tx)
      await storeVersions(tx, batch)
    })
}

async function storeVersions(tx: Tx, { json }: VersionBatch): Promise<void> {
  const fresh = await insertPackageVersions(tx, json)
  if (fresh.length > 0) await matchPackageVersions(tx, fresh)
}

const knownBefore = (parsed: OpenedSbom, before: { readonly component_hashes: Buffer } | null): Int32Array | null =>
  before === null ? null : knownOrdinals(parsed.componentHashes, before.component_hashes)

export interface StoredSbom {
  readonly row: SbomSummaryRow
  /** False where the same bytes came a moment before. */
  readonly isNew: boolean
}

/**
 * The asset, made where it is new; throws where the uploader's token does not reach it. With the labels that the
 * uploader may put on it.
 */
async function takeAsset(tx: Tx, actor: SbomToStore["actor"], facts: AssetFacts, options: SbomOptions) {
  const { organizationId } = actor
  const asset = await upsertAsset(tx, organizationId, facts)
  const reach = await reachOfUploader(tx, actor)
  if (reach) await (asset.isNew ? expectOwnSoftware : expectReached)(tx, organizationId, reach, asset.id)
  return { asset, reach, ...(await leaveOutLabels(tx, organizationId, asset, options, reach)) }
}

/**
 * Stores a document that was read, in the caller's transaction: whole or not at all. `onStored` gets how many of its
 * components are in.
 */
export async function storeSbom(
  tx: Tx,
  parsed: OpenedSbom,
  { actor, request, options, sha256, bytes }: SbomToStore,
  onStored: (components: number) => void = () => {},
): Promise<StoredSbom> {
  const { organizationId } = actor
  const { fileName, mayTriage } = options
  await waitForKnowledge(tx)
  const facts = assetFacts(parsed, options, sha256)
  const { asset, reach, labels, warnings } = await takeAsset(tx, actor, facts, options)
  const assetId = asset.id
  const before = await findCurrentSbom(tx, organizationId, assetId)
  const id = uuidv7()
  const isNew = await insertSbom(tx, organizationId, {
    id,
    assetId,
    sha256,
    bytes,
    fileName,
    source: options.source,
    personId: actor.personId,
    tokenId: actor.kind === "token" ? actor.tokenId : null,
    warnings: [...parsed.warnings, ...warnings],
    ...saidByDocument(parsed),
  })
  const sbomId = isNew ? id : await findSbomByHash(tx, organizationId, sha256, { name: facts.name, version: null })
  if (sbomId === null) throw new Error("an SBOM that is there already was not found")
  const stored = isNew ? await storeComponents(tx, organizationId, id, parsed, before, onStored) : null
  // What it states itself becomes decisions; products change one at a time.
  const changesMany = parsed.ownVex !== null || (asset.isNew && reach !== null && reach.productIds.length > 0)
  await (changesMany ? holdFindings : joinFindings)(tx, organizationId)
  await placeAsset(tx, organizationId, assetId, options)
  if (stored) {
    await settleComponents(tx, organizationId, id, stored)
    await switchAssetTo(tx, organizationId, assetId, id)
  }
  await labelAsset(tx, organizationId, assetId, labels)
  if (asset.isNew && reach) await comeWithin(tx, organizationId, reach, assetId)
  // After the labels: a decision may reach the asset through one.
  await keepDecisions(tx, organizationId, { assetIds: [assetId] })
  if (isNew && parsed.ownVex !== null)
    await storeVex(tx, actor, parsed.ownVex, { sha256, bytes, fileName, sbom: { id, assetId }, mayTriage })
  await bindVex(tx, organizationId, { assetId })
  if (options.deactivateOlder) await deactivateOlder(tx, organizationId, assetId, reach)
  if (isNew) await noteUsed(tx, organizationId, [id])
  const row = await findSbomById(tx, organizationId, sbomId)
  if (!row) throw new Error("an SBOM that was stored was not found")
  await recordAudit(tx, actor, request, {
    action: "sbom.uploaded",
    objectKind: "sbom",
    objectId: row.id,
    after: { asset: row.asset_name, version: row.asset_version, sha256: sha256.toString("hex") },
  })
  return { row: isNew || !reach ? row : { ...row, warnings: [...withoutLabels(row.warnings), ...warnings] }, isNew }
}

const saidByDocument = ({ head, subject, releases, componentCount, componentHashes }: OpenedSbom) => ({
  format: head.format,
  encoding: head.encoding,
  specVersion: head.specVersion,
  serialNumber: head.serialNumber,
  documentVersion: head.documentVersion,
  documentCreatedAt: head.createdAt === null ? null : storableTime(head.createdAt),
  tools: head.tools,
  subjectRef: subject?.bomRef ?? null,
  subjectReferences: subject?.securityReferences ?? [],
  statedReleases: releases,
  componentCount,
  componentHashes: Buffer.from(componentHashes),
})

/** What of the components counts once the findings are joined. */
interface StoredComponents {
  /** Hashes of those that the SBOM before does not have. */
  readonly hashKeys: readonly string[]
  readonly copied: Omit<CopiedComponents, "count">
}

/**
 * What is known of a new SBOM's components beside their packages: known bytes, corrections, the organization's own
 * records. What was taken over from the SBOM before is as it was there then: corrections and own records may have
 * changed since.
 */
async function settleComponents(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  { hashKeys, copied }: StoredComponents,
): Promise<void> {
  const ownKeys = copied.haveHashes ? await listOwnHashes(tx, organizationId) : []
  await tellApartNew(tx, organizationId, sbomId, [...new Set([...hashKeys, ...ownKeys])])
  await correctSboms(tx, organizationId, { sbomIds: [sbomId], areCorrected: copied.areCorrected })
  await recountCoverage(tx, organizationId, [sbomId])
  await matchSbomsWithCustom(tx, organizationId, [sbomId])
}

/** Components whose bytes a record knows. Nearly no document has any, so that the hashes alone are asked for first. */
async function tellApartNew(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  hashKeys: readonly string[],
): Promise<void> {
  const known = await listKnownHashes(tx, organizationId, hashKeys)
  if (known.length === 0) return
  const { fresh } = await tellApart(tx, organizationId, prefixesOf(known), [sbomId])
  if (fresh.length > 0) await matchPackageVersions(tx, fresh)
}

async function storeComponents(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  parsed: OpenedSbom,
  before: { readonly id: string; readonly component_hashes: Buffer } | null,
  onStored: (components: number) => void,
): Promise<StoredComponents> {
  const hashKeys: string[] = []
  const copied = { areCorrected: false, haveHashes: false }
  let stored = 0
  for await (const batch of parsed.batches(knownBefore(parsed, before))) {
    if (batch.kind === "versions") {
      await storeVersions(tx, batch)
      continue
    }
    if (batch.kind === "hashes") {
      await insertComponentHashes(tx, organizationId, batch.places)
      hashKeys.push(...batch.keys)
      continue
    }
    if (batch.kind === "components") await insertComponents(tx, organizationId, sbomId, batch.json)
    else if (before !== null) {
      const { count, ...which } = await copyComponents(tx, organizationId, before.id, sbomId, batch)
      if (count !== batch.count) throw new Error(`${batch.count - count} components of the SBOM before are gone`)
      copied.areCorrected ||= which.areCorrected
      copied.haveHashes ||= which.haveHashes
    }
    stored += batch.count
    onStored(stored)
  }
  return { hashKeys, copied }
}
