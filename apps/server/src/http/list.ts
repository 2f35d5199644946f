import { createCipheriv, createDecipheriv, createHmac } from "node:crypto"
import { z } from "zod"
import type { Parts } from "../parts.ts"
import type { Principal } from "./principal.ts"
import { problem } from "./problem.ts"

/** The parameters that every list takes. */
export const listQuery = {
  limit: z.coerce.number().int().min(1).max(1000).default(50).describe("Maximum number of items per page"),
  cursor: z.string().max(2048).optional().describe("`nextCursor` of the previous page"),
}

/** `sort`: one of these fields upwards, or downwards with `-` before it. */
export const sortBy = <const Field extends string>(fields: readonly Field[]) =>
  z
    .enum([...fields, ...fields.map((field): `-${Field}` => `-${field}`)])
    .describe("Field to sort by: ascending, or descending with the prefix -")

/** The field of a sort. */
export function fieldOf<const Field extends string>(fields: readonly Field[], sort: Field | `-${Field}`): Field {
  const field = fields.find((each) => sort === each || sort === `-${each}`)
  if (field === undefined) throw new Error(`nothing is sorted by ${sort}`)
  return field
}

/** `q`: what rows have in what is named here. */
export const textQuery = (what: string) => z.string().min(1).max(256).optional().describe(what)

/** Whether a text has what is looked for, whatever the case. */
export const hasText = (text: string, q: string | undefined): boolean =>
  q === undefined || text.toLowerCase().includes(q.toLowerCase())

/** The parameters of a list that is short by its limits: it comes whole, and page by page where a limit is given. */
export const shortListQuery = {
  ...listQuery,
  limit: listQuery.limit
    .unwrap()
    .optional()
    .describe("Maximum number of items per page; if omitted, all items are returned"),
}

/**
 * A page of a list that was read whole. Where the row is gone at which the page before ended, it goes on from that
 * place.
 */
export function pageOfWhole<Row, Item>(
  rows: readonly Row[],
  query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  page: {
    readonly place: CursorPlace
    readonly id: (row: Row) => string
    readonly present: (row: Row) => Item
  },
) {
  const after = readCursor(page.place, query.cursor, z.tuple([z.string(), z.int()]))
  const found = after === null ? -1 : rows.findIndex((row) => page.id(row) === after[0])
  const from = after === null ? 0 : (found === -1 ? after[1] : found) + 1
  const limit = query.limit ?? rows.length
  return presentPage(rows.slice(from, from + limit + 1), limit, {
    place: page.place,
    key: (last) => [page.id(last), rows.indexOf(last)],
    present: page.present,
    total: rows.length,
  })
}

/**
 * Rows that were read whole, in the order that is asked for: nothing before something, small letters as large ones;
 * what is alike stays as it came.
 */
export function sortedBy<Row, const Field extends string>(
  rows: readonly Row[],
  sort: Field | `-${Field}`,
  fields: readonly Field[],
  read: (row: Row, field: Field) => string | number | null,
): Row[] {
  const field = fieldOf(fields, sort)
  const way = sort === field ? 1 : -1
  const placed = rows.map((row) => {
    const value = read(row, field)
    return { row, value: typeof value === "string" ? value.toLowerCase() : value }
  })
  return placed.sort((a, b) => way * order(a.value, b.value)).map(({ row }) => row)
}

function order(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}

/** The reply of every list. */
export const listReply = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int(), totalIsExact: z.boolean() })

/**
 * Several values of one filter: repeated, or with commas. What it takes stands in its words, since its schema is that
 * of any text.
 */
export const oneOrMore = <const Values extends readonly [string, ...string[]]>(values: Values, what: string) =>
  z
    .union([z.string(), z.array(z.string()).max(200)])
    .transform((given) => [given].flat().flatMap((each) => each.split(",")))
    .pipe(z.array(z.enum(values)).max(200))
    .optional()
    .describe(`${what}. One or several of ${values.join(", ")}; repeated or comma-separated`)

/** How many rows a list has; where counting them would cost more than it tells, no fewer than there are. */
export interface Total {
  readonly count: number
  readonly isExact: boolean
}

interface CursorPlace {
  readonly parts: Parts
  readonly actor: Principal
  readonly operation: string
  /** Everything of the query that decides which rows come in which order. */
  readonly filter: unknown
}

/** A page of a list, from one row more than it shows: that there is another says that there is a next page. */
export function presentPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  page: {
    readonly place: CursorPlace
    /** Where a row stands in the order. */
    readonly key: (row: Row) => readonly (string | number | null)[]
    readonly present: (row: Row) => Item
    readonly total: number | Total
  },
): { items: Item[]; nextCursor: string | null; total: number; totalIsExact: boolean } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const total = typeof page.total === "number" ? { count: page.total, isExact: true } : page.total
  return {
    items: shown.map((row) => page.present(row)),
    nextCursor: rows.length > limit && last !== undefined ? makeCursor(page.place, page.key(last)) : null,
    total: total.count,
    totalIsExact: total.isExact,
  }
}

/**
 * Seals where a page ended. A cursor works for this organization, list, filter and order alone, and tells its holder
 * nothing: what rows are ordered by may count what others do.
 */
function makeCursor(place: CursorPlace, key: readonly (string | number | null)[]): string {
  const text = JSON.stringify(key)
  const { sealingKey, bound } = sealOf(place)
  // By what is sealed: the same place is the same cursor, and no two texts share one (RFC 8452 has the reasons).
  const nonce = createHmac("sha256", sealingKey).update(bound).update(text).digest().subarray(0, nonceBytes)
  const cipher = createCipheriv("aes-256-gcm", sealingKey, nonce).setAAD(bound)
  const sealed = [cipher.update(text, "utf8"), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString("base64url")
}

/**
 * The key that a cursor holds; null at the first page. A cursor of another list or filter, or of nobody's making, is a
 * 400.
 */
export function readCursor<Key extends z.ZodType>(
  place: CursorPlace,
  cursor: string | undefined,
  key: Key,
): z.output<Key> | null {
  if (cursor === undefined) return null
  const read = key.safeParse(JSON.parse(opened(place, Buffer.from(cursor, "base64url"))))
  // One of a version before may have said other things.
  if (!read.success)
    throw problem("invalid-request", "The cursor is from an older version; start again with the first page.")
  return read.data
}

function opened(place: CursorPlace, bytes: Buffer): string {
  const { sealingKey, bound } = sealOf(place)
  const [nonce, tag, sealed] = [
    bytes.subarray(0, nonceBytes),
    bytes.subarray(nonceBytes, nonceBytes + tagBytes),
    bytes.subarray(nonceBytes + tagBytes),
  ]
  try {
    const decipher = createDecipheriv("aes-256-gcm", sealingKey, nonce, { authTagLength: tagBytes }).setAAD(bound)
    return decipher.setAuthTag(tag).update(sealed, undefined, "utf8") + decipher.final("utf8")
  } catch {
    throw problem(
      "invalid-request",
      "The cursor belongs to another list, filter or order; start again with the first page.",
    )
  }
}

const nonceBytes = 12
const tagBytes = 16

const sealOf = ({ parts, actor, operation, filter }: CursorPlace) => ({
  sealingKey: parts.secrets.cursorKey,
  bound: Buffer.from(JSON.stringify([actor.organizationId, operation, filter])),
})
