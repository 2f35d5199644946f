import { copyRows, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { listOrganizationIds } from "../../../db/organization-ids.ts"
import { tellApart } from "../../component/known-hashes.sql.ts"
import { noteUsed } from "../../component/used.sql.ts"
import { keepMovedCustom, matchSbomsWithCustom } from "../../custom-vulnerability/custom-match.sql.ts"
import { holdFindings } from "../../finding/finding-lock.sql.ts"
import { keepDecisions } from "../../triage/keep-decisions.sql.ts"
import { listRulesInForce } from "../../triage-rule/rules-in-force.sql.ts"
import { bindVex } from "../../vex/bind-vex.sql.ts"
import { analyzeDerived, beginGeneration, keepOrigins, noteGoodAdvisories, noteGoodCatalogue } from "../feed.sql.ts"
import { holdKnowledge, tryToHoldKnowledge } from "../feed-lock.sql.ts"
import { closedRemovalGate } from "../gates.domain.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import type { StoredRecords } from "../staging/stage-batch.ts"
import type { SourceTally } from "../staging/tally.ts"
import {
  changedAdvisoryColumns,
  deleteOldRanges,
  indexChanged,
  makeSeenTable,
  makeSwitchTables,
  markRemoved,
  seenAdvisoryColumns,
  touchedPackageColumns,
  touchPackages,
  writeAdvisories,
} from "./advisories.sql.ts"
import { replaceEndOfLife } from "./end-of-life.sql.ts"
import { keepEpssDay } from "./epss-history.sql.ts"
import { keepFindingsOf, noteCauses, seeOrganization } from "./findings.sql.ts"
import {
  listChangedVulnerabilities,
  noteTouchedHashes,
  rematchTouchedPackages,
  touchedPrefixes,
} from "./matches.sql.ts"
import { groupAhead, numberVulnerabilities, readTouched, regroup } from "./regroup.ts"
import { scoreSignals } from "./score-signals.ts"
import { makeScoreTables, replaceEpss, replaceKnownExploited } from "./scores.sql.ts"
import { touchVulnerabilities } from "./vulnerabilities.sql.ts"
import { writeVulnerabilities } from "./write-vulnerabilities.ts"

export interface Switch {
  /** What the load found, by source; advisory sources and catalogues. */
  readonly advisorySources: readonly SourceTally[]
  readonly catalogues: readonly SourceTally[]
  readonly records: StoredRecords
  /** The number after which all ranges are the load's. */
  readonly lastOldRange: number
  readonly isComplete: boolean
  readonly isForced: boolean
  /** Origins of which only what changed was loaded. */
  readonly partial: ReadonlySet<string>
  /** When what is loaded was fetched, where that was on another machine; null: now. */
  readonly asOf: string | null
  readonly onStage: (stage: SwitchStage) => void
}

export type SwitchStage = "storing" | "grouping" | "waiting-for-uploads" | "matching" | "findings"

export interface Switched {
  readonly removed: number
  /** Entries of catalogues that differ, by source. */
  readonly catalogueChanges: ReadonlyMap<string, number>
  readonly matches: { readonly added: number; readonly ended: number }
  readonly findings: { readonly added: number; readonly ended: number }
  /** Milliseconds during which uploads waited. */
  readonly heldMs: number
}

const nothing = { added: 0, ended: 0 }

/**
 * Turns what was staged into what is known, in the one transaction given: all of it or nothing is seen. What needs no
 * quiet comes first (advisories, new ranges, alias groups, scores), so that uploads stand still only while ranges are
 * exchanged, matches made anew and findings kept.
 */
export async function switchKnowledge(tx: Tx, load: Switch): Promise<Switched> {
  load.onStage("storing")
  for (const source of [...load.advisorySources, ...load.catalogues]) await beginGeneration(tx, source.feedId)
  await makeScoreTables(tx)
  const catalogueChanges = await switchCatalogues(tx, load.catalogues)
  await makeSwitchTables(tx)
  const removedBySource = load.isComplete ? await removeMissing(tx, load) : new Map<string, number>()
  const removed = [...removedBySource.values()].reduce((sum, each) => sum + each, 0)
  const isQuiet = load.records.changed.size === 0 && removed === 0
  const outcome = isQuiet ? { matches: nothing, findings: nothing, heldMs: 0 } : await switchAdvisories(tx, load)
  if (catalogueChanges.size > 0) await applyRules(tx, await scoreSignals(tx))
  await noteGood(tx, load, catalogueChanges, removedBySource)
  return { removed, catalogueChanges, ...outcome }
}

async function switchAdvisories(tx: Tx, load: Switch): Promise<Omit<Switched, "removed" | "catalogueChanges">> {
  await noteChanged(tx, load.records)
  await writeAdvisories(tx)
  await touchPackages(tx)
  load.onStage("grouping")
  const [, ahead] = await bothSettled(touchVulnerabilities(tx, isLarge(load)), async () =>
    groupAhead(load.records.changed),
  )
  const regrouping = regroup(await readTouched(tx, load.records.changed), ahead)
  const planned = await numberVulnerabilities(tx, regrouping)
  await writeVulnerabilities(tx, regrouping, planned)
  if (isLarge(load)) await analyzeDerived(tx)
  load.onStage("waiting-for-uploads")
  await holdPatiently(tx)
  const heldFrom = performance.now()
  load.onStage("matching")
  await deleteOldRanges(tx, load.lastOldRange)
  await tellApartTouched(tx)
  const matches = await rematchTouchedPackages(tx)
  await noteCauses(tx)
  load.onStage("findings")
  const vulnerabilityIds = await listChangedVulnerabilities(tx)
  const findings = { ...nothing }
  // One organization after the other: the transaction sees one at a time.
  for (const organizationId of await listOrganizationIds(tx)) {
    await holdFindings(tx, organizationId)
    const kept = await keepFindingsOf(tx, organizationId)
    // An alias of its own records may mean another vulnerability now.
    await keepMovedCustom(tx, organizationId)
    await keepDecisions(tx, organizationId, { vulnerabilityIds })
    await bindVex(tx, organizationId, { vulnerabilityIds })
    findings.added += kept.added
    findings.ended += kept.ended
  }
  return { matches, findings, heldMs: performance.now() - heldFrom }
}

// From so many changed advisories on the planner's idea of the tables is out of date.
const analyzeFromRecords = 1_000
const isLarge = ({ records }: Switch): boolean => records.changed.size >= analyzeFromRecords

/**
 * The database works while this process thinks. Neither is left behind: a statement sent after the other failed would
 * be outside the transaction.
 */
async function bothSettled<A, B>(working: Promise<A>, think: () => Promise<B>): Promise<[A, B]> {
  const [worked, thought] = await Promise.allSettled([working, think()])
  if (worked.status === "rejected") throw worked.reason
  if (thought.status === "rejected") throw thought.reason
  return [worked.value, thought.value]
}

async function noteChanged(tx: Tx, { changed, packageIds }: StoredRecords): Promise<void> {
  const rows = rowWriter()
  for (const { advisoryId, isNew } of changed.values()) {
    rows.row(2)
    rows.int8(advisoryId)
    rows.bool(isNew)
  }
  await copyRows(tx.client, changedAdvisoryColumns, rows.take())
  await indexChanged(tx)
  for (const id of packageIds) {
    rows.row(1)
    rows.int8(id)
  }
  await copyRows(tx.client, touchedPackageColumns, rows.take())
}

/**
 * Components of all organizations whose bytes a changed record names by their hash: versions of their own, before
 * versions are matched.
 */
async function tellApartTouched(tx: Tx): Promise<void> {
  if (!(await noteTouchedHashes(tx))) return
  for (const organizationId of await listOrganizationIds(tx)) {
    await seeOrganization(tx, organizationId)
    await holdFindings(tx, organizationId)
    const { sbomIds } = await tellApart(tx, organizationId, touchedPrefixes)
    if (sbomIds.length === 0) continue
    await noteUsed(tx, organizationId, sbomIds)
    await matchSbomsWithCustom(tx, organizationId, sbomIds)
  }
}

/** Triage rules go by probabilities and exploitation, which are others now. */
async function applyRules(tx: Tx, vulnerabilityIds: readonly number[]): Promise<void> {
  for (const organizationId of await listOrganizationIds(tx)) {
    await seeOrganization(tx, organizationId)
    if ((await listRulesInForce(tx, organizationId)).length === 0) continue
    await holdFindings(tx, organizationId)
    await keepDecisions(tx, organizationId, { vulnerabilityIds })
  }
}

async function switchCatalogues(tx: Tx, catalogues: readonly SourceTally[]): Promise<Map<string, number>> {
  const changes = new Map<string, number>()
  // In this order: what the second notes as changed must not look like the first's.
  if (catalogues.some((source) => source.feedId === "kev")) changes.set("kev", await replaceKnownExploited(tx))
  if (catalogues.some((source) => source.feedId === "endoflife")) changes.set("endoflife", await replaceEndOfLife(tx))
  const epss = catalogues.find((source) => source.feedId === "epss")
  if (epss) {
    changes.set("epss", await replaceEpss(tx))
    if (epss.dataAt !== null) await keepEpssDay(tx, epss.dataAt.slice(0, 10))
  }
  return changes
}

async function removeMissing(tx: Tx, load: Switch): Promise<Map<string, number>> {
  await makeSeenTable(tx)
  const rows = rowWriter()
  for (const key of load.records.seen) {
    const [source = "", id = ""] = key.split("\u0000", 2)
    rows.row(2)
    rows.text(source)
    rows.text(id)
  }
  await copyRows(tx.client, seenAdvisoryColumns, rows.take())
  const removed = new Map<string, number>()
  for (const { feedId } of load.advisorySources) {
    const databases = await markRemoved(tx, feedId)
    const closed = load.isForced ? null : closedRemovalGate(databases)
    if (closed) throw new FeedFailure(`The load of ${feedId} was not taken: ${closed}.`)
    removed.set(
      feedId,
      databases.reduce((sum, database) => sum + database.removed, 0),
    )
  }
  return removed
}

const patienceMs = 20_000
const askEveryMs = 25

/**
 * Waits for a moment without uploads; only when none comes, queues for the lock, behind which new uploads would wait
 * too.
 */
async function holdPatiently(tx: Tx): Promise<void> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    if (await tryToHoldKnowledge(tx)) return
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
  await holdKnowledge(tx)
}

async function noteGood(
  tx: Tx,
  load: Switch,
  catalogueChanges: ReadonlyMap<string, number>,
  removed: ReadonlyMap<string, number>,
): Promise<void> {
  for (const source of load.advisorySources) {
    const { feedId, rejected, dataAt } = source
    const changed = source.changed + (removed.get(feedId) ?? 0)
    await noteGoodAdvisories(tx, { source: feedId, changed, rejected, dataAt, asOf: load.asOf })
    await keepOrigins(tx, feedId, source.byOrigin, load)
  }
  for (const source of load.catalogues) {
    const { feedId, rejected, dataAt, read } = source
    const changed = catalogueChanges.get(feedId) ?? 0
    await noteGoodCatalogue(tx, { source: feedId, changed, rejected, dataAt, records: read, asOf: load.asOf })
    await keepOrigins(tx, feedId, source.byOrigin, load)
  }
}
