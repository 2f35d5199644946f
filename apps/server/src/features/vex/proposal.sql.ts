import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import type { TriageStatus } from "../triage/triage.domain.ts"
import { isToldWhole } from "./told-vex.sql.ts"

export interface ProposalRow {
  id: string
  document_id: string
  author: string | null
  format: string
  asset_id: string
  asset_name: string
  asset_version: string
  vulnerability: string
  status: TriageStatus
  justification: string | null
  impact_statement: string | null
  response: string | null
  path: string
  reason: string | null
  state: "open" | "accepted" | "rejected"
  created_at: Date
  decided_at: Date | null
  decided_by_name: string | null
}

export interface ProposalFilter {
  readonly states: readonly ProposalRow["state"][] | null
  readonly q: string | null
  readonly author: string | null
  readonly statuses: readonly TriageStatus[] | null
  readonly assetId: string | null
  readonly vulnerability: string | null
  readonly documentId: string | null
  readonly reach: TokenReach | null
}

const everyOpen: Omit<ProposalFilter, "reach"> = {
  states: ["open"],
  q: null,
  author: null,
  statuses: null,
  assetId: null,
  vulnerability: null,
  documentId: null,
}

const proposed = (organizationId: string, filter: ProposalFilter) => sql`
  from vex_proposal p
  join vex_statement s on s.organization_id = p.organization_id and s.document_id = p.document_id and s.place = p.place
  join vex_document d on d.organization_id = p.organization_id and d.id = p.document_id
  join asset a on a.organization_id = p.organization_id and a.id = p.asset_id
  left join person n on n.id = p.decided_by
 where p.organization_id = ${organizationId} and ${isWithinReach(organizationId, sql`p.asset_id`, filter.reach)} and (${filter.states === null} or p.state = any (${[...(filter.states ?? [])]}::text[])) and (${filter.assetId}::uuid is null or p.asset_id = ${filter.assetId})
   and (${filter.documentId}::uuid is null or p.document_id = ${filter.documentId}) and (${filter.author}::text is null or lower(d.author) = lower(${filter.author}))
   and (${filter.statuses === null} or s.statement ->> 'status' = any (${[...(filter.statuses ?? [])]}::text[]))
   and (${filter.q}::text is null or strpos(lower(concat_ws(' ', p.vulnerability, a.name, d.author)), lower(${filter.q})) > 0)
   and (${filter.vulnerability}::text is null or p.vulnerability in (select i.alias from known_alias i where i.vulnerability_id =
         (select j.vulnerability_id from known_alias j where j.alias in (${filter.vulnerability}, upper(${filter.vulnerability})) limit 1)))`

/** Where the document is not told whole, neither the statement's place in it nor who brought it. */
const columns = (organizationId: string, reach: TokenReach | null) => sql`
  p.id, p.document_id, d.author, d.format, p.asset_id, a.name as asset_name, a.version as asset_version, p.vulnerability, s.statement ->> 'status' as status, s.statement ->> 'justification' as justification,
  s.statement ->> 'impactStatement' as impact_statement, s.statement ->> 'response' as response, case when ${isToldWhole(organizationId, reach)} then s.path else '' end as path, case when ${isToldWhole(organizationId, reach)} then s.reason end as reason, p.state, p.created_at, p.decided_at, n.name as decided_by_name`

/** One page of proposals by age. */
export function listProposalRows(
  tx: Tx,
  organizationId: string,
  filter: ProposalFilter,
  after: string | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<ProposalRow[]> {
  return tx.many<ProposalRow>(
    sql`select ${columns(organizationId, filter.reach)} ${proposed(organizationId, filter)} and (${after}::uuid is null or p.id ${beyond} ${after}) order by p.id ${order} limit ${limit}`,
  )
}

/** How many proposals the filter leaves, over all pages. */
export async function countProposals(tx: Tx, organizationId: string, filter: ProposalFilter): Promise<number> {
  return tx.number(sql`select count(*)::int ${proposed(organizationId, filter)}`)
}

/** Takes the word on open proposals, by id or by filter, and gives those that it was taken on. */
export async function decideProposals(
  tx: Tx,
  organizationId: string,
  which:
    | { readonly ids: readonly string[]; readonly reach: TokenReach | null }
    | { readonly filter: Omit<ProposalFilter, "states"> },
  verdict: "accepted" | "rejected",
  personId: string,
  limit: number,
): Promise<ProposalRow[]> {
  const chosen =
    "ids" in which
      ? await tx.many<ProposalRow>(sql`
          select ${columns(organizationId, which.reach)} ${proposed(organizationId, { ...everyOpen, reach: which.reach })} and p.id = any (${[...which.ids]}::uuid[]) order by p.id`)
      : await tx.many<ProposalRow>(
          sql`select ${columns(organizationId, which.filter.reach)} ${proposed(organizationId, { ...which.filter, states: ["open"] })} order by p.id limit ${limit}`,
        )
  const decided = await tx.many<{ id: string }>(sql`
    update vex_proposal set state = ${verdict}, decided_at = now(), decided_by = ${personId}
     where organization_id = ${organizationId} and id = any (${chosen.map((each) => each.id)}::uuid[]) and state = 'open' returning id`)
  const ids = new Set(decided.map((each) => each.id))
  return chosen.filter((each) => ids.has(each.id))
}
