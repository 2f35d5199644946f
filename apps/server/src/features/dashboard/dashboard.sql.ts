import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { FindingCounts } from "../finding/finding.sql.ts"

/** Open findings of active assets by severity, and how much is watched. */
export function countEverything(
  tx: Tx,
  organizationId: string,
): Promise<FindingCounts & { vulnerabilities: number; assets: number; components: number; sboms: number }> {
  return tx.one(sql`
    with open as (
      select f.vulnerability_id, count(*)::int as n from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
       where f.organization_id = ${organizationId} and f.is_open and a.is_active group by f.vulnerability_id
    ), counted as (
      select coalesce(sum(n), 0)::int as findings, count(*)::int as vulnerabilities, coalesce(sum(n) filter (where s.severity = 5), 0)::int as critical, coalesce(sum(n) filter (where s.severity = 4), 0)::int as high,
             coalesce(sum(n) filter (where s.severity = 3), 0)::int as medium, coalesce(sum(n) filter (where s.severity = 2), 0)::int as low, coalesce(sum(n) filter (where s.severity = 1), 0)::int as none,
             coalesce(sum(n) filter (where s.severity = 0), 0)::int as unknown, coalesce(sum(n) filter (where s.kev_added is not null), 0)::int as kev
        from open join known_score s using (vulnerability_id)
    )
    select counted.*, (select count(*)::int from asset a where a.organization_id = ${organizationId} and a.is_active) as assets, (select count(*)::int from sbom b where b.organization_id = ${organizationId}) as sboms,
           (select coalesce(sum(b.component_count), 0)::int from asset a join sbom b on b.organization_id = a.organization_id and b.id = a.current_sbom_id where a.organization_id = ${organizationId} and a.is_active) as components
      from counted`)
}

/** What came since a moment: new findings that are open, new SBOMs, new assets. */
export function countChanges(
  tx: Tx,
  organizationId: string,
  since: string,
): Promise<{ findings: number; critical: number; kev: number; sboms: number; assets: number }> {
  return tx.one(sql`
    select (select count(*)::int from sbom where organization_id = ${organizationId} and uploaded_at > ${since}::timestamptz) as sboms,
           (select count(*)::int from asset where organization_id = ${organizationId} and created_at > ${since}::timestamptz) as assets,
           count(*)::int as findings, count(*) filter (where s.severity = 5)::int as critical, count(*) filter (where s.kev_added is not null)::int as kev
      from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id and a.is_active join known_score s using (vulnerability_id)
     where f.organization_id = ${organizationId} and f.is_open and f.first_seen_at > ${since}::timestamptz`)
}
