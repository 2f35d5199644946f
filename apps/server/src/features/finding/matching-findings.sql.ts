import type { ActionRules } from "@waybill/ssvc/action-rules"
import type { Action } from "@waybill/ssvc/finding-action"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isActionIn, maskOf } from "../action-rules/action.sql.ts"
import { isReached, reachedAssets } from "../token/token-reach.sql.ts"
import { hasFix } from "../vulnerability/has-fix.sql.ts"
import { askedVulnerabilities, isNamedPackage } from "../vulnerability/vulnerability-search.sql.ts"
import { hasStatus, isDecidedAs, type StatusFilter } from "./shown-status.sql.ts"

export interface FindingFilter extends StatusFilter {
  readonly assetId: string | null
  /** Of its assets and those of its sub-products. */
  readonly productId: string | null
  /** The name of a label that its asset has; null: any. */
  readonly label: string | null
  /** What the caller is limited to; null: to nothing. */
  readonly reach: TokenReach | null
  /** The assets that these three name, where they have few findings: those are read then, and no others. */
  readonly assetIds: readonly string[] | null
  /** Any id of it. */
  readonly vulnerability: string | null
  /** Keys of one package; null: any. */
  readonly packageKeys: readonly string[] | null
  /** Numbers of the score table; null: any. */
  readonly severities: readonly number[] | null
  readonly kev: boolean | null
  readonly epssMin: number | null
  readonly priorityMin: number | null
  readonly priorityMax: number | null
  readonly fixAvailable: boolean | null
  /** Whether a component has it that the asset names as its own dependency; false: it comes through others alone. */
  readonly isDirect: boolean | null
  /** Days since it was first seen, at least and at most. */
  readonly ageMin: number | null
  readonly ageMax: number | null
  /** By the organization's rules; null: any. */
  readonly actions: { readonly wanted: readonly Action[]; readonly rules: ActionRules } | null
  readonly q: string | null
}

const isVulnerability = (row: RawBuilder<unknown>, { vulnerability }: FindingFilter) =>
  vulnerability === null
    ? sql`true`
    : sql`${row}.vulnerability_id = (select i.vulnerability_id from known_alias i where i.alias in (${vulnerability}, upper(${vulnerability})) limit 1)`

/**
 * `of_package`: the organization's vulnerabilities that a package of the filter has; `is_alone`: no other package has
 * it too. As a part of a `with`.
 */
const ofPackage = (organizationId: string, { packageKeys }: FindingFilter) =>
  packageKeys === null
    ? sql``
    : sql`of_package as materialized (
    select n.vulnerability_id, n.versions = (select count(distinct m.package_version_id) from known_match m where m.vulnerability_id = n.vulnerability_id) as is_alone
      from (
        select m.vulnerability_id, count(distinct m.package_version_id) as versions
          from package p join package_version w on w.package_id = p.id join known_match m on m.package_version_id = w.id where p.key = any (${[...packageKeys]}::text[]) group by m.vulnerability_id
      ) n
     where exists (select from finding_group h where h.organization_id = ${organizationId} and h.vulnerability_id = n.vulnerability_id)
  ),`

/**
 * `fixable`: the organization's vulnerabilities of which a source names a version that is fixed: asked once of each,
 * not of each of its groups.
 */
const fixable = (organizationId: string, { fixAvailable }: FindingFilter) =>
  fixAvailable === null
    ? sql``
    : sql`fixable as materialized (
    select h.vulnerability_id from (select distinct vulnerability_id from finding_group where organization_id = ${organizationId}) h where ${hasFix(sql`h.vulnerability_id`)}
  ),`

/**
 * `direct_version`, `carried_directly`: versions in use that some asset names itself, and the vulnerabilities that
 * these have, each with them: asked once of each version in use, so that those that always come through others are not
 * looked for finding by finding. `is true` keeps it a look-up: joined, all seven million direct components were read
 * for 18,000 versions.
 */
const carriedDirectly = (organizationId: string, { isDirect }: FindingFilter) =>
  isDirect !== true
    ? sql``
    : sql`direct_version as materialized (
    select u.package_version_id from used_version u where u.organization_id = ${organizationId}
       and (exists (select from component c where c.organization_id = ${organizationId} and c.package_version_id = u.package_version_id and c.is_direct)) is true
  ), carried_directly as materialized (
    select m.vulnerability_id, array_agg(distinct u.package_version_id) as versions from direct_version u
      cross join lateral (select m.vulnerability_id from known_match m where m.package_version_id = u.package_version_id offset 0) m group by m.vulnerability_id
  ),`

const daysAgo = (days: number) => sql`now() - make_interval(days => ${days}::int)`

const isRated = (filter: FindingFilter) => {
  const { severities, kev, epssMin, priorityMin, priorityMax, fixAvailable, actions, ageMin } = filter
  return sql`
  (${severities === null} or s.severity = any (${[...(severities ?? [])]}::smallint[]))
  and (${kev}::boolean is null or (s.kev_added is not null) = ${kev})
  and (${epssMin}::float8 is null or s.epss >= ${epssMin})
  and (${priorityMin}::int is null or s.priority >= ${priorityMin}) and (${priorityMax}::int is null or s.priority <= ${priorityMax})
  and (${fixAvailable}::boolean is null or ${fixAvailable === null ? sql`true` : sql`g.vulnerability_id in (select vulnerability_id from fixable)`} = ${fixAvailable})
  and ${ageMin === null ? sql`true` : sql`g.first_seen_at <= ${daysAgo(ageMin)}`}
  and ${actions === null ? sql`true` : isActionIn(actions.rules, maskOf(sql`g.place`), actions.wanted)}`
}

const group = sql.raw("g")

/**
 * `asked`, `chosen`: the groups whose findings a filter shows, with their score. `is_whole`: all of them; else those
 * alone whose asset has a component that the text names; `is_alone`: the same of the package; `direct_versions`: those
 * of the vulnerability that some asset names itself, where that is asked. What a list walks, and what its total is
 * summed from: as many rows as the organization has vulnerabilities, however many findings these have.
 */
export const chosenGroups = (organizationId: string, filter: FindingFilter, value: RawBuilder<unknown>) => sql`
  ${filter.q === null ? sql`` : sql`${askedVulnerabilities(organizationId, filter.q)},`}${ofPackage(organizationId, filter)}${fixable(organizationId, filter)}${carriedDirectly(organizationId, filter)}
  chosen as materialized (
    select g.vulnerability_id, g.status, g.place, g.findings, g.first_seen_at, ${value} as sort_value, ${filter.q === null ? sql`true` : sql`q.is_whole`} as is_whole, ${filter.packageKeys === null ? sql`true` : sql`o.is_alone`} as is_alone, ${filter.isDirect === true ? sql`d.versions` : sql`null::bigint[]`} as direct_versions
      from finding_group g ${filter.q === null ? sql`` : sql`join asked q on q.vulnerability_id = g.vulnerability_id`} ${filter.packageKeys === null ? sql`` : sql`join of_package o on o.vulnerability_id = g.vulnerability_id`} ${filter.isDirect === true ? sql`join carried_directly d on d.vulnerability_id = g.vulnerability_id` : sql``} join known_score s on s.vulnerability_id = g.vulnerability_id
      ${filter.actions === null ? sql`` : sql`join known_vulnerability v on v.id = g.vulnerability_id`}
     where g.organization_id = ${organizationId} and g.place > 0 and ${hasStatus(group, filter)} and ${isVulnerability(group, filter)} and ${isRated(filter)}
  )${directly(organizationId, filter)}`

/**
 * `directly (asset_id, vulnerability_id)`: the findings that a component has which the asset names itself, of the
 * assets that are named, else of all chosen vulnerabilities: found in one set, where each of 40,000 findings looked for
 * its own.
 */
const directly = (organizationId: string, { isDirect, assetIds }: FindingFilter) => {
  if (isDirect === null) return sql``
  const isDirectPart = sql`c.organization_id = ${organizationId} and c.is_direct and c.package_version_id is not null`
  const found =
    assetIds === null
      ? sql`
    select distinct a.id as asset_id, k.vulnerability_id from (select distinct vulnerability_id from chosen) k
     cross join lateral (select distinct m.package_version_id from known_match m where m.vulnerability_id = k.vulnerability_id offset 0) m
     cross join lateral (select c.sbom_id from component c where ${isDirectPart} and c.package_version_id = m.package_version_id offset 0) c
      join asset a on a.organization_id = ${organizationId} and a.current_sbom_id = c.sbom_id`
      : sql`
    select distinct a.id as asset_id, m.vulnerability_id from asset a
     cross join lateral (select c.package_version_id from component c where ${isDirectPart} and c.sbom_id = a.current_sbom_id offset 0) c
     cross join lateral (select m.vulnerability_id from known_match m where m.package_version_id = c.package_version_id offset 0) m
     where a.organization_id = ${organizationId} and a.id = any (${[...assetIds]}::uuid[])`
  return sql`, directly as materialized (${found})`
}

/**
 * Whether the asset of a finding `f` has a component of such a package `p` in a version `w`, with the vulnerability.
 */
const isByComponent = (organizationId: string, isSuch: RawBuilder<unknown>) => sql`
  exists (select from asset a join known_match m on m.vulnerability_id = f.vulnerability_id
            join component c on c.organization_id = ${organizationId} and c.package_version_id = m.package_version_id and c.sbom_id = a.current_sbom_id
            join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id
           where a.organization_id = ${organizationId} and a.id = f.asset_id and ${isSuch})`

const labelled = (organizationId: string, label: string) => sql`
  select l.asset_id from asset_label l where l.organization_id = ${organizationId} and l.label_id = (select b.id from label b where b.organization_id = ${organizationId} and lower(b.name) = lower(${label}))`

const ofProduct = (organizationId: string, productId: string) =>
  sql`select r.asset_id from product_reach r where r.organization_id = ${organizationId} and r.product_id = ${productId}`

/** `(asset_id)`: the assets that a filter names by product, label and what the caller reaches. */
export const assetsNamedBy = (organizationId: string, { productId, label, reach }: FindingFilter) => {
  const named = [
    ...(productId === null ? [] : [ofProduct(organizationId, productId)]),
    ...(label === null ? [] : [labelled(organizationId, label)]),
    ...(reach === null ? [] : [reachedAssets(organizationId, reach)]),
  ]
  return sql`select n.asset_id from (${sql.join(
    named.map((each) => sql`(${each})`),
    sql` intersect `,
  )}) n`
}

/** Whether a filter names assets by something that they have in common. */
export const namesAssets = ({ productId, label, reach }: FindingFilter): boolean =>
  productId !== null || label !== null || reach !== null

/**
 * Whether an asset is of those that a filter names by product and label, where it does not name them by their ids. `is
 * true` keeps it a look-up: joined, all of a label's assets were hashed anew for each group of findings.
 */
export const isAmongAssets = (organizationId: string, filter: FindingFilter, id: RawBuilder<unknown>) => {
  const { productId, label, reach, assetIds, assetId } = filter
  if (assetIds !== null && assetId === null) return sql`true`
  return sql`(${productId === null ? sql`true` : sql`(exists (${ofProduct(organizationId, productId)} and r.asset_id = ${id})) is true`}
    and ${label === null ? sql`true` : sql`(exists (${labelled(organizationId, label)} and l.asset_id = ${id})) is true`}
    and ${reach === null ? sql`true` : sql`(${isReached(organizationId, id, reach)}) is true`})`
}

/** Whether a finding `f` is one of `directly`. */
const isInDirectly = sql`(f.asset_id, f.vulnerability_id) in (select asset_id, vulnerability_id from directly)`

/**
 * The same asked of one finding, where a walk ends after a few: from the versions that have the vulnerability, or those
 * of them that some asset names itself, to the components of its asset.
 */
const isFoundDirectly = (
  organizationId: string,
  { isDirect }: FindingFilter,
  directVersions: RawBuilder<unknown>,
) => sql`
  exists (select from asset a ${isDirect === true ? sql`` : sql`cross join lateral (select m.package_version_id from known_match m where m.vulnerability_id = f.vulnerability_id offset 0) m`}
           where a.organization_id = ${organizationId} and a.id = f.asset_id
             and exists (select from component c where c.organization_id = ${organizationId} and c.package_version_id = ${isDirect === true ? sql`any (${directVersions})` : sql`m.package_version_id`} and c.sbom_id = a.current_sbom_id and c.is_direct))`

const isOfAge = ({ ageMin, ageMax }: FindingFilter) => sql`
  ${ageMin === null ? sql`true` : sql`f.first_seen_at <= ${daysAgo(ageMin)}`} and ${ageMax === null ? sql`true` : sql`f.first_seen_at >= ${daysAgo(ageMax)}`}`

/** What the chosen group of a finding says of it. */
interface ToldByGroup {
  readonly isWhole: RawBuilder<unknown>
  readonly isAlone: RawBuilder<unknown>
  readonly directVersions: RawBuilder<unknown>
}

/** What of a filter is asked of each finding `f`, when its group is chosen. */
export const isShown = (
  organizationId: string,
  filter: FindingFilter,
  { isWhole, isAlone, directVersions }: ToldByGroup,
  isDirectly = isFoundDirectly(organizationId, filter, directVersions),
) =>
  sql`(${filter.q === null ? sql`true` : sql`(${isWhole} or ${isByComponent(organizationId, isNamedPackage(filter.q))})`}
    and ${filter.packageKeys === null ? sql`true` : sql`(${isAlone} or ${isByComponent(organizationId, sql`p.key = any (${[...filter.packageKeys]}::text[])`)})`} and ${isDecidedAs(organizationId, filter)} and ${isOfAge(filter)} and ${isAmongAssets(organizationId, filter, sql`f.asset_id`)} and ${filter.isDirect === null ? sql`true` : sql`(${isDirectly}) = ${filter.isDirect}::boolean`})`

const ofGroup: ToldByGroup = {
  isWhole: sql`g.is_whole`,
  isAlone: sql`g.is_alone`,
  directVersions: sql`g.direct_versions`,
}

/** The same beside its group `g`, of findings that one goes through until a few are found. */
export const isShownInWalk = (organizationId: string, filter: FindingFilter) => isShown(organizationId, filter, ofGroup)

/** The same where all are read. */
export const isShownOfAll = (organizationId: string, filter: FindingFilter) =>
  isShown(organizationId, filter, ofGroup, isInDirectly)

/**
 * `cross join lateral`: of a chosen group `g` one finding that the filter shows, so that groups without one are left
 * out; looked for from the newest until there is one. Which of its findings a direct dependency brings is not asked:
 * where none is, all would be gone through. Nothing is looked for where a group that is as old as the filter says has
 * one.
 */
export const oneShown = (organizationId: string, filter: FindingFilter) =>
  isToldByGroup(filter)
    ? sql``
    : sql`
  cross join lateral (
    select 1 from finding f
     where f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place and ${isShownInWalk(organizationId, { ...filter, isDirect: null })}
     limit 1
  ) one`

/**
 * Whether each chosen group has a finding that the filter shows, where which of them a direct dependency brings is not
 * asked: it is as old as its oldest.
 */
const isToldByGroup = (filter: FindingFilter): boolean =>
  !namesAssets(filter) &&
  [filter.ownStatusIds, filter.ageMax, filter.q, filter.packageKeys].every((asked) => asked === null)

/** Whether a filter shows of each vulnerability all open findings or none. */
const isByVulnerability = ({ statuses, ownStatusIds, actions, q, packageKeys }: FindingFilter): boolean =>
  [statuses, ownStatusIds, actions, q, packageKeys].every((asked) => asked === null)

/**
 * The findings `f` that a filter shows; as what `with`, `from` and `where` of a query are made of. Those of named
 * assets are found by their asset and vulnerability alone where that suffices, which the index knows without the table;
 * their assets are active, as those of the groups are.
 */
export const matchingFindings = (organizationId: string, filter: FindingFilter, value = sql`0`) => {
  const isIndexed = filter.assetIds !== null && isByVulnerability(filter)
  return {
    groups: chosenGroups(organizationId, filter, value),
    from: isIndexed
      ? sql`(select distinct vulnerability_id from chosen) g join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and is_open(f.status)`
      : sql`chosen g join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place`,
    where: sql`${filter.assetIds === null ? sql`true` : sql`f.asset_id = any (${[...filter.assetIds]}::uuid[])`}
      and ${isIndexed ? sql`exists (select from asset x where x.organization_id = ${organizationId} and x.id = f.asset_id and x.is_active)` : sql`true`} and ${isShownOfAll(organizationId, filter)}`,
  }
}

/** Whether a filter asks anything of findings beside where they are and that they are open. */
export const asksOfFindings = (filter: FindingFilter): boolean =>
  [
    filter.statuses,
    filter.ownStatusIds,
    filter.vulnerability,
    filter.packageKeys,
    filter.severities,
    filter.kev,
    filter.epssMin,
    filter.priorityMin,
    filter.priorityMax,
    filter.fixAvailable,
    filter.isDirect,
    filter.ageMin,
    filter.ageMax,
    filter.actions,
    filter.q,
  ].some((asked) => asked !== null)

/**
 * Whether a filter asks something of each finding that no group tells: what is shown cannot be counted from the groups
 * then.
 */
export const asksOfEach = (filter: FindingFilter): boolean =>
  namesAssets(filter) ||
  [filter.ownStatusIds, filter.isDirect, filter.ageMin, filter.ageMax].some((asked) => asked !== null)

/** At most how many findings a filter shows. */
export const countChosen = (tx: Tx, organizationId: string, filter: FindingFilter): Promise<number> =>
  tx.number(
    sql`with ${chosenGroups(organizationId, filter, sql`0`)} select coalesce(sum(findings), 0)::float8 from chosen`,
  )
