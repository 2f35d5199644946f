import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { flag } from "../../http/flag.ts"
import { listQuery, listReply, oneOrMore, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { presentListedVex, statementStateWords, VexListed, vexFormatWords } from "./vex.schema.ts"
import { countVex, listVexRows, type VexFilter } from "./vex.sql.ts"

const text = z.string().min(1).max(256)

export const listVex = operation({
  id: "list_vex",
  route: "GET /api/v1/vex",
  summary: "The VEX documents, newest first",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  query: z.object({
    ...listQuery,
    q: textQuery("Text in the author, the file name or the format; or the whole id of a vulnerability in it"),
    sort: sortBy(["uploadedAt"]).default("-uploadedAt"),
    author: text.optional().describe("Author as named in the document, case-insensitive"),
    standard: oneOrMore(vexFormatWords, "Format of the VEX document (`format` is the format of the response)"),
    state: oneOrMore(statementStateWords, "Verdict on a statement of the document"),
    asset: text
      .optional()
      .describe("Name or id of an asset for which it decided or proposes something, or whose SBOM contains it"),
    embedded: flag.optional().describe("Whether it is contained in an SBOM"),
  }),
  reply: listReply(VexListed),
  example: { query: { state: "unmatched" } },
  async handle({ actor, query, parts, read }) {
    const filter: VexFilter = {
      q: query.q ?? null,
      author: query.author ?? null,
      formats: query.standard ?? null,
      states: query.state ?? null,
      asset: query.asset ?? null,
      isEmbedded: query.embedded ?? null,
    }
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
