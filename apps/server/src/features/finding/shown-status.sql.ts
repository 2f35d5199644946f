import { type RawBuilder, sql } from "kysely"

/** What lists of findings and of vulnerabilities ask about decisions. */
export interface StatusFilter {
  /** Null: those that count. */
  readonly statuses: readonly string[] | null
  /** Ids of the organization's own; null: any or none. */
  readonly ownStatusIds: readonly string[] | null
}

/** Whether a finding or a group of findings `row` has a status that the filter shows. */
export const hasStatus = (row: RawBuilder<unknown>, { statuses, ownStatusIds }: StatusFilter) =>
  statuses === null
    ? ownStatusIds === null
      ? sql`is_open(${row}.status)`
      : sql`true`
    : sql`(${row}.status = any (${[...statuses]}::text[]) or (${statuses.includes("open")} and is_open(${row}.status)))`

/** Whether a finding `f` was decided with one of the own statuses that the filter names. */
export const isDecidedAs = (organizationId: string, { ownStatusIds }: StatusFilter) =>
  ownStatusIds === null
    ? sql`true`
    : sql`f.decision_id = any (array(select d.id from triage_decision d where d.organization_id = ${organizationId} and d.own_status_id = any (${[...ownStatusIds]}::uuid[])))`
