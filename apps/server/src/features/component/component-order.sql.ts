import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { directionOf } from "../../db/direction.ts"
import { type ComponentFilter, versionsAsked } from "./component-filter.sql.ts"
import { areFew, type ComponentSearch, conditionsMet } from "./component-search.sql.ts"

export const componentSorts = ["name", "asset", "version"] as const
export type ComponentSort = (typeof componentSorts)[number] | `-${(typeof componentSorts)[number]}`

/**
 * Where a page ended: what its last component is sorted by (of a version the hexadecimal digits of its key), its SBOM,
 * its place in it.
 */
export type SortedKey = readonly [key: string, sbomId: string, ordinal: number]

/** The components of one page, as `(sort_key, sbom_id, ordinal)`. */
type SortedPage = (after: SortedKey | null, limit: number) => RawBuilder<unknown>

/** What rows are sorted by, how that is written into a cursor and read from it. */
interface SortValue {
  readonly value: RawBuilder<unknown>
  readonly written: RawBuilder<unknown>
  readonly read: (text: string) => RawBuilder<unknown>
}

const text = (value: RawBuilder<unknown>): SortValue => ({ value, written: value, read: (key) => sql`${key}::text` })
const ofName = text(sql`c.name_key`)
const ofAsset = text(sql`a.name_key`)
const ofVersion: SortValue = {
  value: sql`k.version_key`,
  written: sql`encode(k.version_key, 'hex')`,
  read: (key) => sql`decode(${key}, 'hex')`,
}

/**
 * The pages of the components of all active assets in an order that is asked for. Those that are looked up are sorted
 * as they are, which costs no more than counting them; where they are too many for that, assets are walked by their
 * names until the page is full. By name only what is looked up: of the others the first may come after millions of
 * components, which is null. The order where nothing is asked for is another: by name, names before paths of files.
 */
export async function sortedComponents(
  tx: Tx,
  organizationId: string,
  filter: ComponentFilter,
  search: ComponentSearch,
  sort: ComponentSort,
): Promise<SortedPage | null> {
  const { order, beyond } = directionOf(sort)
  const { conditions } = search
  const paged =
    (
      from: (after: SortedKey | null) => RawBuilder<unknown>,
      by: SortValue,
      sbomId: RawBuilder<unknown>,
      ordinal: RawBuilder<unknown>,
    ): SortedPage =>
    (after, limit) =>
      sql`
      select ${by.written} as sort_key, ${sbomId} as sbom_id, ${ordinal} as ordinal from ${from(after)}
         and (${after === null} or (${by.value}, ${sbomId}, ${ordinal}) ${beyond} (${by.read(after?.[0] ?? "")}, ${after?.[1] ?? null}::uuid, ${after?.[2] ?? 0}::int))
       order by ${by.value} ${order}, ${sbomId} ${order}, ${ordinal} ${order} limit ${limit}`
  const lookedUp = (candidates: RawBuilder<unknown>, by: SortValue): SortedPage => {
    const component = sql`join component c on c.organization_id = ${organizationId} and c.sbom_id = k.sbom_id and c.ordinal = k.ordinal`
    const from = sql`
      (${candidates}) k join (select id, current_sbom_id, lower(name) as name_key from asset where organization_id = ${organizationId} and is_active offset 0) a on a.current_sbom_id = k.sbom_id
      ${by === ofName || conditions.length > 0 ? component : sql``} where ${conditionsMet(conditions)}`
    return paged(() => from, by, sql`k.sbom_id`, sql`k.ordinal`)
  }
  if (sort === "version" || sort === "-version")
    return search.candidates && lookedUp(versions(organizationId, filter, search.candidates), ofVersion)
  if (sort === "name" || sort === "-name") {
    if (search.candidates) return lookedUp(search.candidates, ofName)
    const named = sql`
      component c cross join lateral (select a.id from asset a where a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id and a.is_active offset 0) a
       where c.organization_id = ${organizationId} and ${conditionsMet(conditions)}`
    return search.walk === "name" ? paged(() => named, ofName, sql`c.sbom_id`, sql`c.ordinal`) : null
  }
  const candidates = search.candidates ?? (await fewUnmatched(tx, organizationId, filter))
  if (candidates) return lookedUp(candidates, ofAsset)
  const some = search.isOfAffected
    ? sql`exists (select from asset_finding_count n where n.organization_id = ${organizationId} and n.asset_id = a.id)`
    : sql`a.current_sbom_id is not null`
  const walked = (after: SortedKey | null) => sql`
    (select a.id, a.current_sbom_id, lower(a.name) as name_key from asset a
      where a.organization_id = ${organizationId} and a.is_active and ${some}
        and (${after === null} or (lower(a.name), a.current_sbom_id) ${beyond}= (${after?.[0] ?? ""}::text, ${after?.[1] ?? null}::uuid))
      order by lower(a.name) ${order}, a.current_sbom_id ${order} offset 0) a
     cross join lateral (select c.* from component c where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id offset 0) c
     where ${conditionsMet(conditions)}`
  return paged(walked, ofAsset, sql`a.current_sbom_id`, sql`c.ordinal`)
}

/**
 * The components of the package that is asked for; what has no version, or none that can be read, comes before all
 * others.
 */
const versions = (organizationId: string, filter: ComponentFilter, found: RawBuilder<unknown>) =>
  // By their versions alone an index tells which they are.
  filter.built === null && filter.unversioned === null
    ? sql`
      select c.sbom_id, c.ordinal, coalesce(v.sort_key, '') as version_key from package_version v join component c on c.organization_id = ${organizationId} and c.package_version_id = v.id
       where v.id = any (array(${versionsAsked(filter)}))`
    : sql`
      select k.sbom_id, k.ordinal, coalesce(v.sort_key, '') as version_key from (${found}) k
        join component c on c.organization_id = ${organizationId} and c.sbom_id = k.sbom_id and c.ordinal = k.ordinal left join package_version v on v.id = c.package_version_id`

/**
 * What could not be matched, where only that is asked for and it is little: from asset to asset all others would be
 * gone through to find it.
 */
async function fewUnmatched(
  tx: Tx,
  organizationId: string,
  { isUnmatched, reason }: ComponentFilter,
): Promise<RawBuilder<unknown> | null> {
  if (isUnmatched !== true && reason === null) return null
  const unmatched = sql`select sbom_id, ordinal from component where organization_id = ${organizationId} and unmatched is not null and (${reason}::text is null or unmatched = ${reason})`
  return (await areFew(tx, unmatched)) ? unmatched : null
}
