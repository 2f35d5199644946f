import type { Tx } from "../../db/database.ts"
import { listGraphs } from "../component/component.sql.ts"
import { pathFinder } from "../component/dependency-paths.domain.ts"
import type { FindingRow } from "./finding.sql.ts"

/** By the id of a component: what leads to it from a direct dependency, as far as that is known. */
export type ThroughWhat = ReadonlyMap<string, ThroughStep[]>

interface ThroughStep {
  readonly id: string
  readonly name: string
  readonly version: string | null
}

// Read and walked within the time of a page; those of further assets are told by each component alone.
const componentsMax = 60_000
const stepsMax = 20

/**
 * Through what the components of a page of findings come: for each that is no direct dependency the shortest way to it.
 */
export async function throughWhat(
  tx: Tx,
  organizationId: string,
  rows: readonly Pick<FindingRow, "components">[],
): Promise<ThroughWhat> {
  const asked = rows.flatMap(({ components }) => components.filter((each) => !each.isDirect))
  if (asked.length === 0) return new Map()
  const sbomIds = [...new Set(asked.map((each) => each.sbomId))]
  const graphs = Map.groupBy(await listGraphs(tx, organizationId, sbomIds, componentsMax), (node) => node.sbom_id)
  const through = new Map<string, ThroughStep[]>()
  for (const [sbomId, components] of Map.groupBy(asked, (each) => each.sbomId)) {
    const graph = graphs.get(sbomId) ?? []
    const byOrdinal = new Map(graph.map((node) => [node.ordinal, node]))
    const pathsTo = pathFinder(
      graph.map((node) => ({ ordinal: node.ordinal, dependsOn: node.depends_on ?? [], isDirect: node.is_direct })),
    )
    for (const { ordinal } of components) {
      const [path] = pathsTo(ordinal, 1)
      if (path === undefined) continue
      const steps = path
        .slice(0, -1)
        .slice(0, stepsMax)
        .map((each) => ({
          id: `${sbomId}.${each}`,
          name: byOrdinal.get(each)?.name ?? "",
          version: byOrdinal.get(each)?.version ?? null,
        }))
      through.set(`${sbomId}.${ordinal}`, steps)
    }
  }
  return through
}
