import { Readable } from "node:stream"
import { z } from "zod"
import { csvColumns, csvRow, type JsonSchema, valueAt } from "./csv.ts"
import { Download, type Operation } from "./operation.ts"
import { xlsxStream } from "./xlsx.ts"

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

/** What a list can be had as, beside JSON a page at a time. */
export const exportFormats = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const
export type ExportFormat = keyof typeof exportFormats

/** Gives the page of the list that a limit and a cursor name. */
type ReadPage = (query: { readonly limit: string; readonly cursor?: string }) => Promise<unknown>

/**
 * A whole list as a file, page after page as they are asked for, at most 100,000 rows; what was cut off is said in the
 * last row.
 */
export function exportList(
  operation: Operation,
  columns: readonly (readonly string[])[],
  format: ExportFormat,
  page: ReadPage,
): Download {
  const rows = listRows(columns, page)
  const fileName = `${operation.id.replace(/^list_/, "")}.${format}`
  return format === "csv"
    ? new Download(Readable.from(csvRows(rows)), `${exportFormats.csv}; charset=utf-8`, fileName)
    : new Download(xlsxStream(rows), exportFormats.xlsx, fileName)
}

async function* csvRows(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const row of rows) yield csvRow(row)
}

async function* listRows(columns: readonly (readonly string[])[], page: ReadPage): AsyncGenerator<readonly unknown[]> {
  yield columns.map((path) => path.join("."))
  let cursor: string | null = null
  let count = 0
  do {
    const { items, nextCursor }: z.output<typeof Page> = Page.parse(
      await page({ limit: String(rowsAPage), ...(cursor === null ? {} : { cursor }) }),
    )
    for (const item of items) yield columns.map((path) => valueAt(item, path))
    count += items.length
    cursor = nextCursor
  } while (cursor !== null && count < rowsMax)
  if (cursor !== null) yield [`Only the first ${count} rows are here; narrow the filter for the others.`]
}
