import { compareKeys } from "@waybill/versions/key-writer"
import type { VersionInterval } from "@waybill/versions/ranges/interval"
import { parseNpmRange } from "@waybill/versions/ranges/npm-range"
import { semver } from "@waybill/versions/schemes/semver"
import type { Advisory, AdvisoryRead, CvssScore, RangeEvent } from "../advisory.ts"
import { normalizeAdvisoryId } from "../advisory-id.ts"
import { scoreCvss } from "../cvss/score-cvss.ts"
import { type ForeignObject, isList, isObject, isStorable, storable } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { newNotes, note, type ReadNotes } from "../read-notes.ts"
import { readDate } from "../rfc3339.ts"

/**
 * Whether a JSON value is an npm advisory of the Node.js security group, bare or in the envelope `{ path, record }`.
 */
export function isNpmAdvisory(value: unknown): boolean {
  const record = unwrapped(value)
  if (!isObject(record)) return false
  if (typeof record.module_name === "string" && "vulnerable_versions" in record) return true
  // The group's index of all records by number: recognized, so that it is told and not taken for something unknown.
  return isObject(record["1"]) && typeof record["1"].module_name === "string"
}

/**
 * Reads an npm advisory of the Node.js security group (nodejs/security-wg, `vuln/npm/*.json`; numbers there are the
 * older ids of npm's own advisories). Never throws. `vulnerable_versions` is an npm range (node-semver). Its index of
 * all records is refused: it is not one advisory.
 */
export function readNpmAdvisory(value: unknown, source: string): AdvisoryRead {
  const record = unwrapped(value)
  if (!isObject(record)) return { ok: false, id: null, reason: "not a JSON object" }
  if (typeof record.id !== "number" || !Number.isSafeInteger(record.id) || record.id < 0)
    return { ok: false, id: null, reason: "id: not a whole number; an index of advisories is not one itself" }
  const id = `NSWG-ECO-${record.id}`
  const name = record.module_name
  if (typeof name !== "string" || name === "" || name.length > advisoryLimits.nameLengthMax || !isStorable(name))
    return { ok: false, id, reason: "module_name: not the name of a package" }
  const range = parseNpmRange(typeof record.vulnerable_versions === "string" ? record.vulnerable_versions : "?", order)
  if (!range.ok) return { ok: false, id, reason: `vulnerable_versions: ${range.reason}` }
  const notes = newNotes()
  const advisory = readFields(record, id, source, notes)
  const patched = patchedStarts(record.patched_versions)
  const affected = {
    ecosystem: "npm",
    name,
    ranges: range.intervals.map((each) => ({ type: "SEMVER" as const, events: eventsOf(each, patched) })),
    versions: [],
  }
  return { ok: true, advisory: { ...advisory, affected: [affected] }, problems: notes.problems }
}

const unwrapped = (value: unknown): unknown => (isObject(value) && isObject(value.record) ? value.record : value)

function order(a: string, b: string): number {
  const [left, right] = [semver.parse(a), semver.parse(b)]
  return left.ok && right.ok ? compareKeys(left.key, right.key) : 0
}

function readFields(record: ForeignObject, id: string, source: string, notes: ReadNotes): Omit<Advisory, "affected"> {
  return {
    source,
    id,
    aliases: readCves(record.cves, notes),
    related: [],
    upstream: [],
    publishedAt: readDay(record.publish_date) ?? readDay(record.created_at),
    modifiedAt: readDay(record.updated_at),
    withdrawnAt: null,
    title: readText(record.title, advisoryLimits.titleLengthMax),
    details: readText(record.overview, advisoryLimits.detailsLengthMax),
    cvss: readVector(record.cvss_vector, notes),
    severityWord: null,
    cwes: [],
    references: readLinks(record.references),
    kind: "vulnerability",
  }
}

function readCves(value: unknown, notes: ReadNotes): string[] {
  if (!isList(value)) return []
  const cves: string[] = []
  for (const [index, item] of value.slice(0, advisoryLimits.aliasesMax).entries()) {
    const cve = typeof item === "string" ? normalizeAdvisoryId(item) : ""
    if (!/^CVE-\d{4}-\d{4,}$/.test(cve)) note(notes, `cves[${index}]: not a CVE id`)
    else if (!cves.includes(cve)) cves.push(cve)
  }
  return cves
}

const readDay = (value: unknown): string | null => {
  const day = typeof value === "string" ? readDate(value.slice(0, 10)) : null
  return day === null ? null : `${day}T00:00:00Z`
}

const readText = (value: unknown, lengthMax: number): string | null =>
  typeof value === "string" && value.trim() !== "" ? storable(value.slice(0, lengthMax)) : null

function readVector(value: unknown, notes: ReadNotes): CvssScore[] {
  if (typeof value !== "string" || value === "") return []
  const score = scoreCvss(value)
  if (score === null) note(notes, "cvss_vector: not a CVSS vector that can be scored")
  return score === null ? [] : [score]
}

/** Some records hold all links in one text, a line each. */
function readLinks(value: unknown): Advisory["references"] {
  const texts = isList(value) ? value : typeof value === "string" ? value.split(/[\s,]+/) : []
  return texts
    .slice(0, advisoryLimits.referencesMax)
    .flatMap((url) =>
      typeof url === "string" && url.length <= advisoryLimits.urlLengthMax && /^https?:\/\/\S+$/i.test(url)
        ? [{ type: "WEB", url }]
        : [],
    )
}

/** The versions from which the record calls the package patched. */
function patchedStarts(value: unknown): readonly string[] {
  const read = typeof value === "string" && value.trim() !== "" ? parseNpmRange(value, order) : null
  return read?.ok ? read.intervals.flatMap(({ lower }) => (lower?.isInclusive ? [lower.version] : [])) : []
}

function eventsOf({ lower, upper }: VersionInterval, patched: readonly string[]): RangeEvent[] {
  const start: RangeEvent = {
    introduced: lower === null ? "0" : lower.isInclusive ? lower.version : after(lower.version),
  }
  if (upper === null) return [start]
  if (!upper.isInclusive)
    return [start, patched.includes(upper.version) ? { fixed: upper.version } : { limit: upper.version }]
  // `<=1.5.1` with `>=1.5.2` patched: nothing lies between, and the fixed version has a name.
  const next = nextPatch(upper.version)
  return [start, next !== null && patched.includes(next) ? { fixed: next } : { lastAffected: upper.version }]
}

/**
 * The least version after another (semver.org §11): a further pre-release field, or the first pre-release of the next
 * patch.
 */
const after = (version: string): string => {
  const next = nextPatch(version)
  return next === null ? `${version}.0` : `${next}-0`
}

function nextPatch(version: string): string | null {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)
  return parts ? `${parts[1]}.${parts[2]}.${Number(parts[3]) + 1}` : null
}
