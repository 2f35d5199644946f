import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { listStatableFindings, listVulnerabilitiesOfIds } from "./stated.sql.ts"
import { speaksOf } from "./stated-findings.domain.ts"
import { wholeProducts } from "./stored-statement.domain.ts"
import type { StatementListRow } from "./vex-statement.sql.ts"

const findingsAtOnce = 2_000

/** Statements with those of their products that are about findings which a token reaches, where it is told of these alone. */
export async function withToldProducts(
  tx: Tx,
  organizationId: string,
  reach: TokenReach | null,
  rows: readonly StatementListRow[],
): Promise<readonly StatementListRow[]> {
  if (reach === null) return rows
  const names = [...new Set(rows.flatMap(({ ids }) => ids))]
  const vulnerabilities = await listVulnerabilitiesOfIds(tx, organizationId, names)
  const waiting = rows.map((row) => ({
    row,
    about: new Set(row.ids.flatMap((id) => vulnerabilities.get(id) ?? [])),
    products: wholeProducts(row.statement?.products ?? []).map((product) => ({ product, isTold: false })),
  }))
  const ids = [...new Set(vulnerabilities.values())]
  for (let from: readonly [number, string] | null = [0, ""]; from !== null; ) {
    const page = await listStatableFindings(tx, organizationId, ids, null, from, findingsAtOnce, reach)
    for (const finding of page)
      for (const { about, products } of waiting)
        if (about.has(finding.vulnerabilityId))
          for (const each of products) each.isTold ||= speaksOf(each.product, finding)
    const last = page.at(-1)
    from = page.length === findingsAtOnce && last ? [last.vulnerabilityId, last.assetId] : null
  }
  return waiting.map(({ row, products }) => ({
    ...row,
    statement: row.statement && {
      ...row.statement,
      products: row.statement.products.filter((_product, nth) => products[nth]?.isTold),
    },
  }))
}
