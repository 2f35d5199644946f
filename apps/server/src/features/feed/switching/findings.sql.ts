import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../../db/database.ts"
import { usesOf, usesOfVersion } from "../../finding/uses.sql.ts"

/** From here on the transaction sees this organization. */
export async function seeOrganization(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select set_config('waybill.organization_id', ${organizationId}, true)`)
}

/**
 * Notes in `changed_cause` why each changed match began or ended, and of which source that is: a new advisory, or one
 * that names other versions; an advisory that speaks of the package no more, or of other versions. Once a switch,
 * before the organizations: a match is everybody's.
 */
export async function noteCauses(tx: Tx): Promise<void> {
  await tx.client.query(`
    create temp table changed_cause on commit drop as
      select distinct on (d.package_version_id, d.vulnerability_id) d.package_version_id, d.vulnerability_id, d.is_added,
             case when d.is_added then case when c.is_new then 'advisory' else 'range' end
                  when l.id is null then 'withdrawn' else 'range' end as cause,
             coalesce(a.source, l.source) as source
        from changed_match d
        join package_version w on w.id = d.package_version_id
        left join fresh_match f on d.is_added and (f.package_version_id, f.vulnerability_id) = (d.package_version_id, d.vulnerability_id)
        left join affected_range r on r.id = f.affected_range_id left join advisory a on a.id = r.advisory_id left join changed_advisory c on c.advisory_id = a.id
        left join lateral (
          select n.id, n.source from advisory_vulnerability v join advisory n on n.id = v.advisory_id
           where not d.is_added and v.vulnerability_id = d.vulnerability_id and exists (select from affected_range e where e.advisory_id = n.id and e.package_id = w.package_id) order by n.id limit 1
        ) l on true
       order by d.package_version_id, d.vulnerability_id, c.is_new nulls last, a.id;
    analyze changed_cause`)
}

// One row of finding_change for each reason and source; gives which change is whose.
const insertChanges = (organizationId: string, hasBegun: boolean, from: RawBuilder<unknown>) => sql`
  insert into finding_change (organization_id, at, has_begun, cause, source, generation, findings, critical, kev)
  select ${organizationId}::uuid, statement_timestamp(), ${hasBegun}::boolean, n.cause, n.source, (select d.generation from feed d where d.source = n.source), sum(n.findings)::int, coalesce(sum(n.findings) filter (where s.severity = 5), 0)::int, coalesce(sum(n.findings) filter (where s.kev_added is not null), 0)::int
    from (select cause, source, vulnerability_id, count(*) as findings from ${from} each group by 1, 2, 3) n left join known_score s on s.vulnerability_id = n.vulnerability_id group by n.cause, n.source
  returning id, cause, source`

/**
 * Brings one organization's findings in line with `changed_cause`, in one statement: those that began are added, those
 * that no component of the asset's current SBOM carries any more end. A finding of a vulnerability that came out of
 * another (`moved_vulnerability`) is as old as that one was, and no news.
 *
 * Only assets that hold one of the changed package versions are looked at. The time is that of the switch: the
 * transaction began when the first record was read.
 */
export async function keepFindingsOf(tx: Tx, organizationId: string): Promise<{ added: number; ended: number }> {
  await seeOrganization(tx, organizationId)
  return tx.one<{ added: number; ended: number }>(sql`
    with candidate as materialized (
      select a.id as asset_id, a.current_sbom_id as sbom_id, a.place, d.vulnerability_id, bool_or(d.is_added) as is_added,
             (array_agg(d.cause order by d.is_added desc, d.cause))[1] as cause, (array_agg(d.source order by d.is_added desc, d.cause))[1] as source
        from (select distinct package_version_id from changed_cause) w
        cross join lateral (${usesOfVersion(organizationId, sql`w.package_version_id`)}) c
        join asset a on a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id
        join changed_cause d on d.package_version_id = w.package_version_id
       group by a.id, a.current_sbom_id, a.place, d.vulnerability_id
    ), use as materialized (
      select distinct vulnerability_id, sbom_id from (${usesOf(organizationId, sql`select distinct vulnerability_id from candidate where not is_added`)}) u
    ), carried as materialized (
      select k.asset_id, k.vulnerability_id, k.place, k.cause, k.source from candidate k
       where k.is_added or (k.vulnerability_id, k.sbom_id) in (select vulnerability_id, sbom_id from use)
    ), fresh as materialized (
      select k.*, before.first_seen_at, before.change_id from carried k
        left join lateral (
          select f.first_seen_at, f.change_id from moved_vulnerability v join finding f on f.organization_id = ${organizationId} and f.asset_id = k.asset_id and f.vulnerability_id = v.old_id
           where v.new_id = k.vulnerability_id order by f.first_seen_at limit 1) before on true
       where not exists (select from finding f where f.organization_id = ${organizationId} and f.asset_id = k.asset_id and f.vulnerability_id = k.vulnerability_id)
    ), began as (${insertChanges(organizationId, true, sql`(select * from fresh where first_seen_at is null)`)}
    ), added as (
      insert into finding (organization_id, asset_id, vulnerability_id, place, first_seen_at, change_id)
      select ${organizationId}::uuid, k.asset_id, k.vulnerability_id, k.place, coalesce(k.first_seen_at, statement_timestamp()), case when k.first_seen_at is null then b.id else k.change_id end
        from fresh k left join began b on b.cause = k.cause and b.source is not distinct from k.source
      on conflict do nothing returning 1
    ), gone as (
      delete from finding f using candidate k
       where f.organization_id = ${organizationId} and f.asset_id = k.asset_id and f.vulnerability_id = k.vulnerability_id
         and not exists (select from carried c where c.asset_id = k.asset_id and c.vulnerability_id = k.vulnerability_id)
      returning f.asset_id, f.vulnerability_id, f.first_seen_at, k.cause, k.source
    ), news as materialized (
      select * from gone g where not exists (select from moved_vulnerability v where v.old_id = g.vulnerability_id)
    ), ended as (${insertChanges(organizationId, false, sql`news`)}
    ), kept as (
      insert into ended_finding (organization_id, change_id, asset_id, vulnerability_id, first_seen_at)
      select ${organizationId}::uuid, e.id, n.asset_id, n.vulnerability_id, n.first_seen_at from news n join ended e on e.cause = n.cause and e.source is not distinct from n.source
    )
    select (select count(*)::int from added) as added, (select count(*)::int from gone) as ended`)
}
