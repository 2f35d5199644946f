import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { Correction, presentCorrection } from "./correction.schema.ts"
import { countCorrections, listCorrectionRows } from "./correction.sql.ts"
import { correctionFilterFields, correctionFilterOf } from "./correction-filter.schema.ts"

export const listComponentCorrections = operation({
  id: "list_component_corrections",
  route: "GET /api/v1/component-corrections",
  summary: "Corrections of components, single ones and rules, most recently changed first",
  tag: "Components",
  permission: "read:component",
  within: "reach",
  query: z.object({
    ...listQuery,
    ...correctionFilterFields,
    sort: sortBy(["updatedAt"]).default("-updatedAt"),
  }),
  reply: listReply(Correction),
  example: {},
  async handle({ actor, query, parts, read }) {
    const filter = correctionFilterOf(query, reachOfCaller(actor))
    const place = { parts, actor, operation: "list_component_corrections", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const direction = directionOf(query.sort)
      const rows = await listCorrectionRows(tx, actor.organizationId, filter, after, query.limit + 1, direction)
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.updated_key, last.id],
        present: presentCorrection,
        total: await countCorrections(tx, actor.organizationId, filter),
      })
    })
  },
})
