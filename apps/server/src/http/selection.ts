import { z } from "zod"
import { invalid } from "./problem.ts"

/** So many rows at once: what is done to them is one transaction. */
export const selectionMax = 1_000

/** The body of what is done to many rows of a list: those of these ids, or all that the list's own filter shows. */
export const selectionBody = <Id extends z.ZodType, Filter extends z.ZodRawShape, More extends z.ZodRawShape>(
  id: Id,
  filter: Filter,
  more: More,
) =>
  z
    .strictObject({
      ids: z.array(id).min(1).max(selectionMax).optional(),
      filter: z.strictObject(filter).optional().describe("As in the list, of which all rows are meant"),
      ...more,
    })
    .refine(
      (body: { readonly ids?: unknown; readonly filter?: unknown }) =>
        (body.ids === undefined) !== (body.filter === undefined),
      "give ids or a filter",
    )

/** Whether it is only tried: the results are those that there would be, and nothing is changed. */
export const dryRunField = z.boolean().default(false).describe("Preview: returns the results without changing anything")

/** The ids that a body means, each once. `listShown` gives those of its filter, at most so many. */
export async function selectedIds<Filter>(
  body: { readonly ids?: readonly string[] | undefined; readonly filter?: Filter | undefined },
  listShown: (filter: Filter, limit: number) => Promise<readonly string[]>,
): Promise<string[]> {
  if (body.ids !== undefined) return [...new Set(body.ids)]
  if (body.filter === undefined) return []
  const ids = await listShown(body.filter, selectionMax + 1)
  if (ids.length > selectionMax) throw invalid("body/filter", `shows more than ${selectionMax} rows; narrow it`)
  return [...ids]
}

/** The reply: what became of each row. */
export const resultsReply = <const Result extends string>(id: z.ZodType<string>, words: readonly Result[]) => ({
  results: z.array(z.object({ id, result: z.enum([...words, "not-found"]) })),
})

interface Ids {
  has(id: string): boolean
}

/** What became of each of the ids: the first of these cases that has it. */
export const resultOfEach = <const Result extends string>(
  ids: readonly string[],
  cases: readonly (readonly [Result, Ids])[],
): { id: string; result: Result | "not-found" }[] =>
  ids.map((id) => ({ id, result: cases.find(([, which]) => which.has(id))?.[0] ?? "not-found" }))
