import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { oneOrMore, textQuery } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { statementStateWords, vexFormatWords } from "./vex.schema.ts"
import type { VexFilter } from "./vex.sql.ts"

const text = z.string().min(1).max(256)

/** What VEX documents are filtered by: the list, and what is done to all that a list shows. */
export const vexFilterFields = {
  q: textQuery("Text in the author, the file name or the format; or the whole id of a vulnerability in it"),
  author: text.optional().describe("Author as named in the document, case-insensitive"),
  standard: oneOrMore(vexFormatWords, "Format of the VEX document (`format` is the format of the response)"),
  state: oneOrMore(statementStateWords, "Verdict on a statement of the document"),
  asset: text
    .optional()
    .describe("Name or id of an asset for which it decided or proposes something, or whose SBOM contains it"),
  embedded: z.union([flag, z.boolean()]).optional().describe("Whether it is contained in an SBOM"),
}

/** The filter as the database takes it. */
export const vexFilterOf = (
  given: z.output<z.ZodObject<typeof vexFilterFields>>,
  reach: TokenReach | null,
): VexFilter => ({
  q: given.q ?? null,
  author: given.author ?? null,
  formats: given.standard ?? null,
  states: given.state ?? null,
  asset: given.asset ?? null,
  isEmbedded: given.embedded ?? null,
  reach,
})
