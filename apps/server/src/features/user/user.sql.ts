import type { RoleId } from "@waybill/permissions/roles"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

export interface UserRow {
  id: string
  name: string
  email: string
  role: RoleId
  disabled_at: Date | null
  joined_at: Date
}

/** One page of the organization's people by name. */
export function listUserRows(
  tx: Tx,
  organizationId: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<UserRow[]> {
  return tx.many<UserRow>(sql`
    select p.id, p.name, p.email, m.role, coalesce(m.disabled_at, p.disabled_at) as disabled_at, m.created_at as joined_at from member m join person p on p.id = m.person_id
     where m.organization_id = ${organizationId} and (${after === null} or (lower(p.name), p.id) > (lower(${after?.[0] ?? ""}), ${after?.[1] ?? null}::uuid))
     order by lower(p.name), p.id limit ${limit}`)
}

/** How many members the organization has, disabled ones too. */
export async function countUsers(tx: Tx, organizationId: string): Promise<number> {
  return tx.number(sql`select count(*)::int from member where organization_id = ${organizationId}`)
}
