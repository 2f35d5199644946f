import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"

export interface LabelRow {
  id: string
  name: string
  created_at: Date
  assets: number
}

const columns = sql`l.id, l.name, l.created_at, (select count(*)::int from asset_label x where x.organization_id = l.organization_id and x.label_id = l.id) as assets`

/**
 * All labels by name, at most 10,000: people pick from them. To a limited token those that it is limited to, of which
 * it reaches every asset.
 */
export const listLabelRows = (tx: Tx, organizationId: string, reach: TokenReach | null): Promise<LabelRow[]> =>
  tx.many<LabelRow>(
    sql`select ${columns} from label l where l.organization_id = ${organizationId} and (${reach === null} or l.id = any (${[...(reach?.labelIds ?? [])]}::uuid[])) order by lower(l.name) limit 10000`,
  )

/** Those of these labels that the organization has. */
export const listLabelsById = (
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  tx.many(
    sql`select id, name from label where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) order by lower(name) for key share`,
  )

/** These labels, each with how many things have it. */
export const listLabelRowsById = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<LabelRow[]> =>
  tx.many<LabelRow>(
    sql`select ${columns} from label l where l.organization_id = ${organizationId} and l.id = any (${[...ids]}::uuid[])`,
  )

/** The label with how many things have it; null where the organization has none of this id. */
export const findLabelById = async (tx: Tx, organizationId: string, id: string): Promise<LabelRow | null> =>
  (await listLabelRowsById(tx, organizationId, [id]))[0] ?? null

/** The label of this name or id, held so that nobody deletes it meanwhile. */
export const findLabelByNameOrId = (
  tx: Tx,
  organizationId: string,
  text: string,
): Promise<{ id: string; name: string } | null> =>
  tx.maybe(
    sql`select id, name from label where organization_id = ${organizationId} and (lower(name) = lower(${text}) or id::text = lower(${text})) limit 1 for key share`,
  )

/** Makes a label; null where the name is taken. */
export async function insertLabel(tx: Tx, organizationId: string, name: string): Promise<string | null> {
  const id = uuidv7()
  const written = await tx.run(
    sql`insert into label (organization_id, id, name) values (${organizationId}, ${id}, ${name}) on conflict do nothing`,
  )
  return written === 1 ? id : null
}

/** Renames a label; false where another has the name. */
export async function renameLabel(tx: Tx, organizationId: string, id: string, name: string): Promise<boolean> {
  const written = await tx.run(sql`
    update label l set name = ${name} where l.organization_id = ${organizationId} and l.id = ${id}
       and not exists (select from label o where o.organization_id = l.organization_id and o.id <> l.id and lower(o.name) = lower(${name}))`)
  return written === 1
}

/**
 * Deletes the labels, and with them their places on assets and products and the decisions that hold through them:
 * `undoDecisionsThrough` ends those first, so that findings learn of it.
 */
export const deleteLabelsById = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<number> =>
  tx.run(sql`delete from label where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`)

/** What may have labels. */
export interface Labelled {
  readonly kind: "asset" | "product"
  readonly id: string
}

const tables = {
  asset: { name: sql`asset_label`, id: sql`asset_id`, things: sql`asset` },
  product: { name: sql`product_label`, id: sql`product_id`, things: sql`product` },
} as const

/** Puts a label on; nought where it was on already. */
export function putLabel(tx: Tx, organizationId: string, { kind, id }: Labelled, labelId: string): Promise<number> {
  const table = tables[kind]
  return tx.run(
    sql`insert into ${table.name} (organization_id, ${table.id}, label_id) values (${organizationId}, ${id}, ${labelId}) on conflict do nothing`,
  )
}

/** Those of the ids that the organization has; nobody changes or uploads to them until the transaction ends. */
export async function lockLabelled(
  tx: Tx,
  organizationId: string,
  kind: Labelled["kind"],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.many<{ id: string }>(
    sql`select id from ${tables[kind].things} where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) order by id for no key update`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Puts a label on each of these; gives those that did not have it. */
export async function putLabelOnEach(
  tx: Tx,
  organizationId: string,
  kind: Labelled["kind"],
  ids: readonly string[],
  labelId: string,
): Promise<string[]> {
  const table = tables[kind]
  const rows = await tx.many<{ id: string }>(sql`
    insert into ${table.name} (organization_id, ${table.id}, label_id) select ${organizationId}, id, ${labelId} from unnest(${[...ids]}::uuid[]) as given(id)
    on conflict do nothing returning ${table.id} as id`)
  return rows.map(({ id }) => id)
}

/** Takes a label off each of these; gives those that had it. */
export async function takeLabelOffEach(
  tx: Tx,
  organizationId: string,
  kind: Labelled["kind"],
  ids: readonly string[],
  labelId: string,
): Promise<string[]> {
  const table = tables[kind]
  const rows = await tx.many<{ id: string }>(sql`
    delete from ${table.name} where organization_id = ${organizationId} and ${table.id} = any (${[...ids]}::uuid[]) and label_id = ${labelId} returning ${table.id} as id`)
  return rows.map(({ id }) => id)
}

/** Takes a label off; nought where it was not on. */
export function takeLabelOff(tx: Tx, organizationId: string, { kind, id }: Labelled, labelId: string): Promise<number> {
  const table = tables[kind]
  return tx.run(
    sql`delete from ${table.name} where organization_id = ${organizationId} and ${table.id} = ${id} and label_id = ${labelId}`,
  )
}
