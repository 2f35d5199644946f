import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../../db/database.ts"
import { nextIds } from "../../../db/next-ids.ts"
import type { NamedPackage } from "./read-task.ts"
import type { StagedAdvisory } from "./revision-contest.domain.ts"

/**
 * Where a load puts what cannot go to its place before the switch: catalogues, and the new revisions of advisories that
 * are held. On its connection and gone with it, so that no two loads meet. Not logged, so that COPY runs at the speed
 * of memory; the server's role needs no right beside the one to make temporary tables.
 */
export async function makeStaging(tx: Tx): Promise<void> {
  // The default of 8 MiB is too little even for reading: PostgreSQL 18 reads ahead, and pages of temporary tables that
  // wait to be written leave no room.
  await tx.client.query(`
    set temp_buffers = '128MB';
    create temp table staged_advisory (like advisory);
    create temp table staged_name (name text);
    alter table staged_name alter name set statistics 10;
    create temp table staged_known_exploited (cve text, added date, due date, ransomware boolean, name text, required_action text, notes text);
    create temp table staged_epss (cve text, score real, percentile real);
    create temp table staged_end_of_life (package_key text, product text, label text, url text, cycle text, is_ended boolean, ends_on date, active_until date, latest text)`)
}

const advisoryColumns =
  "(id, generation, source, source_id, kind, digest, aliases, published_at, modified_at, withdrawn_at, title, details, severity_word, cvss, cwes, links, products, ssvc, is_disputed, related, upstream)"
/** Where rows go that readers write. */
export const rowTargets = {
  newAdvisory: `advisory ${advisoryColumns}`,
  heldAdvisory: `staged_advisory ${advisoryColumns}`,
  range:
    "affected_range (advisory_id, package_id, lower, upper, exact_version, fixed, range, rule, cpe_patterns, cpe_criteria, cpe_platforms, streams)",
  name: "staged_name (name)",
}

/**
 * What is there before the load puts anything: the next generations of all sources, and the number after which all
 * ranges are the load's.
 */
export async function findBeginning(
  tx: Tx,
): Promise<{ readonly generations: ReadonlyMap<string, number>; readonly lastOldRange: number }> {
  const feeds = await tx.many<{ source: string; generation: number }>(
    sql`select source, generation + 1 as generation from feed`,
  )
  const { last } = await tx.one<{ last: number }>(sql`select coalesce(max(id), 0) as last from affected_range`)
  return { generations: new Map(feeds.map((row) => [row.source, row.generation])), lastOldRange: last }
}

/** Takes back what the load put for these advisories: a later record of it outdid theirs. */
export async function takeBack(tx: Tx, outdone: readonly StagedAdvisory[], lastOldRange: number): Promise<void> {
  if (outdone.length === 0) return
  const all = outdone.map(({ advisoryId }) => advisoryId)
  const fresh = outdone.flatMap(({ advisoryId, isNew }) => (isNew ? advisoryId : []))
  await tx.run(sql`delete from affected_range where advisory_id = any (${all}::bigint[]) and id > ${lastOldRange}`)
  await tx.run(sql`delete from advisory where id = any (${fresh}::bigint[])`)
  await tx.run(sql`delete from staged_advisory where id = any (${all}::bigint[])`)
}

/** Notes of which ecosystems (`knownEcosystemOf`) something is known. */
export async function noteEcosystems(tx: Tx, ecosystems: readonly string[]): Promise<void> {
  await tx.run(sql`
    insert into known_ecosystem select * from unnest(${[...ecosystems]}::text[]) on conflict do nothing`)
}

/** Numbers for rows of advisories. */
export const nextAdvisoryIds = (tx: Tx, count: number) => nextIds(tx, sql`'advisory_id_seq'`, count)

/**
 * The ids of these packages by their keys; those that are missing are made. In a transaction of its own before the
 * switch: a row that an upload inserts at the same time must not keep the load waiting, nor the load the upload. In the
 * order of their keys for the same reason, by bytes as uploads have them, whatever the database calls an order. A
 * package without advisories harms nobody, and comes to the disk with what the load commits.
 */
export async function findOrMakePackages(
  tx: Tx,
  packages: readonly NamedPackage[],
): Promise<ReadonlyMap<string, number>> {
  await tx.client.query("set local synchronous_commit = off")
  const ids = new Map(
    await pairsOf(
      tx,
      sql`
        with made as (
          insert into package (key, ecosystem)
          select n.key, n.ecosystem from json_to_recordset(${JSON.stringify(packages)}::json) as n (key text, ecosystem text)
           where not exists (select from package p where p.key = n.key) order by n.key collate "C"
          on conflict (key) do nothing
          returning key, id
        )
        select json_agg(json_build_array(key, id)) as pairs from made`,
    ),
  )
  const held = packages.flatMap(({ key }) => (ids.has(key) ? [] : key))
  if (held.length === 0) return ids
  const pairs = await pairsOf(
    tx,
    sql`select json_agg(json_build_array(key, id)) as pairs from package where key = any (${held}::text[])`,
  )
  for (const [key, id] of pairs) ids.set(key, id)
  return ids
}

/** As one value: a row each costs several times as much. */
async function pairsOf(
  tx: Tx,
  query: RawBuilder<{ pairs: [key: string, id: number][] | null }>,
): Promise<readonly [key: string, id: number][]> {
  return (await tx.one(query)).pairs ?? []
}

/** An advisory that is held: its digest tells what changed, its date which of two revisions is the older. */
export interface HeldAdvisory {
  readonly id: number
  readonly source: string
  readonly source_id: string
  readonly digest: Buffer
  readonly modified_at: Date | null
}

/** What is held of these sources. */
export const listHeldAdvisories = (tx: Tx, sources: readonly string[]) =>
  tx.many<HeldAdvisory>(sql`
    select id, source, source_id, digest, modified_at from advisory where source = any (${[...sources]})`)

/** What is held of these records. */
export const listHeldOf = (tx: Tx, records: readonly { readonly source: string; readonly id: string }[]) =>
  tx.many<HeldAdvisory>(sql`
    select a.id, a.source, a.source_id, a.digest, a.modified_at
      from unnest(${records.map(({ source }) => source)}::text[], ${records.map(({ id }) => id)}::text[]) as r (source, source_id) join advisory a using (source, source_id)`)

export const stagedKnownExploitedColumns =
  "staged_known_exploited (cve, added, due, ransomware, name, required_action, notes)"
export const stagedEndOfLifeColumns =
  "staged_end_of_life (package_key, product, label, url, cycle, is_ended, ends_on, active_until, latest)"
export const stagedEpssColumns = "staged_epss (cve, score, percentile)"
