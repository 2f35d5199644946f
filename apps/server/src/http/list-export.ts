import { Readable } from "node:stream"
import { z } from "zod"
import { csvColumns, csvRow, type JsonSchema, valueAt } from "./csv.ts"
import { Download, type Operation } from "./operation.ts"

const rowsMax = 100_000
const rowsAPage = 1_000

const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() })

/** The columns of a list operation's items; null where the operation is no list that goes on page by page. */
export function exportColumns(operation: Operation): readonly (readonly string[])[] | null {
  if (
    operation.method !== "GET" ||
    !(operation.reply instanceof z.ZodObject) ||
    !(operation.query instanceof z.ZodObject)
  )
    return null
  const items: unknown = operation.reply.shape.items
  if (!(items instanceof z.ZodArray) || !("cursor" in operation.query.shape)) return null
  const schema: JsonSchema = toSchema(items)
  return csvColumns(schema.items ?? {})
}

const JsonSchemaShape: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    properties: z.record(z.string(), JsonSchemaShape).optional(),
    anyOf: z.array(JsonSchemaShape).optional(),
    items: JsonSchemaShape.optional(),
  }),
)
const toSchema = (schema: z.ZodType): JsonSchema =>
  JsonSchemaShape.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }))

/** A whole list as CSV, page after page as they are asked for, at most 100,000 rows; what was cut off is said in the last row. */
export function exportCsv(
  operation: Operation,
  columns: readonly (readonly string[])[],
  page: (query: { readonly limit: string; readonly cursor?: string }) => Promise<unknown>,
): Download {
  async function* rows(): AsyncGenerator<string> {
    yield csvRow(columns.map((path) => path.join(".")))
    let cursor: string | null = null
    let count = 0
    do {
      const { items, nextCursor }: z.output<typeof Page> = Page.parse(
        await page({ limit: String(rowsAPage), ...(cursor === null ? {} : { cursor }) }),
      )
      for (const item of items) yield csvRow(columns.map((path) => valueAt(item, path)))
      count += items.length
      cursor = nextCursor
    } while (cursor !== null && count < rowsMax)
    if (cursor !== null) yield csvRow([`Only the first ${count} rows are here; narrow the filter for the others.`])
  }
  return new Download(Readable.from(rows()), "text/csv; charset=utf-8", `${operation.id.replace(/^list_/, "")}.csv`)
}
