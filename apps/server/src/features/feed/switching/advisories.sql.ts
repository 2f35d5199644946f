import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

/**
 * Makes the tables in which the switch notes what it touches: advisories, packages, and which vulnerability went into
 * which other.
 */
export const makeSwitchTables = (tx: Tx) =>
  tx.client.query(`
    create temp table changed_advisory (advisory_id bigint, is_new boolean) on commit drop;
    create temp table removed_advisory (advisory_id bigint primary key) on commit drop;
    create temp table moved_vulnerability (old_id bigint, new_id bigint, primary key (old_id, new_id)) on commit drop;
    create temp table touched_package (package_id bigint primary key) on commit drop`)

export const changedAdvisoryColumns = "changed_advisory (advisory_id, is_new)"

/** Once the changed advisories are named. */
export const indexChanged = (tx: Tx) =>
  tx.client.query("create unique index on changed_advisory (advisory_id); analyze changed_advisory")

export const seenAdvisoryColumns = "seen_advisory (source, source_id)"

/** Where a complete load sends the ids of everything that it holds, by COPY. */
export const makeSeenTable = (tx: Tx) =>
  tx.client.query("create temp table seen_advisory (source text, source_id text) on commit drop")

/**
 * For a complete load: advisories of its databases that it no longer holds. `seen_advisory` has what it holds. Gives
 * how many go, and how many there were, by database.
 */
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

export const touchedPackageColumns = "touched_package (package_id)"

/**
 * Notes the packages whose matches may change: those of new ranges are named by the load, here come those that changed
 * and removed advisories spoke of before.
 */
export async function touchPackages(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into touched_package
    select distinct r.package_id from affected_range r where r.advisory_id in (select advisory_id from changed_advisory where not is_new union all select advisory_id from removed_advisory)
    on conflict do nothing`)
}

/**
 * Writes the changed advisories that were held and deletes the removed ones; new ones are there, ranges go separately.
 */
export async function writeAdvisories(tx: Tx): Promise<void> {
  await tx.run(sql`
    update advisory a
       set kind = s.kind, digest = s.digest, generation = s.generation, aliases = s.aliases, published_at = s.published_at, modified_at = s.modified_at,
           withdrawn_at = s.withdrawn_at, title = s.title, details = s.details, severity_word = s.severity_word, cvss = s.cvss, cwes = s.cwes, links = s.links,
           products = s.products, ssvc = s.ssvc, is_disputed = s.is_disputed, related = s.related, upstream = s.upstream
      from staged_advisory s where a.id = s.id`)
  await tx.run(sql`delete from advisory where id in (select advisory_id from removed_advisory)`)
}

/**
 * Removes the old ranges of what changed, which uploads matched against until the switch: the new ones have the numbers
 * behind `lastOldRange`. Only with the knowledge held.
 */
export function deleteOldRanges(tx: Tx, lastOldRange: number): Promise<number> {
  return tx.run(sql`
    delete from affected_range
     where advisory_id in (select advisory_id from changed_advisory where not is_new union all select advisory_id from removed_advisory) and id <= ${lastOldRange}`)
}
