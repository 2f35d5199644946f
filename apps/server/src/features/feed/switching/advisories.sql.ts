import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

/**
 * Packages that advisories of the load speak of, in a transaction of their own before the switch: a row that an upload inserts at the same time must not keep the
 * switch waiting while the switch keeps the upload waiting. In the order of their keys for the same reason. A package without advisories harms nobody.
 */
export async function insertStagedPackages(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into package (key, ecosystem)
    select package_key, min(ecosystem) from staged_range group by package_key order by package_key
    on conflict (key) do nothing`)
}

/**
 * Gives each staged record its row: the one of the same source and id, or a new number. Then notes what the switch touches: advisories, the packages of their ranges
 * before and after, and the vulnerabilities that any of their ids means now.
 */
export async function identifyStaged(tx: Tx): Promise<void> {
  await tx.client.query(`
    analyze staged_advisory (ordinal, source, source_id);
    analyze staged_range (ordinal, package_key);
    create temp table changed_advisory on commit drop as
      select s.ordinal, coalesce(a.id, nextval('advisory_id_seq')) as advisory_id, a.id is null as is_new
        from staged_advisory s left join advisory a on a.source = s.source and a.source_id = s.source_id;
    create unique index on changed_advisory (ordinal);
    create unique index on changed_advisory (advisory_id);
    analyze changed_advisory;
    create temp table removed_advisory (advisory_id bigint primary key) on commit drop;
    create temp table moved_vulnerability (old_id bigint, new_id bigint, primary key (old_id, new_id)) on commit drop;
    create temp table touched_package (package_id bigint primary key) on commit drop`)
}

export const seenAdvisoryColumns = "seen_advisory (source, source_id)"

/** Where a complete load sends the ids of everything that it holds, by COPY. */
export const makeSeenTable = (tx: Tx) =>
  tx.client.query("create temp table seen_advisory (source text, source_id text) on commit drop")

/** For a complete load: advisories of its databases that it no longer holds. `seen_advisory` has what it holds. Gives how many go, and how many there were, by database. */
export async function markRemoved(
  tx: Tx,
  source: string,
): Promise<{ database: string; held: number; removed: number }[]> {
  await tx.client.query("analyze seen_advisory")
  const ofTheLoad = sql`(select distinct ${databaseOf(source)} from seen_advisory where source = ${source})`
  await tx.run(sql`
    insert into removed_advisory
    select a.id from advisory a
     where a.source = ${source} and ${databaseOf(source)} in ${ofTheLoad}
       and not exists (select from seen_advisory s where s.source = a.source and s.source_id = a.source_id)`)
  return tx.many(sql`
    select ${databaseOf(source)} as database, count(*)::int as held, count(r.advisory_id)::int as removed
      from advisory a left join removed_advisory r on r.advisory_id = a.id
     where a.source = ${source} and ${databaseOf(source)} in ${ofTheLoad}
     group by 1`)
}

/** The database that published an advisory: its id up to the first hyphen; the source itself where there is none. */
export const databaseOf = (source: string) =>
  sql<string>`coalesce(nullif(split_part(source_id, '-', 1), source_id), ${source}::text)`

/** Notes the packages whose matches may change: of the ranges of changed and removed advisories, before and after. */
export async function touchPackages(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into touched_package
    select r.package_id from affected_range r where r.advisory_id in (select advisory_id from changed_advisory union all select advisory_id from removed_advisory)
    union
    select p.id from package p join (select distinct package_key from staged_range) s on s.package_key = p.key
    on conflict do nothing`)
}

/** Writes the changed advisories and deletes the removed ones; ranges come separately. */
export async function writeAdvisories(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into advisory (id, source, source_id, kind, digest, generation, aliases, published_at, modified_at, withdrawn_at, title, details, severity_word, cvss, cwes, links, products, ssvc, is_disputed, related, upstream)
    overriding system value
    select c.advisory_id, s.source, source_id, kind, digest, f.generation, aliases, published_at, modified_at, withdrawn_at, title, details, severity_word, cvss, cwes, links, products, ssvc, is_disputed, related, upstream
      from staged_advisory s join changed_advisory c using (ordinal) join feed f on f.source = s.source where c.is_new`)
  await tx.run(sql`
    update advisory a
       set kind = s.kind, digest = s.digest, generation = f.generation, aliases = s.aliases, published_at = s.published_at, modified_at = s.modified_at,
           withdrawn_at = s.withdrawn_at, title = s.title, details = s.details, severity_word = s.severity_word, cvss = s.cvss, cwes = s.cwes, links = s.links,
           products = s.products, ssvc = s.ssvc, is_disputed = s.is_disputed, related = s.related, upstream = s.upstream
      from staged_advisory s join changed_advisory c using (ordinal) join feed f on f.source = s.source
     where a.id = c.advisory_id and not c.is_new`)
  await tx.run(sql`delete from advisory where id in (select advisory_id from removed_advisory)`)
}

/** Adds the ranges of changed advisories beside the old ones, which uploads still match against until the switch, and notes of which ecosystems they are. Gives the number after which all are new. */
export async function writeRanges(tx: Tx): Promise<number> {
  const before = await tx.one<{ last: number }>(sql`select coalesce(max(id), 0) as last from affected_range`)
  await tx.run(sql`
    insert into affected_range (advisory_id, package_id, lower, upper, exact_version, fixed, range, rule, cpe_patterns, cpe_criteria, cpe_platforms, streams)
    select c.advisory_id, p.id, s.lower, s.upper, s.exact_version, s.fixed, s.range, s.rule, s.cpe_patterns, s.cpe_criteria, s.cpe_platforms, s.streams
      from staged_range s join changed_advisory c using (ordinal) join package p on p.key = s.package_key`)
  await tx.run(sql`
    insert into known_ecosystem select distinct split_part(ecosystem, ':', 1) from staged_range where ecosystem is not null
    on conflict do nothing`)
  return before.last
}

/** Removes the old ranges of what changed. Only with the knowledge held. */
export function deleteOldRanges(tx: Tx, lastOldRange: number): Promise<number> {
  return tx.run(sql`
    delete from affected_range
     where advisory_id in (select advisory_id from changed_advisory where not is_new union all select advisory_id from removed_advisory) and id <= ${lastOldRange}`)
}
