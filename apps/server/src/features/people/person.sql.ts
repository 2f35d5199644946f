import type { RoleId } from "@waybill/permissions/roles"
import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"

export interface PersonRow {
  id: string
  name: string
  email: string
}

/** The person behind an address (lower case), or null. */
export const findPersonByEmail = (tx: Tx, email: string) =>
  tx.maybe<PersonRow>(sql`select id, name, email from person where email = ${email}`)

/** The person; null where the transaction may not see them. */
export const findPerson = (tx: Tx, id: string) =>
  tx.maybe<PersonRow>(sql`select id, name, email from person where id = ${id}`)

/** Writes the name and gives the person as they are then, with the name before. */
export const updatePersonName = (tx: Tx, id: string, name: string) =>
  tx.one<PersonRow & { name_before: string }>(sql`
    update person p set name = ${name}, updated_at = now() from (select name from person where id = ${id} for update) before
     where p.id = ${id} returning p.id, p.name, p.email, before.name as name_before`)

/** The organizations of a person who may come in; the transaction proves the person. */
export const listMembershipsOf = (tx: Tx, personId: string) =>
  tx.many<{ organization_id: string; role: RoleId }>(sql`
    select m.organization_id, m.role from member m join person p on p.id = m.person_id
     where m.person_id = ${personId} and m.disabled_at is null and p.disabled_at is null
     order by m.created_at, m.organization_id`)

/** As above, and those in which the person is disabled: who may hear of a mail to them. */
export const listAllOrganizationsOf = (tx: Tx, personId: string) =>
  tx.many<{ organization_id: string }>(sql`select organization_id from member where person_id = ${personId}`)

/**
 * Lets the transaction see an organization's rows instead of those that it saw, or what a person may find, from now on.
 */
export const see = (tx: Tx, reach: { readonly organizationId: string } | { readonly personId: string }) =>
  "personId" in reach
    ? tx.run(sql`select set_config('waybill.user_id', ${reach.personId}, true)`)
    : tx.run(sql`select set_config('waybill.organization_id', ${reach.organizationId}, true)`)

/** Whose rows the transaction sees; empty where nobody's. */
export const findSeenOrganization = (tx: Tx) =>
  tx.one<{ organizationId: string }>(
    sql`select coalesce(current_setting('waybill.organization_id', true), '') as "organizationId"`,
  )

/** The hash of the person's password; null where they sign in by other means. */
export const findPasswordHash = (tx: Tx, personId: string) =>
  tx.maybe<{ password: string | null }>(sql`
    select password from person_account where person_id = ${personId} and provider_id = 'credential' and account_id = ${personId}::text`)

/** Writes a person with a password; gives the id. The address is in lower case and counts as proved. */
export async function insertPerson(
  tx: Tx,
  person: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const id = uuidv7()
  await tx.run(
    sql`insert into person (id, name, email, email_verified) values (${id}, ${person.name}, ${person.email}, true)`,
  )
  await tx.run(sql`
    insert into person_account (id, person_id, account_id, provider_id, password)
    values (${uuidv7()}, ${id}, ${id}, 'credential', ${person.passwordHash})`)
  return id
}

/** Makes the person a member with this role. */
export const insertMember = (tx: Tx, organizationId: string, personId: string, role: RoleId) =>
  tx.run(sql`insert into member (organization_id, person_id, role) values (${organizationId}, ${personId}, ${role})`)

/** Writes an organization without members. */
export const insertOrganization = (tx: Tx, id: string, name: string) =>
  tx.run(sql`insert into organization (id, name) values (${id}, ${name})`)

export interface OrganizationRow {
  id: string
  name: string
  token_days_max: number
}

/** The organization and the longest life of its tokens, in days. */
export const findOrganization = (tx: Tx, id: string) =>
  tx.one<OrganizationRow>(sql`select id, name, token_days_max from organization where id = ${id}`)
