import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { invalid } from "../../http/problem.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { lockLabelled } from "../label/label.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { AssetId } from "./asset.schema.ts"
import { changeAssets, listSaidOfAssets, listShownIds, shownAssets } from "./asset.sql.ts"
import { assetChangeFields, auditedAsset } from "./asset-change.schema.ts"
import { assetFilterFields, assetFilterOf } from "./asset-filter.schema.ts"

const assetsMax = 1_000

/** Changes a selection, or all that a list shows, at once; what an asset is called stays its own. */
export const updateAssets = operation({
  id: "update_assets",
  route: "PATCH /api/v1/assets",
  summary: "Change many assets at once, by their ids or the list's filter, with a result for each",
  tag: "Assets",
  permission: "update:asset",
  within: "body",
  assetsOf: (body) => body.ids ?? null,
  body: z
    .strictObject({
      ids: z.array(AssetId).min(1).max(assetsMax).optional(),
      filter: z.strictObject(assetFilterFields).optional().describe("As in the list of assets"),
      change: z
        .strictObject(assetChangeFields)
        .partial()
        .refine((change) => Object.keys(change).length > 0, "names nothing to change"),
    })
    .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), "give ids or a filter"),
  reply: z.object({
    results: z.array(z.object({ id: AssetId, result: z.enum(["changed", "unchanged", "not-found"]) })),
  }),
  example: { body: { ids: ["01890000-0000-7000-8000-000000000002"], change: { exposure: "internet" } } },
  async handle({ actor, body, request, transaction }) {
    const { organizationId } = actor
    return transaction(async (tx) => {
      const ids =
        body.ids?.map((id) => id.toLowerCase()) ??
        (await listShownIds(tx, await shownAssets(tx, organizationId, assetFilterOf(body.filter ?? {})), assetsMax + 1))
      if (ids.length > assetsMax) throw invalid("body/filter", `shows more than ${assetsMax} assets; narrow it`)
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
              objectKind: "asset",
              objectId: id,
              before: was && auditedAsset(was),
              after: auditedAsset(after),
            }
          }),
        )
      }
      return {
        results: [...new Set(ids)].map((id) => ({
          id,
          result: changed.has(id)
            ? ("changed" as const)
            : there.has(id)
              ? ("unchanged" as const)
              : ("not-found" as const),
        })),
      }
    })
  },
})
