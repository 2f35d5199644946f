import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { operation } from "../../http/operation.ts"
import { type Principal, reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { listCleanVersions } from "../package/package.sql.ts"
import { flavorOf } from "../package/version-flavor.domain.ts"
import { versionsToWant } from "../package/versions-to-want.domain.ts"
import { AssetId } from "./asset.schema.ts"
import { findAssetById } from "./asset.sql.ts"
import { rankUpgrades } from "./upgrades.domain.ts"
import { type CarrierRow, listCarriers, listSpansOfLines } from "./upgrades.sql.ts"

const shownMax = 100
/** So many clean versions of a package that has flavours are looked through, the highest first. */
const versionsMax = 500

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
        to: z
          .string()
          .describe(
            "The lowest higher version without known vulnerabilities, of the flavour in use where one is known",
          ),
        flavor: z
          .string()
          .nullable()
          .describe(
            "The flavour in use (`jre`, `android`), where `to` has another one because none of this is known: look for it at that number or above",
          ),
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
      const candidates = (await withUpgrades(tx, actor, rows)).flatMap(({ to, ...row }) =>
        to === null
          ? []
          : [
              {
                componentId: `${row.sbom_id}.${row.ordinal}`,
                package: row.package,
                from: row.version,
                to,
                flavor: isOfOtherFlavor(row.version, to) ? flavorOf(row.version) : null,
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

const isOfOtherFlavor = (from: string, to: string): boolean =>
  flavorOf(from) !== null && flavorOf(from) !== flavorOf(to)

/** Each carrier with the smallest version above it that is free of everything known; null where nobody names one. */
async function withUpgrades(
  tx: Tx,
  actor: Principal,
  carriers: readonly CarrierRow[],
): Promise<(CarrierRow & { to: string | null })[]> {
  const byLine = [...Map.groupBy(carriers, ({ package_id, stream }) => `${package_id} ${stream}`).values()]
  const spans = await listSpansOfLines(
    tx,
    byLine.flatMap((line) => line.slice(0, 1)),
  )
  // A token that is limited to some assets is told of these alone.
  const mayLookElsewhere = reachOfCaller(actor) === null
  const lines = byLine.map((line, index) => {
    const known = spans[index] ?? []
    const used = line.map(({ version, sort_key }) => ({ version, sortKey: sort_key, isAffected: true }))
    const { raiseTo } = versionsToWant(known, used)
    // Advisories name the fix of one flavour; another asset may use a clean one of ours. Few packages have flavours.
    const isFlavored = [...raiseTo].some(([from, to]) => to !== null && isOfOtherFlavor(from, to.version))
    return { line, known, used, packageId: line[0]?.package_id ?? 0, raiseTo, isFlavored }
  })
  const flavored = lines.filter(({ isFlavored }) => isFlavored)
  const elsewhere = await listCleanVersions(
    tx,
    actor.organizationId,
    mayLookElsewhere ? [...new Set(flavored.map(({ packageId }) => packageId))] : [],
    versionsMax,
  )
  return lines.flatMap(({ line, known, used, packageId, raiseTo, isFlavored }) => {
    const clean = (isFlavored ? elsewhere.get(packageId) : undefined)?.map(({ version, sort_key }) => ({
      version,
      sortKey: sort_key,
      isAffected: false,
    }))
    const wanted = clean ? versionsToWant(known, [...used, ...clean]).raiseTo : raiseTo
    return line.map((row) => ({ ...row, to: wanted.get(row.version)?.version ?? null }))
  })
}
