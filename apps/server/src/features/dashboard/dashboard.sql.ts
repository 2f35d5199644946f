import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { changesSince, openCounts } from "./finding-day.sql.ts"

/** Open findings of active assets by severity, and how much is watched. */
export function countEverything(
  tx: Tx,
  organizationId: string,
): Promise<FindingCountsRow & { vulnerabilities: number; assets: number; components: number; sboms: number }> {
  return tx.one(sql`
    with counted as (${openCounts(organizationId)}), watched as (
      select count(*)::int as assets, coalesce(sum(b.component_count), 0)::int as components
        from asset a left join sbom b on b.organization_id = a.organization_id and b.id = a.current_sbom_id where a.organization_id = ${organizationId} and a.is_active
    )
    select counted.*, watched.*, (select count(*)::int from sbom b where b.organization_id = ${organizationId}) as sboms
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

/** Open vulnerabilities by how bad against how likely, as the list of them with the same filter counts; the worst first. */
export function countSpread(tx: Tx, organizationId: string): Promise<SpreadRow[]> {
  return tx.many<SpreadRow>(sql`
    with open as (
      select distinct vulnerability_id from finding_group where organization_id = ${organizationId} and is_open and place > 0
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

/** What came and went since a moment: findings by why, as they were rated when they began; new SBOMs, new assets. Costs what a few days brought, whatever the portfolio holds. */
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
