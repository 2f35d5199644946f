import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findUndoer } from "../triage/triage.sql.ts"
import { bindVex } from "../vex/bind-vex.sql.ts"
import { listVexOfSboms, undoDecisionsOfDocuments } from "../vex/vex.sql.ts"
import {
  deleteSbomsById,
  type FindingsMoved,
  joinAssets,
  listAssetsOfSboms,
  setSbomsActive,
  switchAssetsToNewest,
} from "./sbom.sql.ts"

/** What became of the assets of SBOMs that were changed. */
export const SbomsReach = z.object({
  assets: z.int().describe("Number of assets whose current SBOM is another one now, or none"),
  findings: z.object({
    added: z.int().describe("Number of findings that begin"),
    ended: z.int().describe("Number of findings that end"),
  }),
})

interface SbomsChange {
  /** The SBOMs that the organization has, with the asset of each. */
  readonly there: ReadonlyMap<string, string>
  readonly changed: ReadonlySet<string>
  readonly reached: { readonly assets: number; readonly findings: FindingsMoved }
}

/**
 * Sets SBOMs active or inactive; an inactive one is kept but does not count: its asset falls back to the newest active
 * one.
 */
export async function activateSboms(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
  isActive: boolean,
): Promise<SbomsChange> {
  const { organizationId } = actor
  const there = await listAssetsOfSboms(tx, organizationId, ids)
  const assetIds = [...new Set(there.values())]
  await joinAssets(tx, organizationId, assetIds)
  const changed = new Set(await setSbomsActive(tx, organizationId, ids, isActive))
  const { switched, findings } = await switchAssetsToNewest(tx, organizationId, assetIds)
  for (const assetId of switched) await bindVex(tx, organizationId, { assetId })
  const acts = [...changed].map((id) => ({
    action: "sbom.updated",
    objectKind: "sbom" as const,
    objectId: id,
    before: { active: !isActive },
    after: { active: isActive },
  }))
  await recordAudits(tx, actor, request, acts)
  return { there, changed, reached: { assets: switched.length, findings } }
}

/**
 * Deletes SBOMs. An asset stays, with the SBOM before, or without any, and with what people decided about it; what a
 * deleted document itself stated decides no more, as of any deleted VEX.
 */
export async function deleteSboms(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<SbomsChange> {
  const { organizationId } = actor
  const there = await listAssetsOfSboms(tx, organizationId, ids)
  const assetIds = [...new Set(there.values())]
  await joinAssets(tx, organizationId, assetIds)
  const documentIds = await listVexOfSboms(tx, organizationId, ids)
  // They decided on the findings of these assets alone.
  const undone =
    documentIds.length === 0
      ? []
      : await undoDecisionsOfDocuments(tx, organizationId, documentIds, await findUndoer(tx, actor))
  const deleted = await deleteSbomsById(tx, organizationId, ids)
  if (undone.length > 0) await keepDecisions(tx, organizationId, { assetIds })
  const { switched, findings } = await switchAssetsToNewest(tx, organizationId, assetIds)
  for (const assetId of switched) await bindVex(tx, organizationId, { assetId })
  const acts = deleted.map(({ id, asset_name, asset_version, sha256 }) => ({
    action: "sbom.deleted",
    objectKind: "sbom" as const,
    objectId: id,
    objectName: `${asset_name} ${asset_version}`.trim(),
    before: { asset: asset_name, version: asset_version, sha256: sha256.toString("hex") },
  }))
  await recordAudits(tx, actor, request, acts)
  return { there, changed: new Set(deleted.map(({ id }) => id)), reached: { assets: switched.length, findings } }
}
