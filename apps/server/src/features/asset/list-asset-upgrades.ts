import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "./asset.schema.ts"
import { findAssetById } from "./asset.sql.ts"
import { rankUpgrades } from "./upgrades.domain.ts"
import { listCarriers } from "./upgrades.sql.ts"

/** The upgrades that clear most of an asset, those that help most first. */
export const listAssetUpgrades = operation({
  id: "list_asset_upgrades",
  route: "GET /api/v1/assets/{assetId}/upgrades",
  summary: "The upgrades that remove most of an asset's open findings, in the order in which they help",
  tag: "Assets",
  permission: "read:vulnerability",
  params: z.object({ assetId: AssetId }),
  reply: z.object({
    findings: z.int().describe("Open now"),
    items: z.array(
      z.object({
        componentId: z.string(),
        package: z.string(),
        from: z.string(),
        to: z.string().describe("The smallest version above that is not itself known to be affected by anything"),
        isDirect: z.boolean(),
        removes: z.int().describe("Findings that are gone with this and those before it"),
        removedSoFar: z.int(),
      }),
    ),
  }),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      const asset = await findAssetById(tx, actor.organizationId, params.assetId)
      if (!asset) throw problem("not-found")
      const rows = await listCarriers(tx, actor.organizationId, asset.id)
      const carriers = new Map<number, number>()
      for (const id of rows.flatMap((row) => row.vulnerability_ids)) carriers.set(id, (carriers.get(id) ?? 0) + 1)
      const candidates = rows.flatMap(({ to_version, ...row }) =>
        to_version === null
          ? []
          : [
              {
                componentId: `${row.sbom_id}.${row.ordinal}`,
                package: row.package,
                from: row.version,
                to: to_version,
                isDirect: row.is_direct,
                vulnerabilityIds: row.vulnerability_ids,
              },
            ],
      )
      return {
        findings: asset.findings,
        items: rankUpgrades(candidates, carriers)
          .slice(0, 100)
          .map(({ vulnerabilityIds: _ids, ...item }) => item),
      }
    })
  },
})
