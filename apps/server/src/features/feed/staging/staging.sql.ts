import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

/**
 * Tables of one load, on its connection and gone with it: nothing of a load that ends early is left, and no two loads meet. They are not logged, so that COPY runs at
 * the speed of memory; the server's role needs no right beside the one to make temporary tables.
 */
export async function makeStaging(tx: Tx): Promise<void> {
  // The default of 8 MiB is too little even for reading: PostgreSQL 18 reads ahead, and pages of temporary tables that wait to be written leave no room.
  await tx.client.query(`
    set temp_buffers = '128MB';
    create temp table staged_advisory (
      ordinal int, source text, source_id text, kind text, digest bytea, aliases text[], published_at timestamptz, modified_at timestamptz,
      withdrawn_at timestamptz, title text, details text, severity_word text, cvss jsonb, cwes text[], links jsonb,
      products jsonb, ssvc jsonb, is_disputed boolean, related text[], upstream text[]
    );
    create temp table staged_range (
      ordinal int, package_key text, ecosystem text, lower bytea, upper bytea, exact_version text, fixed text, range text, rule text,
      cpe_patterns text[], cpe_criteria text, cpe_platforms text[], streams text[]
    );
    create temp table staged_known_exploited (cve text, added date, due date, ransomware boolean, name text, required_action text, notes text);
    create temp table staged_epss (cve text, score real, percentile real);
    create temp table staged_end_of_life (package_key text, product text, label text, url text, cycle text, is_ended boolean, ends_on date, active_until date, latest text)`)
}

export const stagedAdvisoryColumns =
  "staged_advisory (ordinal, source, source_id, kind, digest, aliases, published_at, modified_at, withdrawn_at, title, details, severity_word, cvss, cwes, links, products, ssvc, is_disputed, related, upstream)"
export const stagedRangeColumns =
  "staged_range (ordinal, package_key, ecosystem, lower, upper, exact_version, fixed, range, rule, cpe_patterns, cpe_criteria, cpe_platforms, streams)"

/** Takes back records that a later one of the same load outdid. */
export async function dropStaged(tx: Tx, ordinals: readonly number[]): Promise<void> {
  if (ordinals.length === 0) return
  const list = [...ordinals]
  await tx.run(sql`delete from staged_advisory where ordinal = any (${list}::int[])`)
  await tx.run(sql`delete from staged_range where ordinal = any (${list}::int[])`)
}

/** An advisory that is held: its digest tells what changed, its date which of two revisions is the older. */
export interface HeldAdvisory {
  readonly source: string
  readonly source_id: string
  readonly digest: Buffer
  readonly modified_at: Date | null
}

/** What is held of these sources. */
export const listHeldAdvisories = (tx: Tx, sources: readonly string[]) =>
  tx.many<HeldAdvisory>(sql`
    select source, source_id, digest, modified_at from advisory where source = any (${[...sources]})`)

/** What is held of the ids that are staged, and whether it is the very same. */
export const listHeldOfStaged = (tx: Tx) =>
  tx.many<HeldAdvisory & { ordinal: number; is_same: boolean }>(sql`
    select s.ordinal, a.source, a.source_id, a.digest, a.modified_at, a.digest = s.digest as is_same
      from staged_advisory s join advisory a on a.source = s.source and a.source_id = s.source_id`)

export const stagedKnownExploitedColumns =
  "staged_known_exploited (cve, added, due, ransomware, name, required_action, notes)"
export const stagedEndOfLifeColumns =
  "staged_end_of_life (package_key, product, label, url, cycle, is_ended, ends_on, active_until, latest)"
export const stagedEpssColumns = "staged_epss (cve, score, percentile)"
