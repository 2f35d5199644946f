import { z } from "zod"
import { oneOrMore } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import type { CorrectionFilter } from "./correction.sql.ts"

/** What corrections are filtered by: the list, and what is done to all that a list shows. */
export const correctionFilterFields = {
  kind: oneOrMore(["component", "rule"], "Kind of correction"),
  q: z
    .string()
    .min(1)
    .max(256)
    .optional()
    .describe("Text in the patterns, the corrected values, the note or the author"),
}

/** The filter as the database takes it. */
export const correctionFilterOf = (
  { kind, q }: z.output<z.ZodObject<typeof correctionFilterFields>>,
  reach: TokenReach | null,
): CorrectionFilter => ({ kinds: kind ?? null, q: q ?? null, reach })
