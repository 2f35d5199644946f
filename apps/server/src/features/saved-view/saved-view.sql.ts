import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

export interface SavedViewRow {
  id: string
  person_id: string
  person_name: string
  list: string
  name: string
  query: Record<string, string>
  is_shared: boolean
  updated_at: Date
}

const columns = sql`v.id, v.person_id, p.name as person_name, v.list, v.name, v.query, v.is_shared, v.updated_at`
const seen = (organizationId: string, personId: string) =>
  sql`saved_view v join person p on p.id = v.person_id where v.organization_id = ${organizationId} and (v.person_id = ${personId} or v.is_shared)`

/** The person's own views and those shared in the organization, by name; at most 1,000: people pick from them. */
export const listSavedViewRows = (
  tx: Tx,
  organizationId: string,
  personId: string,
  list: string | null,
): Promise<SavedViewRow[]> =>
  tx.many<SavedViewRow>(
    sql`select ${columns} from ${seen(organizationId, personId)} and (${list}::text is null or v.list = ${list}) order by lower(v.name), v.id limit 1000`,
  )

/** A view that the person may open; null where there is none. */
export const findSavedViewById = (
  tx: Tx,
  organizationId: string,
  personId: string,
  id: string,
): Promise<SavedViewRow | null> =>
  tx.maybe<SavedViewRow>(sql`select ${columns} from ${seen(organizationId, personId)} and v.id = ${id}`)

/** Holds it until the transaction ends: nobody else changes it meanwhile. */
export const lockSavedView = (tx: Tx, organizationId: string, id: string): Promise<number> =>
  tx.run(sql`select from saved_view where organization_id = ${organizationId} and id = ${id} for no key update`)

/** How many views the person keeps, shared or not, of all lists: what the limit is about. */
export const countOwnSavedViews = async (tx: Tx, organizationId: string, personId: string): Promise<number> =>
  tx.number(
    sql`select count(*)::int from saved_view where organization_id = ${organizationId} and person_id = ${personId}`,
  )

interface SavedViewWords {
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly isShared: boolean
}

/** Keeps a view; false where the person has one of this name for the list. */
export async function insertSavedView(
  tx: Tx,
  organizationId: string,
  view: SavedViewWords & { readonly id: string; readonly personId: string; readonly list: string },
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into saved_view (organization_id, id, person_id, list, name, query, is_shared)
    values (${organizationId}, ${view.id}, ${view.personId}, ${view.list}, ${view.name}, ${JSON.stringify(view.query)}::jsonb, ${view.isShared}) on conflict do nothing`)
  return written === 1
}

/** Changes a view; false where its owner has another of this name for the list. */
export async function updateSavedViewById(
  tx: Tx,
  organizationId: string,
  id: string,
  view: SavedViewWords,
): Promise<boolean> {
  const written = await tx.run(sql`
    update saved_view v set name = ${view.name}, query = ${JSON.stringify(view.query)}::jsonb, is_shared = ${view.isShared}, updated_at = now()
     where v.organization_id = ${organizationId} and v.id = ${id}
       and not exists (select from saved_view o where o.organization_id = v.organization_id and o.person_id = v.person_id and o.list = v.list and o.id <> v.id and lower(o.name) = lower(${view.name}))`)
  return written === 1
}

/** Deletes the view, whoever keeps it. */
export const deleteSavedViewById = (tx: Tx, organizationId: string, id: string): Promise<number> =>
  tx.run(sql`delete from saved_view where organization_id = ${organizationId} and id = ${id}`)
