import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { flag } from "../../http/flag.ts"
import { fieldOf, listQuery, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { type Principal, reachOfCaller } from "../../http/principal.ts"
import type { Parts } from "../../parts.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { throughWhat } from "./component-paths.ts"
import { withFewAssets } from "./few-assets.sql.ts"
import { presentFinding } from "./finding.schema.ts"
import { countFindings, type FindingKey, listFindingRows } from "./finding.sql.ts"
import { type FilterGiven, findingFilterOf } from "./finding-filter.schema.ts"

const sortFields = ["priority", "severity", "epss", "cvss"] as const
/**
 * The key, then the total and whether it is exact: counted with the first page, so that who goes on through 100,000
 * findings does not have all of them counted with each.
 */
const Cursor = z.tuple([z.number(), z.number(), z.number(), z.string(), z.string(), z.string(), z.number(), z.number()])

/** What every list of findings takes beside its filter. */
export const findingPageQuery = {
  ...listQuery,
  sort: sortBy(sortFields).default("-priority"),
  paths: flag
    .optional()
    .describe("Also the shortest dependency path to each component (`through`), as far as 60,000 components go"),
}

interface FindingPageCall {
  readonly parts: Parts
  readonly actor: Principal
  /** Whose cursors these are. */
  readonly operation: string
  readonly query: FilterGiven & z.output<z.ZodObject<typeof findingPageQuery>>
}

/** One page of findings by the chosen value. */
export async function readFindingPage(tx: Tx, { parts, actor, operation, query }: FindingPageCall) {
  const { limit, cursor, sort, paths, ...given } = query
  const rules = await findActionRules(tx, actor.organizationId)
  const asked = findingFilterOf(given, rules, reachOfCaller(actor))
  const filter = await withFewAssets(tx, actor.organizationId, asked)
  const place = { parts, actor, operation, filter: { ...asked, sort } }
  const kept = readCursor(place, cursor, Cursor)
  const after: FindingKey | null = kept && [kept[0], kept[1], kept[2], kept[3], kept[4], kept[5]]
  const order = { field: fieldOf(sortFields, sort), isUpwards: !sort.startsWith("-") }
  const rows = await listFindingRows(tx, actor.organizationId, filter, order, after, limit + 1)
  const total = kept
    ? { count: kept[6], isExact: kept[7] === 1 }
    : await countFindings(tx, actor.organizationId, filter)
  const through = paths === true ? await throughWhat(tx, actor.organizationId, rows.slice(0, limit)) : null
  return presentPage(rows, limit, {
    place,
    key: (last) => [
      last.sort_value,
      last.vulnerability_id,
      last.place,
      last.status,
      last.first_seen_key,
      last.asset_id,
      total.count,
      total.isExact ? 1 : 0,
    ],
    present: (row) => presentFinding(row, rules, through),
    total,
  })
}
