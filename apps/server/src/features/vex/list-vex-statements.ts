import { z } from "zod"
import { listQuery, listReply, presentPage, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { presentStatement, statementStates, VexId, VexStatementWire } from "./vex.schema.ts"
import { countStatements, findVexById, listStatementRows } from "./vex.sql.ts"

/** What a document states, row by row, with what became of each. */
export const listVexStatements = operation({
  id: "list_vex_statements",
  route: "GET /api/v1/vex/{vexId}/statements",
  summary:
    "The statements of a VEX document, each with its verdict (applied, proposed, ignored, unmatched, unreadable) and the reason",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  params: z.object({ vexId: VexId }),
  query: z.object({ ...listQuery, state: statementStates.optional().describe("Verdict on the statement") }),
  reply: listReply(VexStatementWire),
  problems: ["not-found"],
  example: { params: { vexId: "01890000-0000-7000-8000-000000000005" } },
  async handle({ actor, params, query, parts, read }) {
    const state = query.state ?? null
    const place = { parts, actor, operation: "list_vex_statements", filter: { vexId: params.vexId, state } }
    const after = readCursor(place, query.cursor, z.tuple([z.int()]))
    return read(async (tx) => {
      if (!(await findVexById(tx, actor.organizationId, params.vexId))) throw problem("not-found")
      const rows = await listStatementRows(
        tx,
        actor.organizationId,
        params.vexId,
        state,
        after?.[0] ?? -1,
        query.limit + 1,
      )
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.place],
        present: presentStatement,
        total: await countStatements(tx, actor.organizationId, params.vexId, state),
      })
    })
  },
})
