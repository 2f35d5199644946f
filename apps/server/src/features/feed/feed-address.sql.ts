import { createHash } from "node:crypto"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Validators } from "../../outbound/download.ts"
import { derivation } from "./staging/stage-rows.ts"

/** An address that a file was fetched from. */
export interface FetchedAddress {
  readonly url: string
  /** Without its query. */
  readonly origin: string
  readonly validators: Validators
  /** Of what it lists, what could not be had. */
  readonly missing?: readonly string[]
}

/** What an address said when it was last loaded. */
export interface HeldAddress extends Validators {
  readonly missing: readonly string[]
}

/**
 * What an address is kept under: another reader of the same file may read more in it, so the way rows are made is part
 * of it. A query may hold a credential and is not kept.
 */
const addressDigest = (url: string, source: string | null): Buffer =>
  createHash("sha256")
    .update([url, source ?? "", derivation].join("\u0000"))
    .digest()

/** What the addresses said of their files when they were last loaded so. */
export async function listValidators(
  tx: Tx,
  urls: readonly string[],
  source: string | null,
): Promise<Map<string, HeldAddress>> {
  const rows = await tx.many<{ url: string; etag: string | null; last_modified: string | null; missing: string[] }>(sql`
    select asked.url, a.etag, a.last_modified, a.missing
      from unnest(${urls}::text[], ${urls.map((url) => addressDigest(url, source))}::bytea[]) as asked(url, digest) join feed_address a using (digest)`)
  return new Map(
    rows.map((row) => [row.url, { etag: row.etag, lastModified: row.last_modified, missing: row.missing }]),
  )
}

/** Keeps what the addresses said of the files that were taken from them, with the feeds that these had records of. */
export async function keepValidators(
  tx: Tx,
  source: string | null,
  addresses: readonly (FetchedAddress & { readonly sources: readonly string[] })[],
): Promise<void> {
  const told = addresses.filter(
    ({ sources, validators }) => sources.length > 0 && (validators.etag !== null || validators.lastModified !== null),
  )
  const rows = told.map(({ url, origin, validators, missing, sources }) => ({
    digest: addressDigest(url, source).toString("hex"),
    address: origin,
    etag: validators.etag,
    last_modified: validators.lastModified,
    missing: missing ?? [],
    sources,
  }))
  await tx.run(sql`
    insert into feed_address (digest, address, etag, last_modified, missing, sources)
    select distinct on (digest) decode(digest, 'hex'), address, etag, last_modified, missing, sources
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(digest text, address text, etag text, last_modified text, missing text[], sources text[])
    on conflict (digest) do update set etag = excluded.etag, last_modified = excluded.last_modified, missing = excluded.missing, sources = excluded.sources`)
}

/**
 * After a load that may have taken away or put back what another address brought: that one's file must come whole the
 * next time.
 */
export async function forgetValidators(tx: Tx, sources: readonly string[]): Promise<void> {
  await tx.run(sql`delete from feed_address where sources && ${sources}::text[]`)
}

/**
 * Notes that the publishers of these addresses have nothing newer than what was fetched then (null: now): their feeds
 * are as fresh as if they had been loaded.
 */
export async function noteChecked(
  tx: Tx,
  urls: readonly string[],
  source: string | null,
  asOf: string | null,
): Promise<void> {
  await tx.run(sql`
    with asked as (
      select address, unnest(sources) as source from feed_address where digest = any(${urls.map((url) => addressDigest(url, source))}::bytea[])
    ), of_origin as (
      update feed_origin o set loaded_at = coalesce(${asOf}::timestamptz, now()) from asked a where o.origin = a.address and o.source = a.source
    )
    update feed set checked_at = coalesce(${asOf}::timestamptz, now()), last_attempt_at = now(), last_error = null, last_error_at = null
     where source in (select source from asked)`)
}
