import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { directionOf } from "../../db/direction.ts"
import type { Total } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { countsOfAsset, type FindingCountsRow } from "../finding/finding-counts.sql.ts"
import { listWorstAssets } from "../finding/worst-assets.sql.ts"
import type { TakenRelease } from "../sbom/sbom-columns.domain.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import {
  byFindings,
  byName,
  byUpload,
  byValue,
  byWorstOf,
  carries,
  listWithoutFindings,
  openGroups,
  type RankedAssets,
} from "./asset-risk.sql.ts"

export interface AssetFilter {
  readonly q: string | null
  readonly isActive: boolean | null
  readonly label: string | null
  /** Of its assets and those of its sub-products. */
  readonly productId: string | null
  readonly type: string | null
  readonly relationship: string | null
  /** Has an open finding of one of these. */
  readonly severities: readonly number[] | null
  readonly kev: boolean | null
  /** What the caller is limited to; null: to nothing. */
  readonly reach: TokenReach | null
}

/**
 * By the worst finding from the highest down alone: the other way, a large portfolio would be read whole for its first
 * page.
 */
export const assetSorts = ["-uploadedAt", "uploadedAt", "name", "-name", "findings", "-findings", "-priority"] as const
export type AssetSort = (typeof assetSorts)[number]

export interface AssetRow extends FindingCountsRow {
  id: string
  name: string
  version: string
  type: string
  purl: string | null
  family_id: string
  relationship: string
  owner: string | null
  criticality: "low" | "medium" | "high" | "critical"
  exposure: "unknown" | "isolated" | "internal" | "internet"
  revision: number
  is_active: boolean
  current_sbom_id: string | null
  uploaded_at: Date | null
  sort_value: number | string
  labels: string[]
  components: number
  matched: number
  coverage: Record<string, number>
  releases: TakenRelease[]
}

/**
 * Which assets `a` a filter shows: conditions on the asset, and one on its findings, which some filters have to ask of
 * each.
 */
export interface ShownAssets {
  readonly asset: RawBuilder<unknown>
  readonly findings: RawBuilder<unknown> | null
  /** Active ones alone. */
  readonly isActive: boolean
}

/**
 * The filter as conditions for SQL. Asks the database first whether few or many assets carry what is filtered, since
 * the two want different plans.
 */
export async function shownAssets(tx: Tx, organizationId: string, filter: AssetFilter): Promise<ShownAssets> {
  const { severities, kev } = filter
  return {
    isActive: filter.isActive === true,
    asset: sql`
  a.organization_id = ${organizationId} and ${isWithinReach(organizationId, sql`a.id`, filter.reach)}
  and (${filter.isActive}::boolean is null or a.is_active = ${filter.isActive})
  and (${filter.q}::text is null or strpos(lower(a.name || ' ' || a.version || ' ' || coalesce(a.purl, '')), lower(${filter.q})) > 0)
  and ${filter.label === null ? sql`true` : isLabelled(organizationId, filter.label)}
  and ${filter.productId === null ? sql`true` : sql`a.id in (select r.asset_id from product_reach r where r.organization_id = ${organizationId} and r.product_id = ${filter.productId})`}
  and (${filter.type}::text is null or a.type = ${filter.type}) and (${filter.relationship}::text is null or a.relationship = ${filter.relationship})`,
    findings:
      severities === null && kev === null
        ? null
        : sql`${kev === false ? sql`not ` : sql``}${await carries(tx, organizationId, { severities, isKev: kev !== null })}`,
  }
}

const conditionOf = ({ asset, findings }: ShownAssets) => (findings === null ? asset : sql`${asset} and ${findings}`)

/** Of the few labels the one is looked up first, so that the planner knows that only its assets are asked for. */
const isLabelled = (organizationId: string, label: string) => sql`
  a.id in (select al.asset_id from asset_label al where al.organization_id = ${organizationId}
     and al.label_id = (select l.id from label l where l.organization_id = ${organizationId} and lower(l.name) = lower(${label})))`

export type AssetKey = readonly [value: number | string, id: string]

/** So few that all their findings can be read. */
const fewAssets = 100

/**
 * One page of assets of `shownAssets`, of which there are `count`, or no more, by the chosen value; counts are read for
 * the page's rows alone.
 */
export async function listAssetRows(
  tx: Tx,
  organizationId: string,
  filter: ShownAssets,
  sort: AssetSort,
  after: AssetKey | null,
  limit: number,
  count: number,
): Promise<AssetRow[]> {
  const shown = conditionOf(filter)
  const { order, beyond } = directionOf(sort)
  // Asked of their findings in the page's order, until it is full.
  const page = ({ parts, joins, value, type }: RankedAssets, { asset, findings }: Omit<ShownAssets, "isActive">) =>
    tx.many<AssetRow>(sql`
    with ${parts} page as (
      select a.id, a.sort_value
        from (
          select a.id, ${value} as sort_value from asset a ${joins}
           where ${asset} and (${after === null} or (${value}, a.id) ${beyond} (${after?.[0] ?? 0}::${type}, ${after?.[1] ?? null}::uuid))
           order by sort_value ${order}, a.id ${order} ${findings === null ? sql`limit ${limit}` : sql`offset 0`}
        ) a
       where ${findings ?? sql`true`} order by a.sort_value ${order}, a.id ${order} limit ${limit}
    )
    ${assetColumns(organizationId)} from (select a.*, page.sort_value from page join asset a on a.organization_id = ${organizationId} and a.id = page.id) a ${assetJoins(organizationId)} order by a.sort_value ${order}, a.id ${order}`)
  if (sort !== "-priority") return page(rankings[sort], filter)
  if (count <= fewAssets) return page(byWorstOf(organizationId, shown), filter)
  const worst = await listRanked(tx, organizationId, filter, after, limit)
  // These were asked already.
  return page(byValue(worst), { asset: sql`a.organization_id = ${organizationId}`, findings: null })
}

const rankings = {
  "-uploadedAt": byUpload,
  uploadedAt: byUpload,
  "-name": byName,
  name: byName,
  "-findings": byFindings,
  findings: byFindings,
} as const satisfies Record<Exclude<AssetSort, "-priority">, RankedAssets>

/** The page's assets by their worst open finding, those without one last; each with its value. */
async function listRanked(
  tx: Tx,
  organizationId: string,
  filter: ShownAssets,
  after: AssetKey | null,
  limit: number,
): Promise<[string, number][]> {
  const shown = conditionOf(filter)
  const [given, id] = after ?? [null, null]
  const value = given === null ? null : Number(given)
  const worst =
    value === 0
      ? []
      : await listWorstAssets(
          tx,
          organizationId,
          { groups: openGroups(organizationId, filter.isActive), finding: sql`true`, asset: shown },
          value === null || id === null ? null : [value - 1, id],
          limit,
        )
  const others =
    worst.length < limit
      ? await listWithoutFindings(tx, organizationId, shown, value === 0 ? id : null, limit - worst.length)
      : []
  return [
    ...worst.map(({ asset_id, priority }): [string, number] => [asset_id, priority + 1]),
    ...others.map((each): [string, number] => [each, 0]),
  ]
}

/** The asset with its counts; null where the organization has none of this id. */
export function findAssetById(tx: Tx, organizationId: string, assetId: string): Promise<AssetRow | null> {
  return tx.maybe<AssetRow>(sql`
    with page as (select a.*, 0::float8 as sort_value from asset a where a.organization_id = ${organizationId} and a.id = ${assetId})
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)}`)
}

/** Whether there is such an asset. Whoever wants no more asks this: `findAssetById` counts all its findings. */
export const hasAsset = async (tx: Tx, organizationId: string, assetId: string): Promise<boolean> =>
  (await tx.maybe(sql`select from asset where organization_id = ${organizationId} and id = ${assetId}`)) !== null

/**
 * Waits for who changes the asset or uploads to it, and keeps others from it until the transaction ends; nought where
 * there is none.
 */
export const lockAsset = (tx: Tx, organizationId: string, assetId: string): Promise<number> =>
  tx.run(sql`select from asset where organization_id = ${organizationId} and id = ${assetId} for no key update`)

/** The versions of a family that the caller reaches, newest upload first, at most 1,000. */
export function listVersionRows(
  tx: Tx,
  organizationId: string,
  familyId: string,
  reach: TokenReach | null,
): Promise<AssetRow[]> {
  return tx.many<AssetRow>(sql`
    with page as (
      select a.*, 0::float8 as sort_value from asset a where a.organization_id = ${organizationId} and a.family_id = ${familyId} and ${isWithinReach(organizationId, sql`a.id`, reach)} order by coalesce(a.uploaded_at, a.created_at) desc, a.id limit 1000
    )
    ${assetColumns(organizationId)} from page a ${assetJoins(organizationId)} order by coalesce(a.uploaded_at, a.created_at) desc, a.id`)
}

export interface SaidOfAsset {
  id: string
  is_active: boolean
  type: string
  relationship: string
  owner: string | null
  criticality: string
  exposure: string
}
const said = sql`a.id, a.is_active, a.type, a.relationship, a.owner, a.criticality, a.exposure`

/** What people say of these assets, by id. */
export async function listSaidOfAssets(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SaidOfAsset>> {
  const rows = await tx.many<SaidOfAsset>(
    sql`select ${said} from asset a where a.organization_id = ${organizationId} and a.id = any (${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Changes the assets where they are not so already; gives what is said of those that changed. */
export async function changeAssets(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  change: {
    readonly active?: boolean | undefined
    readonly type?: string | undefined
    readonly relationship?: string | undefined
    readonly owner?: string | null | undefined
    readonly criticality?: string | undefined
    readonly exposure?: string | undefined
  },
): Promise<ReadonlyMap<string, SaidOfAsset>> {
  const { active = null, type = null, relationship = null, owner, criticality = null, exposure = null } = change
  const rows = await tx.many<SaidOfAsset>(sql`
    with wanted as (
      select b.id, coalesce(${active}, b.is_active) as is_active, coalesce(${type}, b.type) as type, coalesce(${relationship}, b.relationship) as relationship,
             case when ${owner === undefined} then b.owner else ${owner ?? null}::text end as owner, coalesce(${criticality}, b.criticality) as criticality, coalesce(${exposure}, b.exposure) as exposure
        from asset b where b.organization_id = ${organizationId} and b.id = any (${[...ids]}::uuid[])
    )
    update asset a set is_active = w.is_active, type = w.type, relationship = w.relationship, owner = w.owner, criticality = w.criticality, exposure = w.exposure, revision = a.revision + 1
      from wanted w where a.organization_id = ${organizationId} and a.id = w.id
       and (a.is_active, a.type, a.relationship, a.owner, a.criticality, a.exposure) is distinct from (w.is_active, w.type, w.relationship, w.owner, w.criticality, w.exposure)
    returning ${said}`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The ids of `shownAssets`, at most so many. */
export async function listShownIds(tx: Tx, filter: ShownAssets, limit: number): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select a.id from asset a where ${conditionOf(filter)} order by a.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}

export interface AssetChange {
  readonly name: string
  readonly isActive: boolean
  readonly type: string
  readonly relationship: string
  readonly owner: string | null
  readonly criticality: string
  readonly exposure: string
}

/** Writes what people say of an asset; after `lockAsset`. */
export const updateAssetById = (
  tx: Tx,
  organizationId: string,
  assetId: string,
  change: AssetChange,
): Promise<number> =>
  tx.run(sql`
    update asset set name = ${change.name}, is_active = ${change.isActive}, type = ${change.type}, relationship = ${change.relationship}, owner = ${change.owner},
           criticality = ${change.criticality}, exposure = ${change.exposure}, revision = revision + 1
     where organization_id = ${organizationId} and id = ${assetId}`)

// Beyond it the assets are said that may be shown, whatever their findings.
const countedMax = 10_000

/**
 * How many assets are shown. Not exact, but never too few, where more than `countedMax` would be asked for their
 * findings.
 */
export async function countAssets(tx: Tx, shown: ShownAssets): Promise<Total> {
  const all = await count(tx, sql`select from asset a where ${shown.asset}`)
  if (shown.findings === null) return { count: all, isExact: true }
  const carrying = await count(tx, sql`select from asset a where ${conditionOf(shown)} limit ${countedMax + 1}`)
  return carrying <= countedMax ? { count: carrying, isExact: true } : { count: all, isExact: false }
}

const count = async (tx: Tx, rows: RawBuilder<unknown>): Promise<number> =>
  tx.number(sql`select count(*)::int from (${rows}) c`)

const assetColumns = (organizationId: string) => sql`
  select a.id, a.name, a.version, a.type, a.purl, a.family_id, a.relationship, a.owner, a.criticality, a.exposure, a.revision, a.is_active, a.current_sbom_id, a.uploaded_at, a.sort_value,
         coalesce((select array_agg(l.name order by l.name) from asset_label al join label l on l.organization_id = al.organization_id and l.id = al.label_id
                    where al.organization_id = ${organizationId} and al.asset_id = a.id), '{}') as labels,
         coalesce(s.component_count, 0) as components, coalesce(s.matched_count, 0) as matched, coalesce(s.unmatched, '{}') as coverage, coalesce(s.stated_releases, '[]') as releases, f.*`

const assetJoins = (organizationId: string) => sql`
  left join sbom s on s.organization_id = ${organizationId} and s.id = a.current_sbom_id
      ${countsOfAsset(organizationId)}`
