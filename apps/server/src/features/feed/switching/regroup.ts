import { isCveId } from "@waybill/advisories/advisory-id"
import type { Tx } from "../../../db/database.ts"
import { feeds } from "../../../feeds.ts"
import type { Feed } from "../feed.ts"
import type { GroupMember } from "../staging/read-task.ts"
import type { StagedRecords } from "../staging/revision-contest.domain.ts"
import { type AliasGroup, aliasGroups } from "./alias-groups.domain.ts"
import { readHeldMember } from "./held-member.ts"
import {
  type ExistingVulnerability,
  planVulnerabilities,
  type VulnerabilityPlan,
} from "./plan-vulnerabilities.domain.ts"
import { listSignals, type Signals } from "./scores.sql.ts"
import { listHeldMembers, listTouchedVulnerabilities, nextVulnerabilityIds } from "./vulnerabilities.sql.ts"

/**
 * Everything that the rules need to see: the advisories that changed, those that they meet, the vulnerabilities that
 * stand now, and the day's signals.
 */
export interface TouchedKnowledge {
  readonly members: readonly GroupMember[]
  /** Of the member of the same place. */
  readonly advisoryIds: readonly number[]
  /** Places of the members that the load brought. */
  readonly changed: ReadonlySet<number>
  readonly existing: readonly ExistingVulnerability[]
  readonly signals: ReadonlyMap<string, Signals>
}

/** What the rules make of it. */
export interface Regrouping {
  readonly touched: TouchedKnowledge
  readonly groups: readonly AliasGroup[]
  readonly plan: VulnerabilityPlan
}

/** An alias group with the row that it has. */
export interface PlannedVulnerability {
  readonly id: number
  readonly group: AliasGroup
  /** Nothing is held of any of its ids: all its rows are new. */
  readonly isFresh: boolean
  /** The row is new, though some of its ids belonged to another. */
  readonly isNew: boolean
}

/**
 * Asks the database what a switch touches (`touchVulnerabilities` noted it); only that is looked at, however much is
 * held.
 */
export async function readTouched(tx: Tx, changed: StagedRecords["changed"]): Promise<TouchedKnowledge> {
  const existing = (await listTouchedVulnerabilities(tx)).map(({ id, public_id, ids }) => ({
    id,
    publicId: public_id,
    ids,
  }))
  const all: { advisoryId: number; member: GroupMember; isChanged: boolean }[] = []
  for (const { advisoryId, record } of changed.values())
    all.push({ advisoryId, member: record.member, isChanged: true })
  for (const row of await listHeldMembers(tx, asideSources))
    all.push({ advisoryId: row.id, member: readHeldMember(row), isChanged: false })
  const told = withoutUnnamed(all, existing)
  const members = told.map((each) => each.member)
  const advisoryIds = told.map((each) => each.advisoryId)
  const cves = new Set<string>()
  for (const { id, aliases, upstreamCves } of members) {
    if (isCveId(id)) cves.add(id)
    for (const cve of upstreamCves) cves.add(cve)
    for (const alias of aliases) if (isCveId(alias)) cves.add(alias)
  }
  const signals = new Map((await listSignals(tx, [...cves])).map((row) => [row.cve, row]))
  const changedPlaces = new Set(told.flatMap((each, place) => (each.isChanged ? place : [])))
  return { members, advisoryIds, changed: changedPlaces, existing, signals }
}

const asideSources = feeds.flatMap((feed: Feed) => (feed.kind === "advisories" && feed.isAside ? [feed.id] : []))

/** Leaves out records that stand aside where nothing names them: they wait, and are met again when something does. */
function withoutUnnamed<M extends { readonly member: GroupMember }>(
  all: readonly M[],
  existing: readonly ExistingVulnerability[],
): readonly M[] {
  if (!all.some(({ member }) => member.isAside)) return all
  const named = new Set(existing.flatMap((row) => row.ids))
  for (const { member } of all) if (!member.isAside) for (const id of [member.id, ...member.aliases]) named.add(id)
  return all.filter(({ member }) => !member.isAside || named.has(member.id))
}

/** Groups of what changed as if nothing were held of it, and of how many advisories. */
export interface AheadGroups {
  readonly of: number
  readonly groups: readonly AliasGroup[]
}

/** Groups a first load while the database looks for what it touches. */
export function groupAhead(changed: StagedRecords["changed"]): AheadGroups {
  return { of: changed.size, groups: aliasGroups([...changed.values()].map(({ record }) => record.member)) }
}

/**
 * Which ids mean one flaw, and which row each flaw keeps. Work for the processor alone. What was grouped ahead holds
 * where the members are the changed advisories, which come first and in the same order, and no others.
 */
export function regroup(touched: TouchedKnowledge, ahead: AheadGroups): Regrouping {
  const { members, changed } = touched
  const holds = members.length === ahead.of && changed.size === ahead.of
  const groups = holds ? ahead.groups : aliasGroups(members)
  return { touched, groups, plan: planVulnerabilities(groups, touched.existing) }
}

/** Gives the groups without a row new numbers. */
export async function numberVulnerabilities(
  tx: Tx,
  { groups, plan, touched }: Regrouping,
): Promise<PlannedVulnerability[]> {
  const heldIds = new Set(touched.existing.flatMap((row) => row.ids))
  const fresh = await nextVulnerabilityIds(tx, plan.keptIds.filter((kept) => kept === null).length)
  return groups.map((group, index) => {
    const kept = plan.keptIds[index] ?? null
    const id = kept ?? fresh.pop()
    if (id === undefined) throw new Error("fewer numbers than new vulnerabilities")
    const isNew = kept === null
    return { id, group, isNew, isFresh: isNew && !group.ids.some((alias) => heldIds.has(alias)) }
  })
}
