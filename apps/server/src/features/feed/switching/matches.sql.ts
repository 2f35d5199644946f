import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"
import { isAffected, isOfOrigin, isOpenVendor } from "../../vulnerability/match.sql.ts"

export const touchedPrefixes = sql`select prefix from touched_hash`

/** Notes in `touched_hash` the hashes that changed records speak of; false where there are none. */
export async function noteTouchedHashes(tx: Tx): Promise<boolean> {
  await tx.client.query(`
    create temp table touched_hash on commit drop as
      select distinct hash_prefix(split_part(p.key, ':', 3)) as prefix
        from touched_package t join package p on p.id = t.package_id and p.key like 'hash:%' where exists (select from affected_range r where r.package_id = p.id);
    analyze touched_hash`)
  return (await tx.one<{ any: boolean }>(sql`select exists (select from touched_hash) as any`)).any
}

/**
 * Matches every version of the touched packages anew, in one set, writes the difference, and notes which pairs of
 * package version and vulnerability began or ended (`changed_match`). Only with the knowledge held.
 */
export async function rematchTouchedPackages(tx: Tx): Promise<{ added: number; ended: number }> {
  await tx.run(sql`
    insert into touched_package select q.id from touched_package t join package p on p.id = t.package_id join package q on ${isOpenVendor}
    union
    select v.package_id from touched_package t join package q on q.id = t.package_id join package_version v on v.stream = q.key where v.stream like 'pkg:%'
    union
    select v.package_id from touched_package t join content_hash h on h.package_id = t.package_id join package_version v on v.id = h.package_version_id
    on conflict do nothing`)
  await tx.client.query("analyze touched_package")
  await tx.client.query(`
    create temp table old_match on commit drop as
      select m.package_version_id, m.vulnerability_id, m.affected_range_id
        from touched_package join package_version v using (package_id) join match m on m.package_version_id = v.id;
    create temp table fresh_match (package_version_id bigint, vulnerability_id bigint, affected_range_id bigint) on commit drop`)
  await tx.run(sql`
    insert into fresh_match
    select v.id, av.vulnerability_id, r.id
      from touched_package t
      join package_version v on v.package_id = t.package_id
      join affected_range r on r.package_id = t.package_id
      join advisory_vulnerability av on av.advisory_id = r.advisory_id
     where ${isAffected}
    union all
    select v.id, av.vulnerability_id, r.id
      from touched_package t
      join package p on p.id = t.package_id
      join package q on ${isOpenVendor}
      join package_version v on v.package_id = p.id
      join affected_range r on r.package_id = q.id
      join advisory_vulnerability av on av.advisory_id = r.advisory_id
     where ${isAffected}
    union all
    select v.id, av.vulnerability_id, r.id
      from touched_package t
      join package_version v on v.package_id = t.package_id
      cross join package q cross join affected_range r
      join advisory_vulnerability av on av.advisory_id = r.advisory_id
     where ${isOfOrigin} and ${isAffected}
    union all
    select v.id, av.vulnerability_id, r.id
      from touched_package t
      join package_version v on v.package_id = t.package_id
      join content_hash h on h.package_version_id = v.id
      join affected_range r on r.package_id = h.package_id
      join advisory_vulnerability av on av.advisory_id = r.advisory_id`)
  await tx.client.query("analyze old_match; analyze fresh_match")
  await tx.run(sql`
    delete from match m using old_match o
     where (m.package_version_id, m.vulnerability_id, m.affected_range_id) = (o.package_version_id, o.vulnerability_id, o.affected_range_id)
       and not exists (select from fresh_match f
                        where (f.package_version_id, f.vulnerability_id, f.affected_range_id) = (o.package_version_id, o.vulnerability_id, o.affected_range_id))`)
  await tx.run(sql`
    insert into match (package_version_id, vulnerability_id, affected_range_id)
    select package_version_id, vulnerability_id, affected_range_id from fresh_match
    except select package_version_id, vulnerability_id, affected_range_id from old_match`)
  await tx.client.query(`
    create temp table changed_match on commit drop as
      select coalesce(f.package_version_id, o.package_version_id) as package_version_id, coalesce(f.vulnerability_id, o.vulnerability_id) as vulnerability_id,
             o.package_version_id is null as is_added
        from (select distinct package_version_id, vulnerability_id from fresh_match) f
        full join (select distinct package_version_id, vulnerability_id from old_match) o
          on (o.package_version_id, o.vulnerability_id) = (f.package_version_id, f.vulnerability_id)
       where o.package_version_id is null or f.package_version_id is null;
    analyze changed_match`)
  return tx.one<{ added: number; ended: number }>(sql`
    select count(*) filter (where is_added)::int as added, count(*) filter (where not is_added)::int as ended from changed_match`)
}

/** The vulnerabilities of which a match, an id, an advisory or the score is another than before. */
export async function listChangedVulnerabilities(tx: Tx): Promise<number[]> {
  const rows = await tx.many<{ id: number }>(
    sql`select vulnerability_id as id from changed_match union select vulnerability_id from touched_vulnerability`,
  )
  return rows.map((row) => row.id)
}
