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
  summary: "The VEX documents that came in, newest first",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  query: z.object({
    ...listQuery,
    q: textQuery(
      "The author, the file's name or the format has it; or the whole id of a vulnerability that it speaks of",
    ),
    sort: sortBy(["uploadedAt"]).default("-uploadedAt"),
    author: text.optional().describe("As documents name it; capitals make no difference"),
    standard: oneOrMore(vexFormatWords)
      .optional()
      .describe("The format that it is written in; `format` is that of the answer"),
    state: oneOrMore(statementStateWords)
      .optional()
      .describe("With a statement that came to this: applied, proposed, ignored, unmatched, unreadable"),
    asset: text.optional().describe("By name or id: it decided or proposes something there, or is a part of its SBOM"),
    embedded: flag.optional().describe("Whether it is a part of an SBOM"),
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
