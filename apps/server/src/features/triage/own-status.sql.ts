import { type RawBuilder, sql } from "kysely"
import type { StatusColor } from "../triage-status/triage-status.sql.ts"

/** An own status as a decision names it. */
export interface OwnStatusOf {
  readonly id: string
  readonly name: string
  readonly color: StatusColor
}

/** That of a decision or a rule, as an object; null where it has none. */
export const ownStatusOf = (row: RawBuilder<unknown>) =>
  sql`(select jsonb_build_object('id', t.id, 'name', t.name, 'color', t.color) from triage_status t where t.organization_id = ${row}.organization_id and t.id = ${row}.own_status_id)`
