import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { presentListedVex, VexListed } from "./vex.schema.ts"
import { countVex, listVexRows } from "./vex.sql.ts"

export const listVex = operation({
  id: "list_vex",
  route: "GET /api/v1/vex",
  summary: "The VEX documents that came in, newest first",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  query: z.object({
    ...listQuery,
    q: textQuery("The author, the file's name or the format has it"),
    sort: sortBy(["uploadedAt"]).default("-uploadedAt"),
  }),
  reply: listReply(VexListed),
  example: {},
  async handle({ actor, query, parts, read }) {
    const q = query.q ?? null
    const place = { parts, actor, operation: "list_vex", filter: { q, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const rows = await listVexRows(tx, actor.organizationId, q, after, query.limit + 1, directionOf(query.sort))
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.uploaded_key, last.id],
        present: presentListedVex,
        total: await countVex(tx, actor.organizationId, q),
      })
    })
  },
})
