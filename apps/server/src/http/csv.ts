import { cellText } from "./xlsx.ts"

/** One row of CSV (RFC 4180), ended by CR LF. */
export const csvRow = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(",")}\r\n`

/**
 * A cell. What a spreadsheet would take for a formula gets a leading apostrophe, in every column (security: CSV
 * injection); numbers stay numbers.
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  const text = cellText(value)
  // Full-width signs too: some spreadsheets read them as the plain ones.
  const guarded = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  // A semicolon separates where a comma is the decimal sign.
  return /[",;\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Names of columns and how to read them from an item: objects inside become `asset.name`, lists one cell. */
export function csvColumns(schema: JsonSchema): readonly (readonly string[])[] {
  const columns: string[][] = []
  const walk = (each: JsonSchema, path: readonly string[]): void => {
    const inner = each.anyOf?.find((choice) => choice.properties) ?? each
    if (!inner.properties || path.length > 3) columns.push([...path])
    else for (const [name, property] of Object.entries(inner.properties)) walk(property, [...path, name])
  }
  walk(schema, [])
  return columns
}

/** As much of a JSON Schema as columns need. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined
  readonly anyOf?: readonly JsonSchema[] | undefined
  readonly items?: JsonSchema | undefined
}

/** The value at a column's path; undefined where something on the way is not there. */
export function valueAt(item: unknown, path: readonly string[]): unknown {
  let value = item
  for (const name of path) value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  return value
}
