import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { presentListedVex, VexListed } from "./vex.schema.ts"
import { countVex, listVexRows } from "./vex.sql.ts"
import { vexFilterFields, vexFilterOf } from "./vex-filter.schema.ts"

export const listVex = operation({
  id: "list_vex",
  route: "GET /api/v1/vex",
  summary: "The VEX documents, newest first",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  within: "reach",
  query: z.object({
    ...listQuery,
    ...vexFilterFields,
    sort: sortBy(["uploadedAt"]).default("-uploadedAt"),
  }),
  reply: listReply(VexListed),
  example: { query: { state: "unmatched" } },
  async handle({ actor, query, parts, read }) {
    const filter = vexFilterOf(query, reachOfCaller(actor))
    const place = { parts, actor, operation: "list_vex", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const rows = await listVexRows(tx, actor.organizationId, filter, after, query.limit + 1, directionOf(query.sort))
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.uploaded_key, last.id],
        present: presentListedVex,
        total: await countVex(tx, actor.organizationId, filter),
      })
    })
  },
})
