import type { KeySpan } from "@waybill/versions/ranges/key-span"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { placeOfAsset } from "../action-rules/action.sql.ts"
import { type EvidenceRow, firstEvidence } from "../vulnerability/match.sql.ts"
import type { PlaceRow, VulnerabilitySummaryRow } from "../vulnerability/vulnerability.schema.ts"

export interface ComponentFilter {
  /** One asset's current SBOM; null: those of all active assets. */
  readonly assetId: string | null
  readonly q: string | null
  readonly name: string | null
  /** Key of a package: its purl without version. */
  readonly packageKey: string | null
  readonly isOfAnyRelease: boolean
  readonly version: string | null
  /** Spans of sort keys, one of which a version must lie in; null: every version. */
  readonly spans: readonly KeySpan[] | null
  readonly license: string | null
  readonly hash: string | null
  readonly isUnmatched: boolean | null
  /** Why it could not be matched. */
  readonly reason: string | null
  readonly isAffected: boolean | null
}

export interface OriginalValues {
  readonly purl: string | null
  readonly cpe: string | null
  readonly licenses: readonly string[]
  readonly supplier: string | null
  readonly unmatched: string | null
}

export interface ComponentRow {
  sbom_id: string
  ordinal: number
  bom_ref: string | null
  type: string
  group_name: string | null
  name: string
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
  findings: number
  critical: number
  high: number
  medium: number
  low: number
  none: number
  unknown: number
  kev: number
}

/** Whether the sort key of `v` lies in one of the spans. */
const inSpans = (spans: readonly KeySpan[] | null) =>
  spans === null
    ? sql`true`
    : sql`v.sort_key is not null and exists (
        select from unnest(${spans.map(({ lower }) => lower && Buffer.from(lower))}::bytea[], ${spans.map(({ upper }) => upper && Buffer.from(upper))}::bytea[]) as s(lower, upper)
         where (s.lower is null or v.sort_key >= s.lower) and (s.upper is null or v.sort_key < s.upper))`

const scope = (organizationId: string, filter: ComponentFilter) => sql`
  component c join asset a on a.organization_id = c.organization_id and a.current_sbom_id = c.sbom_id
 where c.organization_id = ${organizationId} and a.organization_id = ${organizationId}
   and ${filter.assetId === null ? sql`a.is_active` : sql`a.id = ${filter.assetId}`}
   and (${filter.q}::text is null or strpos(lower(coalesce(c.purl, '') || ' ' || coalesce(c.group_name, '') || ' ' || c.name || ' ' || coalesce(c.version, '')), lower(${filter.q})) > 0)
   and ${
     filter.packageKey === null
       ? sql`true`
       : sql`c.package_version_id in (select v.id from package p join package_version v on v.package_id = p.id
               where (p.key = ${filter.packageKey} or (${filter.isOfAnyRelease} and starts_with(p.key, ${`${filter.packageKey}?distro=`}))) and (${filter.version}::text is null or v.version = ${filter.version}) and ${inSpans(filter.spans)})`
   }
   and ${filter.name === null ? sql`true` : sql`lower(c.name) = lower(${filter.name})`}
   and (${filter.license}::text is null or exists (select from unnest(c.licenses) l where strpos(lower(l), lower(${filter.license})) > 0))
   and (${filter.hash}::text is null or exists (select from jsonb_array_elements(c.hashes) h where lower(h->>'value') = lower(${filter.hash})))
   and (${filter.isUnmatched}::boolean is null or (c.unmatched is not null) = ${filter.isUnmatched})
   and (${filter.reason}::text is null or c.unmatched = ${filter.reason})
   and (${filter.isAffected}::boolean is null or ${filter.isAffected} = exists (select from known_match m join finding f on f.organization_id = ${organizationId} and f.asset_id = a.id and f.vulnerability_id = m.vulnerability_id and f.is_open
         where m.package_version_id = c.package_version_id))`

/** The counts of the component's own open findings, as columns of `n`. */
const counts = (organizationId: string) => sql`
  cross join lateral (
    select coalesce(max(s.priority), -1)::int as worst, count(*)::int as findings, count(*) filter (where s.severity = 5)::int as critical, count(*) filter (where s.severity = 4)::int as high,
           count(*) filter (where s.severity = 3)::int as medium, count(*) filter (where s.severity = 2)::int as low, count(*) filter (where s.severity = 1)::int as none,
           count(*) filter (where s.severity = 0)::int as unknown, count(*) filter (where s.kev_added is not null)::int as kev
      from (select distinct m.vulnerability_id from known_match m where m.package_version_id = c.package_version_id) m
      join finding f on f.organization_id = ${organizationId} and f.asset_id = c.asset_id and f.vulnerability_id = m.vulnerability_id and f.is_open
      join known_score s on s.vulnerability_id = m.vulnerability_id
  ) n`

/** The key of the package that a component is a version of. */
const packageKey = sql`(select p.key from package_version v join package p on p.id = v.package_id where v.id = c.package_version_id) as package_key`

const columns = sql`
  c.sbom_id, c.ordinal, c.bom_ref, c.type, c.group_name, c.name, c.version, c.purl, c.cpe, c.licenses, c.supplier, c.scope, c.is_direct, c.unmatched, c.original, c.correction_ids,
  a.id as asset_id, a.name as asset_name, a.version as asset_version`

/** One page of components by name; with `assetId` those of its current SBOM, the worst first. */
export function listComponentRows(
  tx: Tx,
  organizationId: string,
  filter: ComponentFilter,
  after: readonly [number, string, string, number] | null,
  limit: number,
): Promise<ComponentRow[]> {
  if (filter.assetId !== null)
    return tx.many<ComponentRow>(sql`
      with c as (select ${columns}, c.package_version_id from ${scope(organizationId, filter)})
      select c.*, n.*, ${packageKey} from c ${counts(organizationId)}
       where (${after === null} or (-n.worst, lower(c.name), c.sbom_id, c.ordinal) > (${after?.[0] ?? 0}::int, ${after?.[1] ?? ""}::text, ${after?.[2] ?? null}::uuid, ${after?.[3] ?? 0}::int))
       order by -n.worst, lower(c.name), c.sbom_id, c.ordinal limit ${limit}`)
  return tx.many<ComponentRow>(sql`
    with c as materialized (
      select ${columns}, c.package_version_id from ${scope(organizationId, filter)}
         and (${after === null} or (lower(c.name), c.sbom_id, c.ordinal) > (${after?.[1] ?? ""}::text, ${after?.[2] ?? null}::uuid, ${after?.[3] ?? 0}::int))
       order by lower(c.name), c.sbom_id, c.ordinal limit ${limit}
    )
    select c.*, n.*, ${packageKey} from c ${counts(organizationId)} order by lower(c.name), c.sbom_id, c.ordinal`)
}

export async function countComponents(tx: Tx, organizationId: string, filter: ComponentFilter): Promise<number> {
  return (await tx.one<{ n: number }>(sql`select count(*)::int as n from ${scope(organizationId, filter)}`)).n
}

/** One component of an SBOM that counts; null where it is of another organization or an SBOM that was replaced. */
export function findComponent(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  ordinal: number,
): Promise<(ComponentRow & { package_version_id: number | null }) | null> {
  return tx.maybe(sql`
    with c as (
      select ${columns}, c.package_version_id from component c join sbom b on b.organization_id = c.organization_id and b.id = c.sbom_id
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
    > {
  fixed: string[]
  evidence: EvidenceRow
}

/** What a package version is matched by, worst first, with the evidence. */
export function listFindingsOfVersion(
  tx: Tx,
  organizationId: string,
  assetId: string,
  packageVersionId: number,
): Promise<ComponentFindingRow[]> {
  return tx.many<ComponentFindingRow>(sql`
    select v.public_id, s.severity, s.priority, s.epss, s.kev_added, v.is_malicious, s.is_automatable, s.is_total, s.ssvc_exploitation, ${placeOfAsset} as places, array_remove(array_agg(distinct r.fixed), null) as fixed, ${firstEvidence} as evidence
      from known_match m join known_range r on r.id = m.affected_range_id join known_advisory d on d.id = r.advisory_id
      join known_vulnerability v on v.id = m.vulnerability_id join known_score s on s.vulnerability_id = v.id
      join finding f on f.organization_id = ${organizationId} and f.asset_id = ${assetId} and f.vulnerability_id = v.id
      join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
     where m.package_version_id = ${packageVersionId}
     group by v.id, v.public_id, s.severity, s.priority, s.epss, s.kev_added, v.is_malicious, s.is_automatable, s.is_total, s.ssvc_exploitation, a.exposure, a.criticality order by s.priority desc, v.public_id limit 1000`)
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

/** The versions of the component's package that the organization's active assets use, with how many use each. */
export function listVersionsInUse(
  tx: Tx,
  organizationId: string,
  packageVersionId: number,
): Promise<{ version: string; assets: number; is_this: boolean }[]> {
  return tx.many(sql`
    select v.version, count(distinct a.id)::int as assets, bool_or(v.id = ${packageVersionId}) as is_this
      from package_version t join package_version v on v.package_id = t.package_id
      join component c on c.organization_id = ${organizationId} and c.package_version_id = v.id
      join asset a on a.organization_id = c.organization_id and a.current_sbom_id = c.sbom_id and a.is_active
     where t.id = ${packageVersionId} group by v.id, v.version, v.sort_key order by v.sort_key desc nulls last, v.version limit 200`)
}
