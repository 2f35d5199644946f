import type { SecurityReference } from "@waybill/bom-formats/document"
import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import { type Direction, downwards } from "../../db/direction.ts"
import type { TokenReach } from "../../http/principal.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { insertChange } from "../finding/finding-change.sql.ts"
import { countsOfAsset, type FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { lockLabelled } from "../label/label.sql.ts"
import { idOfVersion } from "../package/id-of-version.sql.ts"
import { isReached, isWithinReach } from "../token/token-reach.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import type { SbomBatch } from "./sbom-batches.domain.ts"
import type { TakenRelease } from "./sbom-columns.domain.ts"

/**
 * Makes the packages and versions that are new, in the order in which they are given, and gives the ids of the new
 * versions.
 */
export async function insertPackageVersions(tx: Tx, versionsJson: string): Promise<number[]> {
  await tx.run(sql`
    insert into package (key, ecosystem)
    select r.key, r.ecosystem from (
      select distinct on (r.key) r.key, r.ecosystem, r.place from rows from (json_to_recordset(${versionsJson}::json) as (key text, ecosystem text)) with ordinality as r(key, ecosystem, place)
       where not exists (select from package p where p.key = r.key) order by r.key, r.place
    ) r order by r.place
    on conflict do nothing`)
  const rows = await tx.many<{ id: number }>(sql`
    insert into package_version (package_id, version, sort_key, unreadable, cpe_attributes, stream)
    select p.id, r.version, decode(r.sort, 'hex'), r.unreadable, r.attributes, coalesce(r.stream, '')
      from rows from (json_to_recordset(${versionsJson}::json) as (key text, version text, sort text, unreadable text, attributes text[], stream text)) with ordinality as r(key, version, sort, unreadable, attributes, stream, place)
      join package p on p.key = r.key
     where ${idOfVersion(sql`p.id`, sql`r.version`, sql`coalesce(r.stream, '')`)} is null
     order by r.place
    on conflict do nothing returning id`)
  return rows.map((row) => row.id)
}

export interface AssetFacts {
  readonly name: string
  readonly version: string
  readonly type: string
  readonly purl: string | null
  readonly family: string
  /** Of an asset that is made; of one that is there see `placeAsset`. */
  readonly relationship: "first" | "third" | null
  readonly isActive: boolean | null
}

/**
 * The asset of a family and version, made where it is new; the row stays locked, so that uploads of one asset go one
 * after the other.
 */
export async function upsertAsset(
  tx: Tx,
  organizationId: string,
  facts: AssetFacts,
): Promise<{ id: string; isNew: boolean }> {
  const family = await tx.one<{ id: string }>(sql`
    insert into asset_family as f (organization_id, id, key, name) values (${organizationId}, ${uuidv7()}, ${facts.family}, ${facts.name})
    on conflict (organization_id, key) do update set name = f.name returning id`)
  const id = uuidv7()
  const asset = await tx.one<{ id: string }>(sql`
    insert into asset as a (organization_id, id, family_id, name, version, type, purl, relationship, is_active)
    values (${organizationId}, ${id}, ${family.id}, ${facts.name}, ${facts.version}, ${facts.type}, ${facts.purl}, ${facts.relationship ?? "first"}, ${facts.isActive ?? true})
    on conflict (organization_id, family_id, version) do update set name = a.name
    returning id`)
  return { id: asset.id, isNew: asset.id === id }
}

/**
 * What an upload says of an asset that is there, where it says it: its findings move to other groups, so that
 * `joinFindings` comes before it.
 */
export async function placeAsset(
  tx: Tx,
  organizationId: string,
  assetId: string,
  { relationship, isActive }: Pick<AssetFacts, "relationship" | "isActive">,
): Promise<void> {
  if (relationship === null && isActive === null) return
  await tx.run(sql`
    update asset a set relationship = coalesce(${relationship}, a.relationship), is_active = coalesce(${isActive}, a.is_active)
     where a.organization_id = ${organizationId} and a.id = ${assetId}`)
}

export interface SbomFacts {
  readonly id: string
  readonly assetId: string
  readonly sha256: Buffer
  readonly bytes: number
  readonly fileName: string | null
  readonly format: string
  readonly encoding: string
  readonly specVersion: string
  readonly documentVersion: string | null
  readonly subjectRef: string | null
  readonly subjectReferences: readonly SecurityReference[]
  readonly statedReleases: readonly TakenRelease[]
  readonly serialNumber: string | null
  readonly documentCreatedAt: Date | null
  readonly tools: readonly string[]
  readonly source: string | null
  readonly personId: string
  readonly tokenId: string | null
  readonly componentCount: number
  readonly warnings: unknown
  readonly componentHashes: Buffer
}

/**
 * Without its coverage, which is counted when its components are in. Whether the row is new; false where the asset has
 * these bytes already.
 */
export async function insertSbom(tx: Tx, organizationId: string, facts: SbomFacts): Promise<boolean> {
  const written = await tx.run(sql`
    insert into sbom (organization_id, id, asset_id, sha256, bytes, file_name, format, encoding, spec_version, serial_number, document_created_at, tools, source,
      uploaded_by, uploaded_with_token, component_count, matched_count, warnings, component_hashes, document_version, subject_ref, subject_references, stated_releases)
    values (${organizationId}, ${facts.id}, ${facts.assetId}, ${facts.sha256}, ${facts.bytes}, ${facts.fileName}, ${facts.format}, ${facts.encoding}, ${facts.specVersion}, ${facts.serialNumber},
      ${facts.documentCreatedAt}, ${[...facts.tools]}, ${facts.source}, ${facts.personId}, ${facts.tokenId}, ${facts.componentCount}, 0, ${JSON.stringify(facts.warnings)}, ${facts.componentHashes}, ${facts.documentVersion}, ${facts.subjectRef}, ${JSON.stringify(facts.subjectReferences)}, ${JSON.stringify(facts.statedReleases)})
    on conflict (organization_id, asset_id, sha256) do nothing`)
  return written === 1
}

/** Stores a batch of components, given as JSON of `ComponentRow`s whose package versions exist. */
export function insertComponents(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  componentsJson: string,
): Promise<number> {
  return tx.run(sql`
    insert into component (organization_id, sbom_id, ordinal, bom_ref, type, group_name, name, version, purl, cpe, licenses, hashes, supplier, scope, security_references, package_version_id, unmatched, depends_on, is_direct)
    select ${organizationId}, ${sbomId}, r.o, r.ref, r.ty, r.g, r.n, r.v, r.p, r.c, r.l, r.h, r.s, r.sc, r.x, (select ${idOfVersion(sql`k.id`, sql`r.pv`, sql`r.st`)} from package k where k.key = r.key), r.u, r.d, r.dir
      from json_to_recordset(${componentsJson}::json)
        as r(o int, ref text, ty text, g text, n text, v text, p text, c text, l text[], h jsonb, s text, sc text, x jsonb, key text, pv text, u text, st text, d int[], dir boolean)`)
}

/**
 * What was taken over, and whether some of it was corrected or has hashes: what that comes from may change before the
 * findings are joined.
 */
export interface CopiedComponents {
  readonly count: number
  readonly areCorrected: boolean
  readonly haveHashes: boolean
}

/** Takes over the components that the SBOM before has too. */
export function copyComponents(
  tx: Tx,
  organizationId: string,
  fromSbomId: string,
  sbomId: string,
  batch: Extract<SbomBatch, { kind: "known" }>,
): Promise<CopiedComponents> {
  return tx.one<CopiedComponents>(sql`
    with copied as (
      insert into component (organization_id, sbom_id, ordinal, bom_ref, type, group_name, name, version, purl, cpe, licenses, hashes, known_hashes, supplier, scope, security_references, package_version_id, unmatched, original, correction_ids, depends_on, is_direct)
      select c.organization_id, ${sbomId}, k.ordinal, c.bom_ref, c.type, c.group_name, c.name, c.version, c.purl, c.cpe, c.licenses, c.hashes, c.known_hashes, c.supplier, c.scope, c.security_references, c.package_version_id, c.unmatched, c.original, c.correction_ids, k.depends_on::int[], k.is_direct
        from unnest(${batch.ordinals}::int[], ${batch.before}::int[], ${batch.dependsOn}::text[], ${batch.isDirect}::boolean[]) as k(ordinal, before, depends_on, is_direct)
        join component c on c.organization_id = ${organizationId} and c.sbom_id = ${fromSbomId} and c.ordinal = k.before
      returning original is not null as is_corrected, hashes is not null as has_hashes
    )
    select count(*)::int as count, coalesce(bool_or(is_corrected), false) as "areCorrected", coalesce(bool_or(has_hashes), false) as "haveHashes" from copied`)
}

/** The SBOM that counts for an asset, with the hashes of its components. */
export function findCurrentSbom(
  tx: Tx,
  organizationId: string,
  assetId: string,
): Promise<{ id: string; component_hashes: Buffer } | null> {
  return tx.maybe(sql`
    select s.id, s.component_hashes from asset a join sbom s on s.organization_id = a.organization_id and s.id = a.current_sbom_id
     where a.organization_id = ${organizationId} and a.id = ${assetId}`)
}

/** As `findCurrentSbom`, of the asset of a family and version. */
export function findSbomOfAsset(
  tx: Tx,
  organizationId: string,
  { family, version }: Pick<AssetFacts, "family" | "version">,
): Promise<{ component_hashes: Buffer } | null> {
  return tx.maybe(sql`
    select s.component_hashes from asset_family f join asset a on a.organization_id = f.organization_id and a.family_id = f.id and a.version = ${version}
      join sbom s on s.organization_id = a.organization_id and s.id = a.current_sbom_id
     where f.organization_id = ${organizationId} and f.key = ${family}`)
}

/**
 * Makes an SBOM the one that counts for its asset, and brings the asset's findings in line with it: new ones in, ended
 * ones out.
 */
export async function switchAssetTo(tx: Tx, organizationId: string, assetId: string, sbomId: string): Promise<void> {
  await tx.run(
    sql`update asset set current_sbom_id = ${sbomId}, uploaded_at = now() where organization_id = ${organizationId} and id = ${assetId}`,
  )
  await keepFindings(tx, organizationId, assetId)
}

/** How many findings began and ended. */
export interface FindingsMoved {
  readonly added: number
  readonly ended: number
}

/** Findings of one asset = vulnerabilities that the components of its current SBOM match. */
async function keepFindings(tx: Tx, organizationId: string, assetId: string): Promise<FindingsMoved> {
  const sbomId = sql`(select current_sbom_id from asset where organization_id = ${organizationId} and id = ${assetId})`
  const change = { organizationId, cause: "component", assetId, sbomId } as const
  return tx.one<FindingsMoved>(sql`
    with current as materialized (
      select distinct m.vulnerability_id from component c join known_match m on m.package_version_id = c.package_version_id
       where c.organization_id = ${organizationId} and c.sbom_id = ${sbomId}
    ), fresh as materialized (
      select vulnerability_id from current where vulnerability_id not in (select vulnerability_id from finding where organization_id = ${organizationId} and asset_id = ${assetId})
    ), began as (${insertChange({ ...change, hasBegun: true }, sql`fresh`)}
    ), added as (
      insert into finding (organization_id, asset_id, vulnerability_id, place, change_id)
      select ${organizationId}, ${assetId}, n.vulnerability_id, a.place, began.id from fresh n, began, asset a where a.organization_id = ${organizationId} and a.id = ${assetId}
    ), gone as (
      delete from finding where organization_id = ${organizationId} and asset_id = ${assetId} and vulnerability_id not in (select vulnerability_id from current)
      returning asset_id, vulnerability_id, first_seen_at
    ), ended as (${insertChange({ ...change, hasBegun: false }, sql`gone`)}
    ), written as (
      insert into ended_finding (organization_id, change_id, asset_id, vulnerability_id, first_seen_at)
      select ${organizationId}, ended.id, gone.asset_id, gone.vulnerability_id, gone.first_seen_at from gone, ended
    )
    select (select count(*)::int from fresh) as added, (select count(*)::int from gone) as ended`)
}

/** Which of these labels an asset does not have. */
export async function listMissingLabels(
  tx: Tx,
  organizationId: string,
  assetId: string,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return []
  const rows = await tx.many<{ name: string }>(sql`
    select n.name from unnest(${[...names]}::text[]) as n(name)
     where not exists (select from asset_label x join label l on l.organization_id = x.organization_id and l.id = x.label_id
                        where x.organization_id = ${organizationId} and x.asset_id = ${assetId} and lower(l.name) = lower(n.name))`)
  return rows.map((row) => row.name)
}

/** Puts labels on an asset, making those that are new. */
export async function labelAsset(
  tx: Tx,
  organizationId: string,
  assetId: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return
  const ids = names.map(() => uuidv7())
  await tx.run(sql`
    insert into label (organization_id, id, name) select ${organizationId}, r.id, r.name from unnest(${ids}::uuid[], ${[...names]}::text[]) as r(id, name) on conflict do nothing`)
  await tx.run(sql`
    insert into asset_label (organization_id, asset_id, label_id)
    select organization_id, ${assetId}, id from label where organization_id = ${organizationId} and lower(name) = any (select lower(n) from unnest(${[...names]}::text[]) n) on conflict do nothing`)
}

/**
 * Sets the other versions of the asset's family inactive that came before it, as far as the caller reaches; gives how
 * many.
 */
export function deactivateOlder(
  tx: Tx,
  organizationId: string,
  assetId: string,
  reach: TokenReach | null,
): Promise<number> {
  return tx.run(sql`
    update asset o set is_active = false, revision = o.revision + 1 from asset n
     where n.organization_id = ${organizationId} and n.id = ${assetId} and o.organization_id = n.organization_id and o.family_id = n.family_id and o.id <> n.id
       and ${reach === null ? sql`true` : isReached(organizationId, sql`o.id`, reach)}
       and o.is_active and coalesce(o.uploaded_at, o.created_at) <= n.uploaded_at`)
}

export interface SbomSummaryRow extends FindingCountsRow {
  id: string
  sha256: Buffer
  format: string
  encoding: string
  spec_version: string
  bytes: number
  file_name: string | null
  source: string | null
  document_created_at: Date | null
  tools: string[]
  is_active: boolean
  is_current: boolean
  uploaded_at: Date
  /** Exact, for cursors. */
  uploaded_key: string
  asset_id: string
  asset_name: string
  asset_version: string
  component_count: number
  matched_count: number
  unmatched: Record<string, number>
  subject_references: SecurityReference[]
  stated_releases: TakenRelease[]
  warnings: { code: string; path: string; message: string }[]
}

const summary = sql`
  s.id, s.sha256, s.format, s.encoding, s.spec_version, s.bytes, s.file_name, s.source, s.document_created_at, s.tools, s.is_active, coalesce(s.id = a.current_sbom_id, false) as is_current, s.uploaded_at, s.uploaded_at::text as uploaded_key, a.id as asset_id, a.name as asset_name,
  a.version as asset_version, s.component_count, s.matched_count, s.unmatched, s.subject_references, s.stated_releases, s.warnings, f.*`

/** An SBOM with the counts of its asset's findings now. */
export function findSbomById(tx: Tx, organizationId: string, sbomId: string): Promise<SbomSummaryRow | null> {
  return tx.maybe<SbomSummaryRow>(sql`
    select ${summary} from sbom s join asset a on a.organization_id = s.organization_id and a.id = s.asset_id ${countsOfAsset(organizationId)}
     where s.organization_id = ${organizationId} and s.id = ${sbomId}`)
}

export interface SbomFilter {
  readonly assetId: string | null
  readonly isActive: boolean | null
  readonly q: string | null
  /** What the caller is limited to; null: to nothing. */
  readonly reach: TokenReach | null
}

const matching = (organizationId: string, filter: SbomFilter) => sql`
  s.organization_id = ${organizationId} and a.organization_id = ${organizationId}
  and ${isWithinReach(organizationId, sql`s.asset_id`, filter.reach)} and (${filter.assetId}::uuid is null or s.asset_id = ${filter.assetId}) and (${filter.isActive}::boolean is null or s.is_active = ${filter.isActive})
  and (${filter.q}::text is null or strpos(lower(a.name || ' ' || a.version || ' ' || coalesce(s.file_name, '') || ' ' || encode(s.sha256, 'hex')), lower(${filter.q})) > 0)`

/** One page of SBOMs, the newest first unless said otherwise; counts are read for the page's rows alone. */
export function listSbomRows(
  tx: Tx,
  organizationId: string,
  filter: SbomFilter,
  after: readonly [string, string] | null,
  limit: number,
  { order, beyond }: Direction = downwards,
): Promise<SbomSummaryRow[]> {
  return tx.many<SbomSummaryRow>(sql`
    with s as materialized (
      select s.* from sbom s join asset a on a.id = s.asset_id where ${matching(organizationId, filter)}
         and (${after === null} or (s.uploaded_at, s.id) ${beyond} (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
       order by s.uploaded_at ${order}, s.id ${order} limit ${limit}
    )
    select ${summary} from s join asset a on a.organization_id = s.organization_id and a.id = s.asset_id ${countsOfAsset(organizationId)} order by s.uploaded_at ${order}, s.id ${order}`)
}

/** How many SBOMs the filter leaves, over all pages. */
export async function countSboms(tx: Tx, organizationId: string, filter: SbomFilter): Promise<number> {
  return tx.number(
    sql`select count(*)::int from sbom s join asset a on a.id = s.asset_id where ${matching(organizationId, filter)}`,
  )
}

/** The ids of what the filter shows, at most so many. */
export async function listShownSboms(
  tx: Tx,
  organizationId: string,
  filter: SbomFilter,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select s.id from sbom s join asset a on a.id = s.asset_id where ${matching(organizationId, filter)} order by s.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** The assets of these SBOMs, by the SBOM's id. */
export async function listAssetsOfSboms(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.many<{ id: string; asset_id: string }>(
    sql`select id, asset_id from sbom where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row.asset_id]))
}

/**
 * Says whether the SBOMs may count, and gives those of which it was not so before; which one does is worked out by
 * whoever calls.
 */
export async function setSbomsActive(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  isActive: boolean,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`update sbom set is_active = ${isActive} where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) and is_active <> ${isActive} returning id`,
  )
  return rows.map(({ id }) => id)
}

export interface DeletedSbom {
  id: string
  sha256: Buffer
  asset_id: string
  asset_name: string
  asset_version: string
}

/** Deletes the SBOMs with their components, and gives them; their bytes go with the next sweep. */
export async function deleteSbomsById(tx: Tx, organizationId: string, ids: readonly string[]): Promise<DeletedSbom[]> {
  await tx.run(
    sql`delete from component where organization_id = ${organizationId} and sbom_id = any (${[...ids]}::uuid[])`,
  )
  return tx.many<DeletedSbom>(sql`
    delete from sbom s using asset a
     where s.organization_id = ${organizationId} and s.id = any (${[...ids]}::uuid[]) and a.organization_id = s.organization_id and a.id = s.asset_id
    returning s.id, s.sha256, s.asset_id, a.name as asset_name, a.version as asset_version`)
}

/**
 * Before SBOMs of assets are changed: what says something of many assets touches their components and SBOMs, and must
 * not wait for one that waits for it; a feed that switches at the same moment would not see the change.
 */
export async function joinAssets(tx: Tx, organizationId: string, assetIds: readonly string[]): Promise<void> {
  await waitForKnowledge(tx)
  await lockLabelled(tx, organizationId, "asset", assetIds)
  await joinFindings(tx, organizationId)
}

/**
 * Makes the newest active SBOM that is left the one that counts for each of these assets, and gives those for which it
 * is another now; an asset without one has no components and no findings. Before it: `joinAssets`.
 */
export async function switchAssetsToNewest(
  tx: Tx,
  organizationId: string,
  assetIds: readonly string[],
): Promise<{ readonly switched: readonly string[]; readonly findings: FindingsMoved }> {
  const rows = await tx.many<{ id: string }>(sql`
    update asset a set revision = a.revision + 1, current_sbom_id = n.sbom_id
      from (select w.id, (select s.id from sbom s where s.organization_id = w.organization_id and s.asset_id = w.id and s.is_active order by s.uploaded_at desc, s.id desc limit 1) as sbom_id
              from asset w where w.organization_id = ${organizationId} and w.id = any (${[...assetIds]}::uuid[])) n
     where a.organization_id = ${organizationId} and a.id = n.id and a.current_sbom_id is distinct from n.sbom_id returning a.id`)
  const switched = rows.map(({ id }) => id)
  let [added, ended] = [0, 0]
  for (const id of switched) {
    const moved = await keepFindings(tx, organizationId, id)
    added += moved.added
    ended += moved.ended
  }
  await keepDecisions(tx, organizationId, { assetIds: switched })
  return { switched, findings: { added, ended } }
}

/** The SBOM with these bytes, of the asset where one is named, else the newest. */
export async function findSbomByHash(
  tx: Tx,
  organizationId: string,
  sha256: Buffer,
  wanted: { name: string | null; version: string | null },
): Promise<string | null> {
  const row = await tx.maybe<{ id: string }>(sql`
    select s.id from sbom s join asset a on a.organization_id = s.organization_id and a.id = s.asset_id
     where s.organization_id = ${organizationId} and s.sha256 = ${sha256} and (${wanted.name}::text is null or a.name = ${wanted.name}) and (${wanted.version}::text is null or a.version = ${wanted.version})
     order by s.uploaded_at desc limit 1`)
  return row?.id ?? null
}
