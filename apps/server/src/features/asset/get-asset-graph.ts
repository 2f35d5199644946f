import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { severityOf, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { AssetId } from "./asset.schema.ts"
import { hasAsset } from "./asset.sql.ts"
import { listGraphRows } from "./graph.sql.ts"

const nodesMax = 50_000

/** What depends on what in an asset's current SBOM, and where its findings sit. */
export const getAssetGraph = operation({
  id: "get_asset_graph",
  route: "GET /api/v1/assets/{assetId}/graph",
  summary: "The dependency graph of an asset's current SBOM",
  tag: "Assets",
  permission: "read:asset",
  within: "path",
  params: z.object({ assetId: AssetId }),
  reply: z.object({
    nodes: z.array(
      z.object({
        id: z.string().describe("Id of the component"),
        name: z.string(),
        version: z.string().nullable(),
        purl: z.string().nullable(),
        isDirect: z.boolean().describe("Whether it is a direct dependency of the asset"),
        severity: z.enum(severityWords).nullable().describe("Highest severity of its open findings"),
      }),
    ),
    edges: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe("Dependencies between components, by id: `from` depends on `to`"),
    isWhole: z
      .boolean()
      .describe(`false: the SBOM has more than ${nodesMax} components, and only the first ${nodesMax} are returned`),
  }),
  problems: ["not-found"],
  example: { params: { assetId: "01890000-0000-7000-8000-000000000002" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      if (!(await hasAsset(tx, actor.organizationId, params.assetId))) throw problem("not-found")
      const rows = await listGraphRows(tx, actor.organizationId, params.assetId, nodesMax + 1)
      const shown = rows.slice(0, nodesMax)
      const idOf = new Map(shown.map((row) => [row.ordinal, `${row.sbom_id}.${row.ordinal}`]))
      return {
        nodes: shown.map((row) => ({
          id: `${row.sbom_id}.${row.ordinal}`,
          name: row.name,
          version: row.version,
          purl: row.purl,
          isDirect: row.is_direct,
          severity: row.worst === null ? null : severityOf(row.worst),
        })),
        edges: shown.flatMap((row) =>
          (row.depends_on ?? []).flatMap((ordinal) => {
            const to = idOf.get(ordinal)
            return to === undefined ? [] : [{ from: `${row.sbom_id}.${row.ordinal}`, to }]
          }),
        ),
        isWhole: rows.length <= nodesMax,
      }
    })
  },
})
