import type { SecurityReference } from "@waybill/bom-formats/document"
import type { StatedRelease } from "@waybill/purl/stated-release"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type Direction, downwards, upwards } from "../../db/direction.ts"
import type { Total } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { placeOfAsset } from "../action-rules/action.sql.ts"
import { type FindingCountsRow, findingCounts } from "../finding/finding-counts.sql.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import { type EvidenceRow, firstEvidence } from "../vulnerability/match.sql.ts"
import type { PlaceRow, VulnerabilitySummaryRow } from "../vulnerability/vulnerability.schema.ts"
import { carriedOf } from "./carried.sql.ts"
import { type ComponentFilter, conditionsOf } from "./component-filter.sql.ts"
import { type ComponentSearch, conditionsMet } from "./component-search.sql.ts"

export interface OriginalValues {
  readonly purl: string | null
  readonly cpe: string | null
  readonly licenses: readonly string[]
  readonly supplier: string | null
  readonly unmatched: string | null
}

export interface ComponentRow extends FindingCountsRow {
  sbom_id: string
  ordinal: number
  bom_ref: string | null
  type: string
  group_name: string | null
  name: string
  /** In small letters, as the database makes them: what names are sorted by. */
  name_key: string
  version: string | null
  purl: string | null
  cpe: string | null
  licenses: string[]
  supplier: string | null
  scope: string | null
  is_direct: boolean
  unmatched: string | null
  /** What the document says, where somebody corrected it. */
  original: OriginalValues | null
  correction_ids: string[] | null
  package_key: string | null
  asset_id: string
  asset_name: string
  asset_version: string
  worst: number
  /** What an asset's components are sorted by before their name; others have none. */
  place?: number
  /** What the components of all assets are sorted by, where an order is asked for. */
  sort_key?: string
}

/** The counts of the component's own open findings, as columns of `n`. */
const counts = (organizationId: string) => sql`
  cross join lateral (
    select coalesce(max(s.priority), -1)::int as worst, ${findingCounts}
      from (select distinct m.vulnerability_id from known_match m where m.package_version_id = c.package_version_id) m
      cross join lateral (select from finding f where f.organization_id = ${organizationId} and f.asset_id = c.asset_id and f.vulnerability_id = m.vulnerability_id and is_open(f.status) offset 0) f
      join known_score s on s.vulnerability_id = m.vulnerability_id
  ) n`

/** The key of the package that a component is a version of; what its hash alone names has none. */
const packageKey = sql`(select p.key from package_version v join package p on p.id = v.package_id where v.id = c.package_version_id and p.key not like 'hash:%') as package_key`

const columns = sql`
  c.sbom_id, c.ordinal, c.bom_ref, c.type, c.group_name, c.name, c.name_key, c.version, c.purl, c.cpe, c.licenses, c.supplier, c.scope, c.is_direct, c.unmatched, c.original, c.correction_ids,
  a.id as asset_id, a.name as asset_name, a.version as asset_version`

export type ComponentKey = readonly [place: number, name: string, sbomId: string, ordinal: number]

/** `n`: the counts of each package version of the asset that carries an open finding. */
const countedOf = (organizationId: string, assetId: string) => sql`
  ${carriedOf(organizationId, assetId)},
  n as materialized (
    select package_version_id, max(priority)::int as worst, count(*)::int as findings, count(*) filter (where severity = 5)::int as critical, count(*) filter (where severity = 4)::int as high,
           count(*) filter (where severity = 3)::int as medium, count(*) filter (where severity = 2)::int as low, count(*) filter (where severity = 1)::int as none,
           count(*) filter (where severity = 0)::int as unknown, count(*) filter (where is_kev)::int as kev
      from carried group by package_version_id
  )`

/** The components of an asset that a filter shows, as what follows `from`, with the counts `n` that go before it. */
const ofAsset = (organizationId: string, filter: ComponentFilter, assetId: string) => sql`
  asset a join component c on c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id left join n on n.package_version_id = c.package_version_id
 where a.organization_id = ${organizationId} and a.id = ${assetId} and ${conditionsMet(conditionsOf(organizationId, { ...filter, isAffected: null }))}
   and (${filter.isAffected}::boolean is null or (n.package_version_id is not null) = ${filter.isAffected})`

/** What an asset's components are sorted by, before their name: the worst first, the least first, or nothing. */
const places = {
  "-priority": { value: sql`-coalesce(n.worst, -1)`, direction: upwards },
  priority: { value: sql`coalesce(n.worst, -1)`, direction: upwards },
  name: { value: sql`0`, direction: upwards },
  "-name": { value: sql`0`, direction: downwards },
} as const satisfies Record<string, { value: RawBuilder<unknown>; direction: Direction }>

export type AssetComponentSort = keyof typeof places

/** One page of the components of an asset's current SBOM. */
export function listComponentsOfAsset(
  tx: Tx,
  organizationId: string,
  filter: ComponentFilter,
  assetId: string,
  sort: AssetComponentSort,
  after: ComponentKey | null,
  limit: number,
): Promise<ComponentRow[]> {
  const {
    value,
    direction: { order, beyond },
  } = places[sort]
  return tx.many<ComponentRow>(sql`
    with ${countedOf(organizationId, assetId)}, page as materialized (
      select ${value} as place, coalesce(n.worst, -1) as worst, c.name_key, c.sbom_id, c.ordinal, c.package_version_id from ${ofAsset(organizationId, filter, assetId)}
         and (${after === null} or (${value}, c.name_key, c.sbom_id, c.ordinal) ${beyond} (${after?.[0] ?? 0}::int, ${after?.[1] ?? ""}::text, ${after?.[2] ?? null}::uuid, ${after?.[3] ?? 0}::int))
       order by place ${order}, name_key ${order}, sbom_id ${order}, ordinal ${order} limit ${limit}
    )
    select ${columns}, page.place, page.worst, ${sql.join(
      ["findings", "critical", "high", "medium", "low", "none", "unknown", "kev"].map(
        (count) => sql`coalesce(n.${sql.raw(count)}, 0) as ${sql.raw(count)}`,
      ),
    )}, ${packageKey}
      from page join component c on c.organization_id = ${organizationId} and c.sbom_id = page.sbom_id and c.ordinal = page.ordinal
      join asset a on a.organization_id = ${organizationId} and a.id = ${assetId} left join n on n.package_version_id = page.package_version_id
     order by page.place ${order}, page.name_key ${order}, page.sbom_id ${order}, page.ordinal ${order}`)
}

/** How many components `listComponentsOfAsset` goes through. */
export async function countComponentsOfAsset(
  tx: Tx,
  organizationId: string,
  filter: ComponentFilter,
  assetId: string,
): Promise<Total> {
  // Nothing of findings need be read where none is asked for.
  const counts =
    filter.isAffected === null
      ? sql`n as (select null::bigint as package_version_id)`
      : countedOf(organizationId, assetId)
  const { n } = await tx.one<{ n: number }>(
    sql`with ${counts} select count(*)::int as n from ${ofAsset(organizationId, filter, assetId)}`,
  )
  return { count: n, isExact: true }
}

const count = async (tx: Tx, from: RawBuilder<unknown>): Promise<number> =>
  tx.number(sql`select count(*)::int from (select from ${from}) c`)

/**
 * The components that a search shows, as what follows `from`. Candidates meet all current SBOMs at once; where
 * components are walked, each asks for its asset, so that the walk keeps the order of its index and ends with the page.
 */
function shown(
  organizationId: string,
  { candidates, walk, isOfAffected, conditions }: ComponentSearch,
  after: ComponentKey | null = null,
): RawBuilder<unknown> {
  if (candidates === null && walk === "sbom")
    return sql`
      (select a.id, a.current_sbom_id from asset a
        where a.organization_id = ${organizationId} and a.is_active and (${after === null} or a.current_sbom_id >= ${after?.[2] ?? null}::uuid)
          and ${isOfAffected ? sql`exists (select from asset_finding_count n where n.organization_id = ${organizationId} and n.asset_id = a.id)` : sql`a.current_sbom_id is not null`}
        order by a.current_sbom_id offset 0) a
       cross join lateral (select c.* from component c where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id offset 0) c
       where ${conditionsMet(conditions)}`
  if (candidates === null)
    return sql`
      component c cross join lateral (select a.id from asset a where a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id and a.is_active offset 0) a
       where c.organization_id = ${organizationId} and ${conditionsMet(conditions)}`
  const active = sql`select id, current_sbom_id from asset where organization_id = ${organizationId} and is_active`
  if (conditions.length === 0)
    return sql`(${candidates}) c join (${active} offset 0) a on a.current_sbom_id = c.sbom_id where true`
  return sql`
    (${candidates}) k join (${active} offset 0) a on a.current_sbom_id = k.sbom_id join component c on c.organization_id = ${organizationId} and c.sbom_id = k.sbom_id and c.ordinal = k.ordinal
     where ${conditionsMet(conditions)}`
}

// Names begin with a letter, or the @ of an npm scope; what sorts before them are paths of files, numbers and signs.
const partsOfNames = [sql`c.name_key >= '@'`, sql`c.name_key < '@'`]

/**
 * One page of the components of all active assets: those that are asked for by something by SBOM, others by name, where
 * names come before the paths of files and the like.
 */
export async function listComponentRows(
  tx: Tx,
  organizationId: string,
  search: ComponentSearch,
  after: ComponentKey | null,
  limit: number,
): Promise<ComponentRow[]> {
  if (search.candidates !== null || search.walk === "sbom")
    return listPart(tx, organizationId, search, after, limit, null)
  const rows: ComponentRow[] = []
  for (let part = after?.[0] ?? 0; part < partsOfNames.length && rows.length < limit; part += 1) {
    const from = part === after?.[0] ? after : null
    rows.push(...(await listPart(tx, organizationId, search, from, limit - rows.length, part)))
  }
  return rows
}

function listPart(
  tx: Tx,
  organizationId: string,
  search: ComponentSearch,
  after: ComponentKey | null,
  limit: number,
  part: number | null,
): Promise<ComponentRow[]> {
  const isNamed = part !== null
  const [key, last] = isNamed
    ? [
        sql`c.name_key, c.sbom_id, c.ordinal`,
        sql`(${after?.[1] ?? ""}::text, ${after?.[2] ?? null}::uuid, ${after?.[3] ?? 0}::int)`,
      ]
    : [sql`c.sbom_id, c.ordinal`, sql`(${after?.[2] ?? null}::uuid, ${after?.[3] ?? 0}::int)`]
  // The same, as the walk from asset to asset has it already.
  const order = search.candidates === null && !isNamed ? sql`a.current_sbom_id, c.ordinal` : key
  return tx.many<ComponentRow>(sql`
    with page as materialized (select ${key} from ${shown(organizationId, search, after)} and ${partsOfNames[part ?? -1] ?? sql`true`} and (${after === null} or (${key}) > ${last}) order by ${order} limit ${limit}),
    c as materialized (
      select ${columns}, c.package_version_id
        from page join component c on c.organization_id = ${organizationId} and c.sbom_id = page.sbom_id and c.ordinal = page.ordinal
        join asset a on a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id
    )
    select c.*, n.*, ${packageKey}, ${part ?? 0}::int as place from c ${counts(organizationId)} order by ${key}`)
}

/** The components of a page that was sorted, `(sort_key, sbom_id, ordinal)`, in its order. */
export const listSortedRows = (tx: Tx, organizationId: string, page: RawBuilder<unknown>): Promise<ComponentRow[]> =>
  tx.many<ComponentRow>(sql`
    with page as materialized (select p.*, row_number() over () as nth from (${page}) p),
    c as materialized (
      select ${columns}, c.package_version_id, page.sort_key, page.nth
        from page join component c on c.organization_id = ${organizationId} and c.sbom_id = page.sbom_id and c.ordinal = page.ordinal
        join asset a on a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id
    )
    select c.*, n.*, ${packageKey} from c ${counts(organizationId)} order by c.nth`)

// Beyond it the components of all SBOMs that count are said instead.
const countedMax = 1_000

/**
 * How many components a search shows. Not exact, but never too few, where they are too many to be counted while
 * somebody waits.
 */
export async function countComponents(tx: Tx, organizationId: string, search: ComponentSearch): Promise<Total> {
  const from = shown(organizationId, search)
  if (search.candidates !== null) return { count: await count(tx, from), isExact: true }
  const isAny = search.conditions.length === 0
  const counted = isAny || search.areMany ? countedMax + 1 : await count(tx, sql`${from} limit ${countedMax + 1}`)
  if (counted <= countedMax) return { count: counted, isExact: true }
  const { n } = await tx.one<{ n: number }>(sql`
    select coalesce(sum(s.component_count), 0)::int as n from asset a join sbom s on s.organization_id = a.organization_id and s.id = a.current_sbom_id
     where a.organization_id = ${organizationId} and a.is_active`)
  return { count: n, isExact: isAny }
}

/** One component of an SBOM that counts; null where it is of another organization or an SBOM that was replaced. */
export function findComponent(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  ordinal: number,
): Promise<
  | (ComponentRow & {
      package_version_id: number | null
      security_references: SecurityReference[] | null
      stated_releases: StatedRelease[]
    })
  | null
> {
  return tx.maybe(sql`
    with c as (
      select ${columns}, c.package_version_id, c.security_references, b.stated_releases from component c join sbom b on b.organization_id = c.organization_id and b.id = c.sbom_id
        join asset a on a.organization_id = c.organization_id and a.id = b.asset_id
       where c.organization_id = ${organizationId} and c.sbom_id = ${sbomId} and c.ordinal = ${ordinal}
    )
    select c.*, n.*, ${packageKey} from c ${counts(organizationId)}`)
}

export interface ComponentFindingRow
  extends PlaceRow,
    Pick<
      VulnerabilitySummaryRow,
      | "public_id"
      | "severity"
      | "priority"
      | "epss"
      | "kev_added"
      | "is_malicious"
      | "is_automatable"
      | "is_total"
      | "ssvc_exploitation"
      | "cvss_score"
    > {
  status: string
  fixed: string[]
  evidence: EvidenceRow
}

/** What a package version is matched by, open ones first, then the worst, with the evidence. */
export function listFindingsOfVersion(
  tx: Tx,
  organizationId: string,
  assetId: string,
  packageVersionId: number,
): Promise<ComponentFindingRow[]> {
  return tx.many<ComponentFindingRow>(sql`
    select v.public_id, f.status, s.severity, s.cvss_score, s.priority, s.epss, s.kev_added, v.is_malicious, s.is_automatable, s.is_total, s.ssvc_exploitation, ${placeOfAsset} as places, array_remove(array_agg(distinct r.fixed), null) as fixed, ${firstEvidence} as evidence
      from known_match m join known_range r on r.id = m.affected_range_id join known_advisory d on d.id = r.advisory_id
      join known_vulnerability v on v.id = m.vulnerability_id join known_score s on s.vulnerability_id = v.id
      join finding f on f.organization_id = ${organizationId} and f.asset_id = ${assetId} and f.vulnerability_id = v.id
      join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
     where m.package_version_id = ${packageVersionId}
     group by v.id, v.public_id, f.status, s.severity, s.cvss_score, s.priority, s.epss, s.kev_added, v.is_malicious, s.is_automatable, s.is_total, s.ssvc_exploitation, a.exposure, a.criticality order by is_open(f.status) desc, s.priority desc, v.public_id limit 1000`)
}

export interface GraphNode {
  ordinal: number
  name: string
  version: string | null
  depends_on: number[] | null
  is_direct: boolean
}

/** The dependency graph of one SBOM: every component with the ordinals that it depends on. */
export function listGraph(tx: Tx, organizationId: string, sbomId: string): Promise<GraphNode[]> {
  return tx.many<GraphNode>(sql`
    select ordinal, name, version, depends_on, is_direct from component where organization_id = ${organizationId} and sbom_id = ${sbomId} order by ordinal limit 100000`)
}

/**
 * The components of several SBOMs that others hang on: of the SBOMs in their order, until they have `componentsMax`
 * together.
 */
export function listGraphs(
  tx: Tx,
  organizationId: string,
  sbomIds: readonly string[],
  componentsMax: number,
): Promise<(GraphNode & { sbom_id: string })[]> {
  return tx.many(sql`
    with asked as materialized (
      select s.id, sum(s.component_count) over (order by n.place) as together
        from unnest(${[...sbomIds]}::uuid[]) with ordinality as n(id, place) join sbom s on s.organization_id = ${organizationId} and s.id = n.id
    )
    select c.sbom_id, c.ordinal, c.name, c.version, c.depends_on, c.is_direct
      from asked a cross join lateral (
        select * from component c where c.organization_id = ${organizationId} and c.sbom_id = a.id and (c.is_direct or cardinality(c.depends_on) > 0) offset 0
      ) c
     where a.together <= ${componentsMax}`)
}

/**
 * The versions of the component's package that the organization's active assets use, as far as the caller reaches them,
 * with how many use each.
 */
export function listVersionsInUse(
  tx: Tx,
  organizationId: string,
  packageVersionId: number,
  reach: TokenReach | null,
): Promise<{ version: string; assets: number; is_this: boolean }[]> {
  return tx.many(sql`
    select v.version, count(distinct a.id)::int as assets, bool_or(v.id = ${packageVersionId}) as is_this
      from package_version t join package_version v on v.package_id = t.package_id
      join component c on c.organization_id = ${organizationId} and c.package_version_id = v.id
      join asset a on a.organization_id = c.organization_id and a.current_sbom_id = c.sbom_id and a.is_active
     where t.id = ${packageVersionId} and ${isWithinReach(organizationId, sql`a.id`, reach)} group by v.version, v.sort_key order by v.sort_key desc nulls last, v.version limit 200`)
}
