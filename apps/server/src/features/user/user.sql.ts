import type { RoleId } from "@waybill/permissions/roles"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"

export interface UserRow {
  id: string
  name: string
  email: string
  role: RoleId
  disabled_at: Date | null
  joined_at: Date
}

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
    select p.id, p.name, p.email, m.role, coalesce(m.disabled_at, p.disabled_at) as disabled_at, m.created_at as joined_at from member m join person p on p.id = m.person_id
     where ${shown(organizationId, q)} and (${after === null} or (lower(p.name), p.id) ${beyond} (lower(${after?.[0] ?? ""}), ${after?.[1] ?? null}::uuid))
     order by lower(p.name) ${order}, p.id ${order} limit ${limit}`)
}

/** How many members of such a name the organization has, disabled ones too. */
export async function countUsers(tx: Tx, organizationId: string, q: string | null): Promise<number> {
  return tx.number(
    sql`select count(*)::int from member m join person p on p.id = m.person_id where ${shown(organizationId, q)}`,
  )
}
