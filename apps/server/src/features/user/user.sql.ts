import type { RoleId } from "@waybill/permissions/roles"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import { isAlive } from "../people/session.sql.ts"

export interface UserRow {
  id: string
  name: string
  email: string
  role: RoleId
  disabled_at: Date | null
  joined_at: Date
  /** How often the person is signed in now. */
  sessions: number
  last_seen_at: Date | null
}

const livingSessions = sql`
  select count(*)::int as sessions, max(s.updated_at) as last_seen_at from person_session s where s.person_id = m.person_id and ${isAlive}`

const shown = (organizationId: string, q: string | null) =>
  sql`m.organization_id = ${organizationId} and (${q}::text is null or strpos(lower(p.name), lower(${q})) > 0)`

/** One page of the organization's people by name. */
export function listUserRows(
  tx: Tx,
  organizationId: string,
  q: string | null,
  after: readonly [string, string] | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<UserRow[]> {
  return tx.many<UserRow>(sql`
    select p.id, p.name, p.email, m.role, coalesce(m.disabled_at, p.disabled_at) as disabled_at, m.created_at as joined_at, s.sessions, s.last_seen_at
      from member m join person p on p.id = m.person_id, lateral (${livingSessions}) s
     where ${shown(organizationId, q)} and (${after === null} or (lower(p.name), p.id) ${beyond} (lower(${after?.[0] ?? ""}), ${after?.[1] ?? null}::uuid))
     order by lower(p.name) ${order}, p.id ${order} limit ${limit}`)
}

/** How many members of such a name the organization has, disabled ones too. */
export async function countUsers(tx: Tx, organizationId: string, q: string | null): Promise<number> {
  return tx.number(
    sql`select count(*)::int from member m join person p on p.id = m.person_id where ${shown(organizationId, q)}`,
  )
}

/** The person, where the organization has them. */
export const findMember = (tx: Tx, organizationId: string, personId: string): Promise<{ id: string } | null> =>
  tx.maybe(
    sql`select person_id as id from member where organization_id = ${organizationId} and person_id = ${personId}`,
  )

/** Those of the people whom the organization has; all of its people where none are given. */
export async function listMemberIds(
  tx: Tx,
  organizationId: string,
  personIds: readonly string[] | null,
): Promise<ReadonlySet<string>> {
  const rows = await tx.many<{ id: string }>(sql`
    select person_id as id from member
     where organization_id = ${organizationId} and (${personIds === null} or person_id = any (${personIds && [...personIds]}::uuid[])) order by person_id`)
  return new Set(rows.map(({ id }) => id))
}

/** Ends all sessions of these members but the one that stays; gives how many each had. */
export async function endSessionsOfMembers(
  tx: Tx,
  organizationId: string,
  personIds: readonly string[],
  staying: string | null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.many<{ id: string; ended: number }>(sql`
    with ended as (
      delete from person_session
       where person_id in (select m.person_id from member m where m.organization_id = ${organizationId} and m.person_id = any (${[...personIds]}::uuid[])) and id is distinct from ${staying}
      returning person_id, ${isAlive} as was_alive)
    select person_id as id, count(*)::int as ended from ended where was_alive group by person_id order by person_id`)
  return new Map(rows.map(({ id, ended }) => [id, ended]))
}
