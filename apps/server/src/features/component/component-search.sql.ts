import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import {
  type ComponentFilter,
  componentsBuilt,
  componentsUnversioned,
  conditionsOf,
  versionsAsked,
} from "./component-filter.sql.ts"
import { componentsByPrefix } from "./known-hashes.sql.ts"

/** How the components of all assets that a filter shows are come by. */
export interface ComponentSearch {
  /**
   * `(sbom_id, ordinal)` of those that may be shown, which come in this order; null: too many to be looked up, so that
   * components are walked until the page is full.
   */
  readonly candidates: RawBuilder<unknown> | null
  /**
   * In which order they are walked: by name, or, where few of all are asked for, by SBOM: by name the first of them may
   * come after millions.
   */
  readonly walk: "name" | "sbom"
  /** They are in assets with open findings alone. */
  readonly isOfAffected: boolean
  /** More than can be counted while somebody waits. */
  readonly areMany: boolean
  /** What else a component `c` of an asset `a` must meet. */
  readonly conditions: readonly RawBuilder<unknown>[]
}

// So many are sorted and counted within the time of a page.
const candidatesMax = 20_000
const textsMax = 2_000

/** Chooses the index with the least to read. */
export async function searchOf(tx: Tx, organizationId: string, filter: ComponentFilter): Promise<ComponentSearch> {
  const having = (condition: RawBuilder<unknown>) =>
    sql`select sbom_id, ordinal from component where organization_id = ${organizationId} and ${condition}`
  const isText = filter.q !== null || filter.license !== null
  // What could not be matched has an index of its own, by name.
  const isWalkedByName =
    !(isText || filter.isAffected === true) || filter.isUnmatched === true || filter.reason !== null
  const search = (candidates: RawBuilder<unknown> | null, left: Partial<ComponentFilter>): ComponentSearch => ({
    candidates,
    walk: isWalkedByName ? "name" : "sbom",
    isOfAffected: filter.isAffected === true,
    areMany: isText && !isWalkedByName,
    conditions: conditionsOf(organizationId, { ...filter, ...left }),
  })
  if (filter.packageKey !== null) {
    const { built, unversioned } = filter
    const ways = [
      ...(built !== null && built.keys === null
        ? []
        : [having(sql`package_version_id = any (array(${versionsAsked(filter)}))`)]),
      ...(built === null ? [] : [componentsBuilt(organizationId, built, filter)]),
      ...(unversioned === null ? [] : [componentsUnversioned(organizationId, unversioned)]),
    ]
    return search(sql.join(ways, sql` union `), { packageKey: null })
  }
  if (filter.name !== null) return search(having(sql`name_key = lower(${filter.name})`), { name: null })
  // By its first bytes; the whole of it remains as a condition.
  if (filter.hash !== null)
    return search(componentsByPrefix(organizationId, sql`select hash_prefix(${filter.hash})`), {})
  // All that the token reaches are looked through, and counted: what is told instead of a count would be of assets
  // beyond.
  if (filter.reach !== null)
    return search(
      sql`select c.sbom_id, c.ordinal from asset r join component c on c.organization_id = r.organization_id and c.sbom_id = r.current_sbom_id
           where r.organization_id = ${organizationId} and r.is_active and ${isWithinReach(organizationId, sql`r.id`, filter.reach)}`,
      { reach: null },
    )
  if (filter.q !== null) {
    const names = await listNames(tx, organizationId, filter.q)
    const versions = await listVersionsNamed(tx, organizationId, filter.q)
    const [named, ofVersion] = [
      having(sql`name_key = any (${names}::text[])`),
      having(sql`package_version_id = any (${versions}::bigint[])`),
    ]
    // Counted twice where found both ways: telling them apart would read all before the first.
    const areCandidatesFew = () => areFew(tx, sql`${named} union all ${ofVersion}`)
    if (names.length <= textsMax && versions.length <= candidatesMax && (await areCandidatesFew()))
      return search(sql`${named} union ${ofVersion}`, { q: null })
  }
  if (filter.license !== null) {
    const licenses = await listLicenses(tx, organizationId, filter.license)
    const candidates = having(sql`license_key = any (${licenses}::text[])`)
    if (licenses.length <= textsMax && (await areFew(tx, candidates))) return search(candidates, { license: null })
  }
  return search(null, {})
}

/** Whether candidates can be sorted and counted while somebody waits. */
export const areFew = async (tx: Tx, candidates: RawBuilder<unknown>): Promise<boolean> =>
  (await tx.number(sql`select count(*)::int from (select from (${candidates}) c limit ${candidatesMax + 1}) c`)) <=
  candidatesMax

/** All conditions of a search, as one. */
export const conditionsMet = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions], sql` and `)

/** The names that have a text, at most one more than `textsMax`. */
async function listNames(tx: Tx, organizationId: string, text: string): Promise<string[]> {
  const rows = await tx.many<{ value: string }>(sql`
    select name_key as value from used_name where organization_id = ${organizationId} and strpos(name_key, lower(${text})) > 0 limit ${textsMax + 1}`)
  return rows.map((row) => row.value)
}

/** The licence texts that have a text, at most one more than `textsMax`. */
async function listLicenses(tx: Tx, organizationId: string, text: string): Promise<string[]> {
  const rows = await tx.many<{ value: string }>(sql`
    select license_key as value from used_license where organization_id = ${organizationId} and strpos(license_key, lower(${text})) > 0 limit ${textsMax + 1}`)
  return rows.map((row) => row.value)
}

/** The package versions in use whose purl has a text, at most one more than `candidatesMax`. */
async function listVersionsNamed(tx: Tx, organizationId: string, text: string): Promise<number[]> {
  const rows = await tx.many<{ id: number }>(sql`
    select w.id from used_version u join package_version w on w.id = u.package_version_id join package p on p.id = w.package_id
     where u.organization_id = ${organizationId} and strpos(lower(replace(split_part(p.key, '?', 1), '%40', '@') || '@' || w.version), lower(${text.replaceAll("%40", "@")})) > 0 limit ${candidatesMax + 1}`)
  return rows.map((row) => row.id)
}
