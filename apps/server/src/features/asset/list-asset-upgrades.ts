import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { versionsToWant } from "../package/versions-to-want.domain.ts"
import { AssetId } from "./asset.schema.ts"
import { findAssetById } from "./asset.sql.ts"
import { rankUpgrades } from "./upgrades.domain.ts"
import { type CarrierRow, listCarriers, listSpansOfLines } from "./upgrades.sql.ts"

const shownMax = 100

/** The upgrades that clear most of an asset, those that help most first. */
export const listAssetUpgrades = operation({
  id: "list_asset_upgrades",
  route: "GET /api/v1/assets/{assetId}/upgrades",
  summary: "The upgrades that remove most of an asset's open findings, the most effective first",
  tag: "Assets",
  permission: "read:vulnerability",
  within: "path",
  params: z.object({ assetId: AssetId }),
  reply: z.object({
    findings: z.int().describe("Open findings now"),
    items: z.array(
      z.object({
        componentId: z.string(),
        package: z.string(),
        from: z.string(),
        to: z.string().describe("The lowest higher version without known vulnerabilities"),
        isDirect: z.boolean(),
        removes: z.int().describe("Findings removed by this upgrade together with those before it"),
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
      const candidates = (await withUpgrades(tx, rows)).flatMap(({ to, ...row }) =>
        to === null
          ? []
          : [
              {
                componentId: `${row.sbom_id}.${row.ordinal}`,
                package: row.package,
                from: row.version,
                to,
                isDirect: row.is_direct,
                vulnerabilityIds: row.vulnerability_ids,
              },
            ],
      )
      return {
        findings: asset.findings,
        items: rankUpgrades(candidates, carriers, shownMax).map(({ vulnerabilityIds: _ids, ...item }) => item),
      }
    })
  },
})

/** Each carrier with the smallest version above it that is free of everything known; null where nobody names one. */
async function withUpgrades(tx: Tx, carriers: readonly CarrierRow[]): Promise<(CarrierRow & { to: string | null })[]> {
  const byLine = [...Map.groupBy(carriers, ({ package_id, stream }) => `${package_id} ${stream}`).values()]
  const spans = await listSpansOfLines(
    tx,
    byLine.flatMap((line) => line.slice(0, 1)),
  )
  return byLine.flatMap((line, index) => {
    const used = line.map(({ version, sort_key }) => ({ version, sortKey: sort_key, isAffected: true }))
    const { raiseTo } = versionsToWant(spans[index] ?? [], used)
    return line.map((row) => ({ ...row, to: raiseTo.get(row.version)?.version ?? null }))
  })
}
