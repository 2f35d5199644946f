import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { listStatableFindings, listVulnerabilitiesOfIds } from "./stated.sql.ts"
import { wholeProducts } from "./stored-statement.domain.ts"
import { ToldProducts } from "./told-products.domain.ts"
import type { StatementListRow } from "./vex-statement.sql.ts"

const findingsAtOnce = 2_000

/**
 * Statements with those of their products that are about findings which a token reaches, where it is told of these
 * alone.
 */
export async function withToldProducts(
  tx: Tx,
  organizationId: string,
  reach: TokenReach | null,
  rows: readonly StatementListRow[],
): Promise<readonly StatementListRow[]> {
  if (reach === null) return rows
  const names = [...new Set(rows.flatMap(({ ids }) => ids))]
  const vulnerabilities = await listVulnerabilitiesOfIds(tx, organizationId, names)
  const told = new ToldProducts()
  const waiting = rows.map((row) => ({ row, products: wholeProducts(row.statement?.products ?? []) }))
  for (const { row, products } of waiting)
    told.add(products, new Set(row.ids.flatMap((id) => vulnerabilities.get(id) ?? [])))
  const ids = [...new Set(vulnerabilities.values())]
  for (let from: readonly [number, string] | null = [0, ""]; from !== null; ) {
    const page = await listStatableFindings(tx, organizationId, ids, null, from, findingsAtOnce, reach)
    for (const finding of page) told.see(finding)
    const last = page.at(-1)
    from = page.length === findingsAtOnce && last ? [last.vulnerabilityId, last.assetId] : null
  }
  return waiting.map(({ row, products }) => ({
    ...row,
    statement: row.statement && {
      ...row.statement,
      products: row.statement.products.filter((_, nth) => {
        const product = products[nth]
        return product !== undefined && told.has(product)
      }),
    },
  }))
}
