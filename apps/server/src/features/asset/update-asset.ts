import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { Asset, AssetId, presentAsset } from "./asset.schema.ts"
import { findAssetById, lockAsset, updateAssetById } from "./asset.sql.ts"
import { assetChangeFields, auditedAsset } from "./asset-change.schema.ts"

/** Changes what people say of an asset. With `If-Match` the change is refused where somebody else was first. */
export const updateAsset = operation({
  id: "update_asset",
  route: "PATCH /api/v1/assets/{assetId}",
  summary: "Change an asset: name, active, type, owner, criticality, exposure",
  tag: "Assets",
  permission: "update:asset",
  within: "path",
  params: z.object({ assetId: AssetId }),
  body: z
    .strictObject({
      name: z.string().trim().min(1).max(512),
      ...assetChangeFields,
    })
    .partial()
    .refine((body) => Object.keys(body).length > 0, "names nothing to change"),
  reply: Asset,
  hasEtag: true,
  problems: ["not-found", "changed-meanwhile"],
  example: {
    params: { assetId: "01890000-0000-7000-8000-000000000002" },
    body: { criticality: "high", exposure: "internet" },
  },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      // Before it is read: who names no tag is not told of others. And its findings move to other groups.
      await lockAsset(tx, actor.organizationId, params.assetId)
      const before = await findAssetById(tx, actor.organizationId, params.assetId)
      if (!before) throw problem("not-found")
      expectUnchanged(request, before.revision, "the asset")
      await joinFindings(tx, actor.organizationId)
      await updateAssetById(tx, actor.organizationId, before.id, {
        name: body.name ?? before.name,
        isActive: body.active ?? before.is_active,
        type: body.type ?? before.type,
        relationship: body.relationship ?? before.relationship,
        owner: body.owner === undefined ? before.owner : body.owner,
        criticality: body.criticality ?? before.criticality,
        exposure: body.exposure ?? before.exposure,
      })
      // A triage rule may go by type, criticality or exposure.
      await keepDecisions(tx, actor.organizationId, { assetIds: [before.id] })
      const after = await findAssetById(tx, actor.organizationId, before.id)
      if (!after) throw problem("not-found")
      await recordAudit(tx, actor, request, {
        action: "asset.updated",
        objectKind: "asset",
        objectId: before.id,
        before: { name: before.name, ...auditedAsset(before) },
        after: { name: after.name, ...auditedAsset(after) },
      })
      return new Answer(200, presentAsset(after, await listNameable(tx, actor)), { etag: etagOf(after.revision) })
    })
  },
})
