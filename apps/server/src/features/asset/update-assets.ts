import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { lockLabelled } from "../label/label.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { AssetId } from "./asset.schema.ts"
import { changeAssets, listSaidOfAssets, listShownIds, shownAssets } from "./asset.sql.ts"
import { assetChangeFields, auditedAsset } from "./asset-change.schema.ts"
import { assetFilterFields, assetFilterOf } from "./asset-filter.schema.ts"

/** Changes a selection, or all that a list shows, at once; what an asset is called stays its own. */
export const updateAssets = operation({
  id: "update_assets",
  route: "PATCH /api/v1/assets",
  summary: "Change many assets at once, by their ids or the list's filter, with a result for each",
  tag: "Assets",
  permission: "update:asset",
  within: "body",
  // Its filter shows what the token reaches alone.
  assetsOf: (body) => body.ids ?? [],
  body: selectionBody(AssetId.toLowerCase(), assetFilterFields, {
    change: z
      .strictObject(assetChangeFields)
      .partial()
      .refine((change) => Object.keys(change).length > 0, "names nothing to change"),
  }),
  reply: z.object(resultsReply(AssetId, ["changed", "unchanged"])),
  example: { body: { ids: ["01890000-0000-7000-8000-000000000002"], change: { exposure: "internet" } } },
  async handle({ actor, body, request, transaction }) {
    const { organizationId } = actor
    return transaction(async (tx) => {
      const ids = await selectedIds(body, async (filter, limit) =>
        listShownIds(tx, await shownAssets(tx, organizationId, assetFilterOf(filter, reachOfCaller(actor))), limit),
      )
      // No upload of theirs is on its way.
      const there = await lockLabelled(tx, organizationId, "asset", ids)
      await joinFindings(tx, organizationId)
      const before = await listSaidOfAssets(tx, organizationId, [...there])
      const changed = await changeAssets(tx, organizationId, [...there], body.change)
      if (changed.size > 0) {
        // A triage rule may go by type, criticality or exposure.
        await keepDecisions(tx, organizationId, { assetIds: [...changed.keys()] })
        await recordAudits(
          tx,
          actor,
          request,
          [...changed].map(([id, after]) => {
            const was = before.get(id)
            return {
              action: "asset.updated",
              objectKind: "asset" as const,
              objectId: id,
              before: was && auditedAsset(was),
              after: auditedAsset(after),
            }
          }),
        )
      }
      const cases = [["changed", changed] as const, ["unchanged", there] as const]
      return { results: resultOfEach(ids, cases) }
    })
  },
})
