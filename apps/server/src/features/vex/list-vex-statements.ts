import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import {
  fieldOf,
  listQuery,
  listReply,
  oneOrMore,
  presentPage,
  readCursor,
  sortBy,
  textQuery,
} from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { withToldProducts } from "./told-statements.ts"
import { presentStatement, statementStateWords, VexId, VexStatementWire } from "./vex.schema.ts"
import { findVexById } from "./vex.sql.ts"
import { countStatements, listStatementRows } from "./vex-statement.sql.ts"

const sorts = ["place", "statedAt"] as const

/** What a document states, row by row, with what became of each. */
export const listVexStatements = operation({
  id: "list_vex_statements",
  route: "GET /api/v1/vex/{vexId}/statements",
  summary:
    "The statements of a VEX document, each with its verdict (applied, proposed, ignored, unmatched, unreadable) and the reason",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  within: "reach",
  params: z.object({ vexId: VexId }),
  query: z.object({
    ...listQuery,
    q: textQuery("Text in an id of the vulnerability, a product, the impact statement, the response or the reason"),
    state: oneOrMore(statementStateWords, "Verdict on the statement"),
    sort: sortBy(sorts).default("place"),
  }),
  reply: listReply(VexStatementWire),
  problems: ["not-found"],
  example: { params: { vexId: "01890000-0000-7000-8000-000000000005" } },
  async handle({ actor, params, query, parts, read }) {
    const { sort } = query
    const given = { documentId: params.vexId, q: query.q ?? null, states: query.state ?? null }
    const place = { parts, actor, operation: "list_vex_statements", filter: { ...given, sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.int()]))
    return read(async (tx) => {
      const reach = reachOfCaller(actor)
      const row = await findVexById(tx, actor.organizationId, params.vexId, reach)
      if (!row) throw problem("not-found")
      const filter = { ...given, told: row.is_whole ? null : reach }
      const rows = await listStatementRows(tx, actor.organizationId, filter, {
        by: fieldOf(sorts, sort),
        direction: directionOf(sort),
        after,
        limit: query.limit + 1,
      })
      return presentPage(await withToldProducts(tx, actor.organizationId, filter.told, rows), query.limit, {
        place,
        key: (last) => [last.sort_key, last.place],
        present: presentStatement,
        total: await countStatements(tx, actor.organizationId, filter),
      })
    })
  },
})
