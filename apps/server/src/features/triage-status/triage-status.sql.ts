import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import { type TriageStatus, triageStatuses } from "../triage/triage.domain.ts"
import type { statusColors } from "./triage-status.schema.ts"

export type StatusColor = (typeof statusColors)[number]

export interface OwnStatusRow {
  id: string
  name: string
  color: StatusColor
  base: TriageStatus
  created_at: Date
  findings: number
}

const findings = (organizationId: string, reach: TokenReach | null) =>
  sql`(select count(*)::int from triage_decision d join finding f on f.organization_id = d.organization_id and f.decision_id = d.id where d.organization_id = t.organization_id and d.own_status_id = t.id and ${isWithinReach(organizationId, sql`f.asset_id`, reach)}) as findings`

const columns = (organizationId: string, reach: TokenReach | null) =>
  sql`t.id, t.name, t.color, t.base, t.created_at, ${findings(organizationId, reach)}`

/** The statuses that are offered, by name, each with how many findings have it that the caller reaches. */
export const listOwnStatusRows = (tx: Tx, organizationId: string, reach: TokenReach | null): Promise<OwnStatusRow[]> =>
  tx.many<OwnStatusRow>(
    sql`select ${columns(organizationId, reach)} from triage_status t where t.organization_id = ${organizationId} and t.retired_at is null order by lower(t.name)`,
  )

/** One that is offered. */
export const findOwnStatusById = (tx: Tx, organizationId: string, id: string): Promise<OwnStatusRow | null> =>
  tx.maybe<OwnStatusRow>(
    sql`select ${columns(organizationId, null)} from triage_status t where t.organization_id = ${organizationId} and t.id = ${id} and t.retired_at is null`,
  )

/** Holds it until the transaction ends: nobody else changes it meanwhile. */
export const lockOwnStatus = (tx: Tx, organizationId: string, id: string): Promise<number> =>
  tx.run(sql`select from triage_status where organization_id = ${organizationId} and id = ${id} for no key update`)

export interface ChosenStatus {
  readonly status: TriageStatus
  /** One of the organization's own, which counts as `status`. */
  readonly ownStatusId: string | null
}

/**
 * What a choice of a status means: one of the five, or the id of an own one; null where no such own status is offered.
 */
export async function findChosenStatus(tx: Tx, organizationId: string, choice: string): Promise<ChosenStatus | null> {
  const status = triageStatuses.find((each) => each === choice)
  if (status !== undefined) return { status, ownStatusId: null }
  const own = await findOwnStatusById(tx, organizationId, choice)
  return own && { status: own.base, ownStatusId: own.id }
}

/** Makes one; null where the name is taken. */
export async function insertOwnStatus(
  tx: Tx,
  organizationId: string,
  given: Pick<OwnStatusRow, "name" | "color" | "base">,
): Promise<string | null> {
  const id = uuidv7()
  const written = await tx.run(
    sql`insert into triage_status (organization_id, id, name, color, base) values (${organizationId}, ${id}, ${given.name}, ${given.color}, ${given.base}) on conflict do nothing`,
  )
  return written === 1 ? id : null
}

/** Renames or recolours one; false where another has the name. */
export async function changeOwnStatus(
  tx: Tx,
  organizationId: string,
  id: string,
  given: Pick<OwnStatusRow, "name" | "color">,
): Promise<boolean> {
  const written = await tx.run(sql`
    update triage_status t set name = ${given.name}, color = ${given.color} where t.organization_id = ${organizationId} and t.id = ${id}
       and not exists (select from triage_status o where o.organization_id = t.organization_id and o.id <> t.id and o.retired_at is null and lower(o.name) = lower(${given.name}))`)
  return written === 1
}

/** Offers the statuses no more, and gives them; decisions keep them. */
export const retireOwnStatusesById = (
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Omit<OwnStatusRow, "created_at">[]> =>
  tx.many(
    sql`update triage_status t set retired_at = now() where t.organization_id = ${organizationId} and t.id = any (${[...ids]}::uuid[]) and t.retired_at is null returning t.id, t.name, t.color, t.base, ${findings(organizationId, null)}`,
  )
