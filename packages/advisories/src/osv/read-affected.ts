import type { AffectedPackage, AffectedRange, RangeEvent } from "../advisory.ts"
import { type ForeignObject, isList, isObject, isStorable } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { note, type ReadNotes, refuse } from "../read-notes.ts"
import { withoutFirstRevisions } from "./bitnami-bounds.ts"
import { readLastKnownBound } from "./last-known-bound.ts"

/**
 * The packages of a record with their ranges and listed versions. Entries without a package speak of commits only and
 * are left out. What is wrong with a name, a version or a version range refuses the record; what is wrong with a GIT
 * range, which is never matched by version, costs that range.
 */
export function readAffected(value: unknown, notes: ReadNotes, title: unknown = null): readonly AffectedPackage[] {
  if (value === undefined || value === null) return []
  if (!isList(value)) {
    refuse(notes, "affected: not a list")
    return []
  }
  const packages: AffectedPackage[] = []
  const ofTitle = streamsNamed(title)
  let ranges = 0
  for (const [index, item] of value.entries()) {
    if (notes.refusal !== null) return []
    const read = readPackage(item, `affected[${index}]`, notes)
    if (read === null) continue
    ranges += read.versions.length
    for (const range of read.ranges) ranges += range.events.length >> 1
    if (ranges > advisoryLimits.rangesMax)
      refuse(notes, `affected[${index}]: over ${advisoryLimits.rangesMax} ranges and versions in one advisory`)
    const streams = streamsOf(item, ofTitle)
    packages.push({
      ...read,
      ...(streams.length > 0 ? { streams } : {}),
      ...(isOfItselfAlone(item) ? { isOfItselfAlone: true as const } : {}),
    })
  }
  return packages
}

function readPackage(item: unknown, place: string, notes: ReadNotes): AffectedPackage | null {
  if (!isObject(item)) {
    refuse(notes, `${place}: not a JSON object`)
    return null
  }
  if (item.package === undefined) {
    // Commits only: nothing to match, but what is wrong with them is told.
    readRanges(item, place, notes)
    return null
  }
  const ecosystem = isObject(item.package) ? readName(item.package.ecosystem) : null
  const name = isObject(item.package) ? readName(item.package.name) : null
  if (ecosystem === null || name === null) {
    refuse(
      notes,
      `${place}.package: ecosystem and name are not texts of 1 to ${advisoryLimits.nameLengthMax} characters`,
    )
    return null
  }
  const ranges = readRanges(item, place, notes)
  return {
    ecosystem,
    name,
    ranges: ecosystem.toLowerCase() === "bitnami" ? ranges.map(withoutFirstRevisions) : ranges,
    versions: readVersions(item.versions, place, notes),
  }
}

/**
 * Module streams of a package: in a field of its own (AlmaLinux), else in the record's title: `Moderate: nodejs:18
 * security update`.
 */
function streamsOf(item: unknown, ofTitle: readonly string[]): readonly string[] {
  const specific = isObject(item) ? item.ecosystem_specific : undefined
  const own = isObject(specific) && typeof specific.rpm_modularity === "string" ? specific.rpm_modularity : null
  return own !== null && streamForm.test(own) && own.length <= advisoryLimits.nameLengthMax ? [own] : ofTitle
}

/** Chainguard's word for it: `"database_specific": { "chainguard": { "applies_to_subpackages": false } }`. */
function isOfItselfAlone(item: unknown): boolean {
  const specific = isObject(item) && isObject(item.database_specific) ? item.database_specific.chainguard : undefined
  return isObject(specific) && specific.applies_to_subpackages === false
}

const streamForm = /^[a-z0-9][\w.+-]*:[a-z0-9][\w.+-]*$/i

/** What looks like one, but for the ids of errata (`ALSA-2022:5468`). */
const streamsNamed = (title: unknown): readonly string[] =>
  typeof title !== "string" || !title.includes(":") || title.length > advisoryLimits.titleLengthMax
    ? none
    : [...new Set(title.split(/[\s,;()]+/).filter((word) => streamForm.test(word) && !/^[A-Z]+-\d{4}:/.test(word)))]

const readName = (value: unknown): string | null =>
  typeof value === "string" && value !== "" && value.length <= advisoryLimits.nameLengthMax && isStorable(value)
    ? value
    : null

function readVersions(value: unknown, place: string, notes: ReadNotes): readonly string[] {
  if (value === undefined || value === null) return none
  if (!isList(value) || value.length > advisoryLimits.rangesMax) {
    refuse(notes, `${place}.versions: not a list of at most ${advisoryLimits.rangesMax}`)
    return none
  }
  const versions: string[] = []
  for (const [index, item] of value.entries()) {
    const version = readName(item)
    if (version === null) {
      refuse(notes, `${place}.versions[${index}]: not a text of 1 to ${advisoryLimits.nameLengthMax} characters`)
      return none
    }
    versions.push(version)
  }
  return versions
}

const none: readonly never[] = []

function readRanges(item: ForeignObject, place: string, notes: ReadNotes): readonly AffectedRange[] {
  const value = item.ranges
  if (value === undefined || value === null) return none
  if (!isList(value) || value.length > advisoryLimits.rangesMax) {
    refuse(notes, `${place}.ranges: not a list of at most ${advisoryLimits.rangesMax}`)
    return none
  }
  const ranges: AffectedRange[] = []
  for (const [index, range] of value.entries()) {
    const read = readRange(range, `${place}.ranges[${index}]`, notes)
    if (read !== null) ranges.push(read)
    if (notes.refusal !== null) return none
  }
  return narrowed(ranges, item)
}

/** A range that GHSA leaves open though it knows a last affected version gets that bound (`last-known-bound.ts`). */
function narrowed(ranges: AffectedRange[], item: ForeignObject): readonly AffectedRange[] {
  const [range] = ranges
  if (range === undefined || ranges.length > 1 || range.type === "GIT" || range.events.length !== 1) return ranges
  const bound = readLastKnownBound(item.database_specific)
  return bound === null ? ranges : [{ type: range.type, events: [...range.events, bound] }]
}

function readRange(range: unknown, place: string, notes: ReadNotes): AffectedRange | null {
  const type = isObject(range) ? range.type : undefined
  if (type === "GIT") return readGitRange(range, place, notes)
  if ((type !== "SEMVER" && type !== "ECOSYSTEM") || !isObject(range)) {
    refuse(notes, `${place}.type: none of SEMVER, ECOSYSTEM, GIT`)
    return null
  }
  const events = readEvents(range.events)
  if (typeof events === "string") {
    refuse(notes, `${place}.${events}`)
    return null
  }
  if (hasTwoEnds(events)) note(notes, `${place}: fixed and last_affected in one range`)
  return { type, events }
}

function readGitRange(range: unknown, place: string, notes: ReadNotes): AffectedRange | null {
  const events = isObject(range) ? readEvents(range.events) : "events: not a list"
  if (typeof events === "string") note(notes, `${place}.${events}`)
  else if (!isObject(range) || typeof range.repo !== "string") note(notes, `${place}.repo: missing`)
  else if (!events.every(isCommit)) note(notes, `${place}.events: not full commit hashes`)
  else if (hasTwoEnds(events)) note(notes, `${place}: fixed and last_affected in one range`)
  else return { type: "GIT", events }
  return null
}

const hasTwoEnds = (events: readonly RangeEvent[]): boolean =>
  events.some((event) => "lastAffected" in event) && events.some((event) => "fixed" in event)

const isCommit = (event: RangeEvent): boolean => Object.values(event).every((hash) => commitForm.test(hash))
const commitForm = /^(?:0|[a-f0-9]{40}|[a-f0-9]{64})$/

/**
 * The events of a range, or what is wrong with them. One `introduced` at least is needed: without it nobody knows where
 * the range begins.
 */
function readEvents(value: unknown): readonly RangeEvent[] | string {
  if (!isList(value)) return "events: not a list"
  if (value.length > 2 * advisoryLimits.rangesMax) return `events: over ${2 * advisoryLimits.rangesMax}`
  const events: RangeEvent[] = []
  let introduced = 0
  for (const [index, item] of value.entries()) {
    const event = isObject(item) ? readEvent(item) : null
    if (event === null) return `events[${index}]: not one of introduced, fixed, last_affected, limit with a version`
    if ("introduced" in event) introduced++
    events.push(event)
  }
  if (introduced === 0) return "events: no introduced"
  // `*` is no limit at all, whatever others stand beside it (OSV §affected[].ranges[].events, "Evaluation").
  const isUnlimited = events.some((event) => "limit" in event && event.limit === "*")
  return isUnlimited ? events.filter((event) => !("limit" in event)) : events
}

function readEvent(item: ForeignObject): RangeEvent | null {
  const { introduced, fixed, last_affected: lastAffected, limit } = item
  const version = readName(introduced ?? fixed ?? lastAffected ?? limit)
  if (version === null) return null
  let given = 0
  for (const each of [introduced, fixed, lastAffected, limit]) if (each !== undefined) given++
  if (given !== 1) return null
  if (introduced !== undefined) return { introduced: version }
  if (fixed !== undefined) return { fixed: version }
  return lastAffected === undefined ? { limit: version } : { lastAffected: version }
}
