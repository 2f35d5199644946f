import type { Tx } from "../../db/database.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { bindVex } from "../vex/bind-vex.sql.ts"
import { leaveOutLabels, withoutLabels } from "./left-out-labels.ts"
import { expectReached, reachOfUploader } from "./limited-upload.ts"
import { deactivateOlder, findSbomById, joinAssets, labelAsset, placeAsset, type SbomSummaryRow } from "./sbom.sql.ts"
import type { SbomOptions, SbomToStore } from "./store-sbom.ts"

const saysNothing = ({ labels, isActive, relationship, deactivateOlder: older }: SbomOptions): boolean =>
  labels.length === 0 && isActive === null && relationship === null && !older

/**
 * What a caller says beside bytes that are there already holds for their asset as beside new ones: a pipeline that adds
 * a label to its step must not wait for the next release. Null where they were deleted meanwhile.
 */
export async function sayOfKnown(
  tx: Tx,
  known: SbomSummaryRow,
  { actor, request, options }: Pick<SbomToStore, "actor" | "request" | "options">,
): Promise<SbomSummaryRow | null> {
  const { organizationId } = actor
  const assetId = known.asset_id
  const reach = await reachOfUploader(tx, actor)
  if (reach) await expectReached(tx, organizationId, reach, assetId)
  const kept = (row: SbomSummaryRow) => (reach ? withoutLabels(row.warnings) : row.warnings)
  if (saysNothing(options)) return { ...known, warnings: kept(known) }
  await joinAssets(tx, organizationId, [assetId])
  if ((await findSbomById(tx, organizationId, known.id)) === null) return null
  const asset = { id: assetId, isNew: false }
  const { labels, warnings } = await leaveOutLabels(tx, organizationId, asset, options, reach)
  await placeAsset(tx, organizationId, assetId, options)
  await labelAsset(tx, organizationId, assetId, labels)
  await keepDecisions(tx, organizationId, { assetIds: [assetId] })
  await bindVex(tx, organizationId, { assetId })
  if (options.deactivateOlder) await deactivateOlder(tx, organizationId, assetId, reach)
  await recordAudit(tx, actor, request, {
    action: "sbom.uploaded",
    objectKind: "sbom",
    objectId: known.id,
    after: { asset: known.asset_name, version: known.asset_version, labels, active: options.isActive },
  })
  const now = await findSbomById(tx, organizationId, known.id)
  if (!now) throw new Error("an SBOM whose asset is held was not found")
  return { ...now, warnings: [...kept(now), ...warnings] }
}
