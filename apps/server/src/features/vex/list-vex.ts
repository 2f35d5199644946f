import { z } from "zod"
import { listQuery, listReply, presentPage, readCursor } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { presentListedVex, VexListed } from "./vex.schema.ts"
import { countVex, listVexRows } from "./vex.sql.ts"

export const listVex = operation({
  id: "list_vex",
  route: "GET /api/v1/vex",
  summary: "The VEX documents that came in, newest first",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  query: z.object(listQuery),
  reply: listReply(VexListed),
  example: {},
  async handle({ actor, query, parts, read }) {
    const place = { parts, actor, operation: "list_vex", filter: {} }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const rows = await listVexRows(tx, actor.organizationId, after, query.limit + 1)
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.uploaded_key, last.id],
        present: presentListedVex,
        total: await countVex(tx, actor.organizationId),
      })
    })
  },
})
