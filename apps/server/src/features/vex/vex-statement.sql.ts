import type { VexStatus } from "@waybill/vex-formats/vex"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { TokenReach } from "../../http/principal.ts"
import type { StoredProduct } from "./stored-statement.domain.ts"
import { toldStatements } from "./told-vex.sql.ts"

export interface StatementListRow {
  place: number
  /** Counted from nought among those that the caller is told of. */
  nth: number
  path: string
  ids: string[]
  stated_at: Date | null
  /** What the list is sorted by before the place; exact, for cursors. */
  sort_key: string
  statement: KeptWords | null
  state: "applied" | "proposed" | "ignored" | "unmatched" | "unreadable"
  reason: string | null
}
export interface KeptWords {
  status: VexStatus
  justification: string | null
  impactStatement: string | null
  response: string | null
  products: StoredProduct[]
}

export interface StatementFilter {
  readonly documentId: string
  readonly q: string | null
  readonly states: readonly string[] | null
  /** Of a document that is not told whole: what the token reaches, of which alone it is told. */
  readonly told: TokenReach | null
}

/**
 * Statements `s`; those that a token is told of without their path in the document, and without a reason, which may be
 * another asset's.
 */
const source = (organizationId: string, { documentId, told }: StatementFilter) =>
  told === null
    ? sql`(select place as nth, v.* from vex_statement v) s`
    : sql`(
      select (row_number() over (order by v.place) - 1)::int as nth, v.organization_id, v.document_id, v.place, '' as path, v.ids, v.stated_at, v.statement, case when n.is_applied then 'applied' else 'proposed' end as state, null as reason
        from vex_document d cross join lateral (${toldStatements(organizationId, told)}) n join vex_statement v on v.organization_id = d.organization_id and v.document_id = d.id and v.place = n.place
       where d.organization_id = ${organizationId} and d.id = ${documentId}) s`

const isListed = (organizationId: string, { documentId, q, states, told }: StatementFilter) => sql`
  s.organization_id = ${organizationId} and s.document_id = ${documentId} and ${states === null ? sql`true` : sql`s.state = any (${[...states]}::text[])`}
  and ${q === null ? sql`true` : told === null ? sql`(${hasWords(q)} or ${hasProduct(q)})` : hasWords(q)}`

const hasWords = (q: string) =>
  sql`strpos(lower(concat_ws(' ', array_to_string(s.ids, ' '), s.reason, s.statement->>'impactStatement', s.statement->>'response')), lower(${q})) > 0`

/**
 * Products are stored as what is said of them, field by field: whose values are looked into, not their names. Most
 * statements are told by the products' text that none has it.
 */
const hasProduct = (q: string) => sql`(
  strpos(lower((s.statement->'products')::text), lower(${JSON.stringify(q).slice(1, -1)})) > 0 and exists (select from jsonb_path_query(s.statement->'products', '$.**') each where jsonb_typeof(each) = 'string' and strpos(lower(each #>> '{}'), lower(${q})) > 0))`

/** What is without a date comes before all others. */
const sortKeys = {
  place: { value: sql`''::text`, type: sql`text` },
  statedAt: { value: sql`coalesce(s.stated_at, '-infinity')`, type: sql`timestamptz` },
} as const

/** One page of what a document states. */
export function listStatementRows(
  tx: Tx,
  organizationId: string,
  filter: StatementFilter,
  page: {
    readonly by: keyof typeof sortKeys
    readonly direction: Direction
    readonly after: readonly [key: string, place: number] | null
    readonly limit: number
  },
): Promise<StatementListRow[]> {
  const { after, limit } = page
  const { order, beyond } = page.direction
  const { value, type } = sortKeys[page.by]
  // By its place alone it is the order of the primary key.
  const [key, last, ordered] =
    page.by === "place"
      ? [sql`s.place`, sql`${after?.[1] ?? null}::int`, sql`s.place ${order}`]
      : [
          sql`(${value}, s.place)`,
          sql`(${after?.[0] ?? null}::${type}, ${after?.[1] ?? null}::int)`,
          sql`${value} ${order}, s.place ${order}`,
        ]
  return tx.many<StatementListRow>(sql`
    select s.nth, s.place, s.path, s.ids, s.stated_at, s.statement, s.state, s.reason, (${value})::text as sort_key
      from ${source(organizationId, filter)} where ${isListed(organizationId, filter)} ${after === null ? sql`` : sql`and ${key} ${beyond} ${last}`}
     order by ${ordered} limit ${limit}`)
}

/** How many statements of a document a filter shows. */
export const countStatements = (tx: Tx, organizationId: string, filter: StatementFilter): Promise<number> =>
  tx.number(sql`select count(*)::int from ${source(organizationId, filter)} where ${isListed(organizationId, filter)}`)
