import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import type { FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import { changesSince, countsOfOpen, openCounts } from "./finding-day.sql.ts"

/**
 * The open findings of the active assets that a limited token reaches, by vulnerability: as many as the asset lists of
 * its products and labels count.
 */
const openWithin = (organizationId: string, reach: TokenReach) => sql`
  select f.vulnerability_id, count(*)::int as findings
    from (select a.id from asset a where a.organization_id = ${organizationId} and a.is_active and ${isWithinReach(organizationId, sql`a.id`, reach)}) a
    join finding f on f.organization_id = ${organizationId} and f.asset_id = a.id and is_open(f.status) group by f.vulnerability_id`

/** Open findings of active assets by severity, and how much is watched; of what the caller reaches. */
export function countEverything(
  tx: Tx,
  organizationId: string,
  reach: TokenReach | null,
): Promise<FindingCountsRow & { vulnerabilities: number; assets: number; components: number; sboms: number }> {
  return tx.one(sql`
    with counted as (${reach === null ? openCounts(organizationId) : countsOfOpen(openWithin(organizationId, reach))}), watched as (
      select count(*)::int as assets, coalesce(sum(b.component_count), 0)::int as components
        from asset a left join sbom b on b.organization_id = a.organization_id and b.id = a.current_sbom_id where a.organization_id = ${organizationId} and a.is_active and ${isWithinReach(organizationId, sql`a.id`, reach)}
    )
    select counted.*, watched.*, (select count(*)::int from sbom b where b.organization_id = ${organizationId} and ${isWithinReach(organizationId, sql`b.asset_id`, reach)}) as sboms
      from counted, watched`)
}

export interface SpreadRow {
  readonly severity: number
  readonly vulnerabilities: number
  /** EPSS of at least 1 %, 10 %, 50 %. */
  readonly epss1: number
  readonly epss10: number
  readonly epss50: number
  readonly kev: number
}

/**
 * Open vulnerabilities by how bad against how likely, as the list of them with the same filter counts; the worst first.
 */
export function countSpread(tx: Tx, organizationId: string, reach: TokenReach | null): Promise<SpreadRow[]> {
  return tx.many<SpreadRow>(sql`
    with open as (
      ${reach === null ? sql`select distinct vulnerability_id from finding_group where organization_id = ${organizationId} and is_open and place > 0` : openWithin(organizationId, reach)}
    )
    select s.severity, count(*)::int as vulnerabilities, count(*) filter (where s.epss >= 0.01)::int as epss1, count(*) filter (where s.epss >= 0.1)::int as epss10,
           count(*) filter (where s.epss >= 0.5)::int as epss50, count(*) filter (where s.kev_added is not null)::int as kev
      from open join known_score s using (vulnerability_id) group by s.severity order by s.severity desc`)
}

export interface ChangesSince {
  readonly findings: number
  readonly critical: number
  readonly kev: number
  readonly ended: number
  readonly sboms: number
  readonly assets: number
  /** How many findings began, and ended, for what reason. */
  readonly beganByCause: Record<string, number>
  readonly endedByCause: Record<string, number>
}

/**
 * What came and went since a moment: findings by why, as they were rated when they began; new SBOMs, new assets. Costs
 * what a few days brought, whatever the portfolio holds.
 */
export async function countChanges(tx: Tx, organizationId: string, since: string): Promise<ChangesSince> {
  const changes = await changesSince(tx, organizationId, since)
  return tx.one<ChangesSince>(sql`
    with happened as (
      select has_begun, cause, sum(findings)::int as findings, sum(critical)::int as critical, sum(kev)::int as kev from (${changes}) c group by has_begun, cause
    )
    select (select count(*)::int from sbom where organization_id = ${organizationId} and uploaded_at > ${since}::timestamptz) as sboms,
           (select count(*)::int from asset where organization_id = ${organizationId} and created_at > ${since}::timestamptz) as assets,
           coalesce(sum(findings) filter (where has_begun), 0)::int as findings, coalesce(sum(critical) filter (where has_begun), 0)::int as critical,
           coalesce(sum(kev) filter (where has_begun), 0)::int as kev, coalesce(sum(findings) filter (where not has_begun), 0)::int as ended,
           coalesce(jsonb_object_agg(cause, findings) filter (where has_begun), '{}') as "beganByCause",
           coalesce(jsonb_object_agg(cause, findings) filter (where not has_begun), '{}') as "endedByCause"
      from happened`)
}

/**
 * The same of what a limited token reaches, from its findings: changes are summed of the whole organization. What began
 * is what is still there, as it is rated now. Ratings are looked up one by one: held together, all of them were gone
 * through for each finding.
 */
export function countChangesWithin(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  since: string,
): Promise<ChangesSince> {
  const within = (asset: RawBuilder<unknown>) => sql`${isWithinReach(organizationId, asset, reach)}`
  return tx.one<ChangesSince>(sql`
    with began as (
      select c.cause, s.severity, s.kev_added from finding f
        join finding_change c on c.organization_id = f.organization_id and c.id = f.change_id
       cross join lateral (select s.severity, s.kev_added from known_score s where s.vulnerability_id = f.vulnerability_id offset 0) s
       where f.organization_id = ${organizationId} and ${within(sql`f.asset_id`)} and f.first_seen_at > ${since}::timestamptz
    ), ended as (
      select c.cause from finding_change c join ended_finding e on e.organization_id = c.organization_id and e.change_id = c.id
       where c.organization_id = ${organizationId} and c.at > ${since}::timestamptz and not c.has_begun and ${within(sql`e.asset_id`)}
    )
    select (select count(*)::int from began) as findings, (select count(*)::int from began where severity = 5) as critical, (select count(*)::int from began where kev_added is not null) as kev,
           (select count(*)::int from ended) as ended,
           (select count(*)::int from sbom s where s.organization_id = ${organizationId} and s.uploaded_at > ${since}::timestamptz and ${within(sql`s.asset_id`)}) as sboms,
           (select count(*)::int from asset a where a.organization_id = ${organizationId} and a.created_at > ${since}::timestamptz and ${within(sql`a.id`)}) as assets,
           (select coalesce(jsonb_object_agg(cause, n), '{}') from (select cause, count(*)::int as n from began group by cause) b) as "beganByCause",
           (select coalesce(jsonb_object_agg(cause, n), '{}') from (select cause, count(*)::int as n from ended group by cause) e) as "endedByCause"`)
}
