import { type RawBuilder, sql } from "kysely"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"

/*
 * What a token that is limited to products and labels is told of documents (decision 26). One that came within the SBOM of an asset that it reaches speaks of that asset alone, and is told whole. Any other may name whatever its
 * author knows: it is there as far as it decides or proposes something of an asset that is reached, with the statements by which it does.
 */

/** Decisions `t` that stand by a document `d`, of assets within a reach. */
export const decidedBy = (organizationId: string, reach: TokenReach | null) => sql`
  triage_decision t where t.organization_id = ${organizationId} and t.author_kind = 'document' and t.author_id = d.id and t.undone_at is null and ${isWithinReach(organizationId, sql`t.asset_id`, reach)}`

/** Proposals `p` of a document `d` that wait, of assets within a reach. */
export const proposedBy = (organizationId: string, reach: TokenReach | null) => sql`
  vex_proposal p where p.organization_id = ${organizationId} and p.document_id = d.id and p.state = 'open' and ${isWithinReach(organizationId, sql`p.asset_id`, reach)}`

/** Whether a document `d` is told whole. */
export const isToldWhole = (organizationId: string, reach: TokenReach | null): RawBuilder<unknown> =>
  reach === null
    ? sql`true`
    : sql`exists (select from sbom b where b.organization_id = d.organization_id and b.id = d.sbom_id and ${isWithinReach(organizationId, sql`b.asset_id`, reach)})`

/** Whether a document `d` is there for a caller of this reach. */
export const isDocumentTold = (organizationId: string, reach: TokenReach | null): RawBuilder<unknown> =>
  reach === null
    ? sql`true`
    : sql`(${isToldWhole(organizationId, reach)} or exists (select from ${decidedBy(organizationId, reach)}) or exists (select from ${proposedBy(organizationId, reach)}))`

/** `(place, is_applied)`: of a document `d` that is not told whole the statements that are. */
export const toldStatements = (organizationId: string, reach: TokenReach | null) => sql`
  select place, bool_or(is_applied) as is_applied from (
    select t.statement_place as place, true as is_applied from ${decidedBy(organizationId, reach)} and t.statement_place is not null
    union all select p.place, false from ${proposedBy(organizationId, reach)}
  ) told group by place`
