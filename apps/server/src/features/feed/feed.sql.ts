import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { FeedRun } from "./feed.domain.ts"
import { ownRun, runColumns } from "./feed-run.sql.ts"
import { databaseOf } from "./switching/advisories.sql.ts"

export interface FeedRow {
  readonly source: string
  readonly records: number
  readonly databases: Readonly<Record<string, number>>
  readonly changed: number
  readonly rejected: number
  readonly data_at: Date | null
  readonly last_good_at: Date | null
  readonly last_attempt_at: Date | null
  readonly last_error: string | null
  readonly last_error_at: Date | null
  readonly checked_at: Date | null
  readonly run: FeedRun | null
  readonly warnings: readonly {
    readonly origin: string
    readonly at: string
    readonly count: number
    readonly first: readonly { readonly place: string; readonly reason: string }[]
  }[]
  /** The database's clock: ages are told by it. */
  readonly now: Date
}

/** What was warned of so long ago is of an address that nobody loads any more. */
const forgottenAfter = sql`interval '30 days'`

/** Every feed that was ever tried. */
export const listFeedRows = (tx: Tx) =>
  tx.many<FeedRow>(sql`
    select f.source, f.records, f.databases, f.changed, f.rejected, f.data_at, f.last_good_at, f.last_attempt_at, f.last_error, f.last_error_at, f.checked_at, ${runColumns}, now() as now,
           (select coalesce(jsonb_agg(jsonb_build_object('origin', w.origin, 'at', w.warned_at, 'count', w.warnings, 'first', w.first) order by w.origin), '[]') from feed_warning w where w.source = f.source and w.warned_at > now() - ${forgottenAfter}) as warnings
      from feed f ${ownRun} order by f.source`)

/** What the gates compare with: what is held, and what each origin brought the last time. */
export const listFeedHistory = (tx: Tx) =>
  tx.many<{ source: string; records: number; data_at: Date | null; origins: Record<string, number> }>(sql`
    select f.source, f.records, f.data_at, (select coalesce(jsonb_object_agg(o.origin, o.records), '{}') from feed_origin o where o.source = f.source) as origins
      from feed f`)

/** Notes why a load was not taken; what is held and since when stays as it is. */
export async function noteFailure(tx: Tx, source: string, error: string): Promise<void> {
  await tx.run(sql`
    insert into feed (source, last_attempt_at, last_error, last_error_at) values (${source}, now(), ${error}, now())
    on conflict (source) do update set last_attempt_at = now(), last_error = excluded.last_error, last_error_at = now()`)
}

/** Begins the next generation of a source; the row stays locked until the switch is over. */
export async function beginGeneration(tx: Tx, source: string): Promise<void> {
  await tx.run(sql`
    insert into feed (source, generation) values (${source}, 1) on conflict (source) do update set generation = feed.generation + 1`)
}

export interface GoodLoad {
  readonly source: string
  readonly changed: number
  readonly rejected: number
  readonly dataAt: string | null
  /** When it was fetched, where that was on another machine; null: now. */
  readonly asOf: string | null
}

/** Notes a good load of advisories: what is held now is counted, by database. */
export async function noteGoodAdvisories(tx: Tx, load: GoodLoad): Promise<void> {
  await tx.run(sql`
    with by_database as (
      select ${databaseOf(load.source)} as database, count(*)::int as records, max(coalesce(modified_at, published_at)) filter (where coalesce(modified_at, published_at) <= now()) as data_at
        from advisory where source = ${load.source} group by 1
    )
    update feed
       set records = coalesce((select sum(records) from by_database), 0), databases = coalesce((select jsonb_object_agg(database, records) from by_database), '{}'),
           data_at = (select max(data_at) from by_database), changed = ${load.changed}, rejected = ${load.rejected},
           last_good_at = now(), checked_at = coalesce(${load.asOf}::timestamptz, now()), last_attempt_at = now(), last_error = null, last_error_at = null
     where source = ${load.source}`)
}

/** Notes a good load of a catalogue with this many entries. */
export async function noteGoodCatalogue(tx: Tx, load: GoodLoad & { readonly records: number }): Promise<void> {
  await tx.run(sql`
    update feed
       set records = ${load.records}, data_at = ${load.dataAt}, changed = ${load.changed}, rejected = ${load.rejected},
           last_good_at = now(), checked_at = coalesce(${load.asOf}::timestamptz, now()), last_attempt_at = now(), last_error = null, last_error_at = null
     where source = ${load.source}`)
}

/**
 * Keeps how much each origin brought, and when that was fetched (null: now); of one that brought only what changed, the
 * whole stays as large as it was.
 */
export async function keepOrigins(
  tx: Tx,
  source: string,
  origins: ReadonlyMap<string, number>,
  { asOf, partial }: { readonly asOf: string | null; readonly partial: ReadonlySet<string> },
): Promise<void> {
  await tx.run(sql`
    insert into feed_origin (source, origin, records, loaded_at)
    select ${source}::text, *, coalesce(${asOf}::timestamptz, now()) from unnest(${[...origins.keys()]}::text[], ${[...origins.values()]}::int[])
    on conflict (source, origin) do update
      set records = case when excluded.origin = any(${[...partial]}::text[]) then feed_origin.records else excluded.records end, loaded_at = excluded.loaded_at`)
}

/** When what is held of an origin was fetched, as one source or as any. */
export async function findLoadedAt(tx: Tx, source: string | null, origin: string): Promise<Date | null> {
  const row = await tx.maybe<{ at: Date | null }>(sql`
    select max(loaded_at) as at from feed_origin where origin = ${origin} and source = coalesce(${source}::text, source)`)
  return row?.at ?? null
}

/** Tells the planner the new sizes of what the switch makes of a load. */
export const analyzeDerived = (tx: Tx) => tx.run(sql`select analyze_derived()`)

/** What was loaded from where, as `source origin`. */
export async function listLoadedOrigins(tx: Tx): Promise<Set<string>> {
  const rows = await tx.many<{ source: string; origin: string }>(sql`select source, origin from feed_origin`)
  return new Set(rows.map(({ source, origin }) => `${source} ${origin}`))
}
