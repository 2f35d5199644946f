import { type GivenHash, readFileHash } from "@waybill/matching/file-hash"
import { hashPackageKey } from "@waybill/matching/hash-spans"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { tryToHoldKnowledge } from "../feed/feed-lock.sql.ts"

/**
 * Notes by which names components with these hashes are found; in the order given. `placesJson`: `[{ hex, name }]`.
 * Each is looked up, not joined: a join reads all hashes of the organization for each batch.
 */
export function insertComponentHashes(tx: Tx, organizationId: string, placesJson: string): Promise<number> {
  return tx.run(sql`
    insert into component_hash (organization_id, prefix, name_key)
    select ${organizationId}, hash_prefix(r.hex), lower(r.name) from rows from (jsonb_to_recordset(${placesJson}::jsonb) as (hex text, name text)) with ordinality as r(hex, name, place)
     where (select h.prefix from component_hash h where h.organization_id = ${organizationId} and h.prefix = hash_prefix(r.hex) and h.name_key = lower(r.name)) is null
     order by r.place
    on conflict do nothing`)
}

/**
 * The components that may have a hash with one of the prefixes: `(sbom_id, ordinal)` and what else is asked for, of
 * which the hashes themselves tell the right ones.
 */
export const componentsByPrefix = (
  organizationId: string,
  prefixes: RawBuilder<unknown>,
  columns = sql`c.sbom_id, c.ordinal`,
) => sql`
  select ${columns} from (select distinct h.name_key from component_hash h where h.organization_id = ${organizationId} and h.prefix in (${prefixes})) n
    join component c on c.organization_id = ${organizationId} and c.name_key = n.name_key and c.hashes is not null`

/** Of hashes, by their package keys, those that a record knows: everybody's records, and the organization's own. */
export async function listKnownHashes(tx: Tx, organizationId: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.many<{ key: string }>(sql`
    select k.key from unnest(${[...keys]}::text[]) k(key)
     where exists (select from package p join affected_range r on r.package_id = p.id where p.key = k.key)
        or exists (select from custom_range r where r.organization_id = ${organizationId} and r.package_key = k.key)`)
  return rows.map((row) => row.key)
}

/** The hashes that the organization's own records name, by their package keys. */
export async function listOwnHashes(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx.many<{ key: string }>(
    sql`select distinct package_key as key from custom_range where organization_id = ${organizationId} and rule = 'hash'`,
  )
  return rows.map((row) => row.key)
}

/** The prefixes under which `component_hash` keeps the hashes of these package keys (`hashPackageKey`). */
export const prefixesOf = (keys: readonly string[]): RawBuilder<unknown> =>
  sql`select hash_prefix(split_part(k, ':', 3)) from unnest(${[...keys]}::text[]) k`

interface HashedGroup {
  hashes: GivenHash[]
  known: string[] | null
  sboms: string[]
  ordinals: number[]
}

/** What tells a component with known hashes from others of its name: `package_version.content`. */
const content = sql`array_to_string(c.known_hashes, ',')`

/**
 * Tells components apart whose bytes a record knows by their hash: those with one of the hashes that `prefixes` may
 * mean, in all SBOMs or in those given. Each becomes a version of its package with these bytes (decision 18). Gives the
 * SBOMs in which something changed, and the package versions that are new: matching them is the caller's. Before it:
 * `holdFindings` or `joinFindings`.
 */
export async function tellApart(
  tx: Tx,
  organizationId: string,
  prefixes: RawBuilder<unknown>,
  sbomIds: readonly string[] | null = null,
): Promise<{ readonly sbomIds: readonly string[]; readonly fresh: readonly number[] }> {
  const groups = await tx.many<HashedGroup>(sql`
    select c.hashes, c.known_hashes as known, array_agg(c.sbom_id) as sboms, array_agg(c.ordinal) as ordinals
      from (${componentsByPrefix(organizationId, prefixes, sql`c.sbom_id, c.ordinal, c.hashes, c.known_hashes`)}) c
     where ${sbomIds === null ? sql`true` : sql`c.sbom_id = any (${[...sbomIds]}::uuid[])`} group by c.hashes, c.known_hashes`)
  const keys = groups.map(({ hashes }) => hashes.flatMap(keyOf))
  const known = new Set(await listKnownHashes(tx, organizationId, [...new Set(keys.flat())]))
  // What was known once stays: a record that is gone ends the matches, not the difference.
  const changed = groups.flatMap((group, index) => {
    const told = [...new Set([...(group.known ?? []), ...(keys[index] ?? []).filter((key) => known.has(key))])].sort()
    return told.length > (group.known?.length ?? 0) ? [{ ...group, told }] : []
  })
  if (changed.length === 0) return { sbomIds: [], fresh: [] }
  const touched = [...new Set(changed.flatMap(({ sboms }) => sboms))]
  await tx.run(sql`
    update component c set known_hashes = array(select jsonb_array_elements_text(g.told))
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as g(told jsonb, sboms uuid[], ordinals int[]), unnest(g.sboms, g.ordinals) as p(sbom_id, ordinal)
     where c.organization_id = ${organizationId} and c.sbom_id = p.sbom_id and c.ordinal = p.ordinal`)
  return { sbomIds: touched, fresh: await keepContent(tx, organizationId, touched) }
}

const keyOf = (given: GivenHash): string[] => {
  const read = readFileHash(given)
  return read.ok ? [hashPackageKey(read.hash.key)] : []
}

/**
 * Makes components of these SBOMs with known hashes the versions with these bytes, after their identity changed. Gives
 * the package versions that are new.
 */
export async function keepContent(tx: Tx, organizationId: string, sbomIds: readonly string[]): Promise<number[]> {
  const groups = await tx.many<{ version_id: number | null; content: string; keys: string[] }>(sql`
    select distinct c.package_version_id as version_id, ${content} as content, c.known_hashes as keys
      from component c left join package_version v on v.id = c.package_version_id
     where c.organization_id = ${organizationId} and c.sbom_id = any (${[...sbomIds]}::uuid[]) and c.known_hashes is not null and coalesce(v.content, '') <> ${content}`)
  if (groups.length === 0) return []
  const keys = [...new Set(groups.flatMap((group) => group.keys))].sort()
  await tx.run(sql`
    insert into package (key) select k.key from unnest(${keys}::text[]) with ordinality as k(key, place) where not exists (select from package p where p.key = k.key) order by k.place on conflict do nothing`)
  // What nothing else names is a version of its first hash.
  const told = sql`
    jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(version_id bigint, content text, keys jsonb)
      left join package_version v on v.id = g.version_id join package k on k.key = g.keys->>0
      cross join lateral (select coalesce(v.package_id, k.id) as package_id, coalesce(v.version, '') as version, coalesce(v.stream, '') as stream) n`
  const fresh = await tx.many<{ id: number }>(sql`
    insert into package_version (package_id, version, sort_key, unreadable, cpe_attributes, stream, content)
    select distinct n.package_id, n.version, v.sort_key, v.unreadable, v.cpe_attributes, n.stream, g.content from ${told} order by 1, 2, 6, 7
    on conflict do nothing returning id`)
  const made = sql`${told} join package_version w on w.package_id = n.package_id and w.version = n.version and w.stream = n.stream and w.content = g.content`
  await tx.run(sql`
    insert into content_hash (package_id, package_version_id)
    select distinct p.id, w.id from ${made} cross join lateral jsonb_array_elements_text(g.keys) as each(key) join package p on p.key = each.key order by 2, 1
    on conflict do nothing`)
  const freshIds = fresh.map((row) => row.id)
  // What was matched goes along: a load that ends some of it, or gives it to another vulnerability, must find it where
  // the component is now.
  await tx.run(sql`
    insert into match (package_version_id, vulnerability_id, affected_range_id)
    select m.id, b.vulnerability_id, b.affected_range_id from (select g.version_id, w.id from ${made}) m join match b on b.package_version_id = m.version_id
     where m.id = any (${freshIds}::bigint[]) on conflict do nothing`)
  await tx.run(sql`
    update component c set package_version_id = m.id from (select g.version_id, g.content, w.id from ${made}) m
     where c.organization_id = ${organizationId} and c.sbom_id = any (${[...sbomIds]}::uuid[]) and c.known_hashes is not null
       and c.package_version_id is not distinct from m.version_id and ${content} = m.content`)
  return freshIds
}

// All uploads wait while they go.
const unusedMax = 10_000

/**
 * Forgets the hashes under names that no component has: those of deleted SBOMs. Where documents are being stored, of
 * whomever, they stay until the next time: an upload notes no hash that is noted already, and its components are seen
 * only when it has ended. So they are not deleted together with their SBOMs.
 */
export async function forgetUnusedHashes(tx: Tx, organizationId: string): Promise<void> {
  const rows = await tx.many<{ name_key: string }>(sql`
    select n.name_key from (select distinct name_key from component_hash where organization_id = ${organizationId}) n
     where ${isUnused(organizationId, sql`n.name_key`)} limit ${unusedMax}`)
  if (rows.length === 0 || !(await tryToHoldKnowledge(tx))) return
  await tx.run(sql`
    delete from component_hash h
     where h.organization_id = ${organizationId} and h.name_key = any (${rows.map((row) => row.name_key)}::text[]) and ${isUnused(organizationId, sql`h.name_key`)}`)
}

const isUnused = (organizationId: string, name: RawBuilder<unknown>) =>
  sql`(select true from component c where c.organization_id = ${organizationId} and c.name_key = ${name} limit 1) is null`
