import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { presentSbom, SbomSummary } from "./sbom.schema.ts"
import { countSboms, listSbomRows } from "./sbom.sql.ts"
import { sbomFilterFields, sbomFilterOf } from "./sbom-filter.schema.ts"

/** The documents that came in, newest first. */
export const listSboms = operation({
  id: "list_sboms",
  route: "GET /api/v1/sboms",
  summary: "The uploaded SBOMs, newest first",
  tag: "SBOMs",
  permission: "read:sbom-and-vex",
  within: "reach",
  query: z.object({
    ...listQuery,
    ...sbomFilterFields,
    sort: sortBy(["uploadedAt"]).default("-uploadedAt"),
  }),
  reply: listReply(SbomSummary),
  example: { query: { active: "true" } },
  async handle({ actor, query, parts, read }) {
    const filter = sbomFilterOf(query, reachOfCaller(actor))
    const place = { parts, actor, operation: "list_sboms", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const rows = await listSbomRows(tx, actor.organizationId, filter, after, query.limit + 1, directionOf(query.sort))
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.uploaded_key, last.id],
        present: (row) => presentSbom(row, filter.reach),
        total: await countSboms(tx, actor.organizationId, filter),
      })
    })
  },
})
