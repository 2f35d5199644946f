import { compareKeys } from "@waybill/versions/key-writer"
import { complement, intersect } from "@waybill/versions/ranges/interval"
import { parseNpmRange } from "@waybill/versions/ranges/npm-range"
import { semver } from "@waybill/versions/schemes/semver"
import type { AdvisoryRead, AffectedRange } from "../advisory.ts"
import { scoreCvss } from "../cvss/score-cvss.ts"
import { type ForeignObject, isObject, listOf } from "../foreign-json.ts"
import { readIdList, readLinks, readName, readProse } from "../foreign-text.ts"
import { rangeOfInterval } from "../interval-range.ts"
import { advisoryLimits } from "../limits.ts"
import { readDate } from "../rfc3339.ts"
import { severityOfWord } from "../severity.ts"

/**
 * Whether a value is a record of a vulnerability of Node.js itself, in the envelope `{ path, record }` that its number
 * is known by, or the index of all.
 */
export const isCoreAdvisory = (value: unknown): boolean => {
  const record = isObject(value) && typeof value.path === "string" ? value.record : null
  return isCore(record) || (isObject(record) && isCore(record["1"]))
}

const isCore = (value: unknown): boolean =>
  isObject(value) && typeof value.vulnerable === "string" && typeof value.patched === "string"

/** Whether a file begins as the group's index of all records does (`vuln/core/index.json`). */
export const looksLikeCoreIndex = (head: string): boolean => /^\s*\{\s*"\d{1,6}"\s*:\s*\{\s*"cve"\s*:/.test(head)

/** The records of the index, each in its envelope. */
export const coreRecords = (index: unknown): readonly unknown[] =>
  Object.entries(isObject(index) ? index : {})
    .slice(0, 100_000)
    .map(([number, record]) => ({ path: `vuln/core/${number}.json`, record }))

/**
 * Reads a vulnerability of Node.js itself (nodejs/security-wg, `vuln/core`). `vulnerable` and `patched` are npm ranges
 * of the runtime's versions; affected is what is vulnerable and not patched, so that `20.x` with `^20.8.1` patched ends
 * there. Never throws.
 */
export function readCoreAdvisory(value: unknown, source: string): AdvisoryRead {
  const record = isObject(value) && isObject(value.record) ? value.record : null
  const number = /(\d{1,6})\.json$/.exec((isObject(value) ? readName(value.path) : null) ?? "")?.[1]
  if (record === null || number === undefined)
    return { ok: false, id: null, reason: "path: no number; the index of all records is not one itself" }
  const id = `NSWG-CORE-${number}`
  const ranges = rangesOf(record)
  if (typeof ranges === "string") return { ok: false, id, reason: ranges }
  const day = typeof record.publish_date === "string" ? readDate(record.publish_date.slice(0, 10)) : null
  const score = typeof record.cvss === "string" ? scoreCvss(record.cvss) : null
  const advisory = {
    source,
    id,
    aliases: readIdList(record.cve, "CVE-"),
    related: [],
    upstream: [],
    publishedAt: day === null ? null : `${day}T00:00:00Z`,
    modifiedAt: null,
    withdrawnAt: null,
    title: readProse(record.description, advisoryLimits.titleLengthMax),
    details: withEnvironments(readProse(record.overview, advisoryLimits.detailsLengthMax), record.affectedEnvironments),
    cvss: score === null ? [] : [score],
    severityWord: typeof record.severity === "string" ? severityOfWord(record.severity) : null,
    cwes: [],
    references: readLinks([record.ref]),
    affected: [{ ecosystem: "Node.js", name: "node", ranges, versions: [] }],
    kind: "vulnerability" as const,
  }
  return { ok: true, advisory, problems: [] }
}

function order(a: string, b: string): number {
  const [left, right] = [semver.parse(a), semver.parse(b)]
  return left.ok && right.ok ? compareKeys(left.key, right.key) : 0
}

function rangesOf(record: ForeignObject): AffectedRange[] | string {
  const read = (field: "vulnerable" | "patched") =>
    parseNpmRange(typeof record[field] === "string" ? record[field] : "?", order)
  const [vulnerable, patched] = [read("vulnerable"), read("patched")]
  if (!vulnerable.ok) return `vulnerable: ${vulnerable.reason}`
  if (!patched.ok) return `patched: ${patched.reason}`
  const fixes = new Set(patched.intervals.flatMap(({ lower }) => (lower?.isInclusive ? [lower.version] : [])))
  const affected = intersect(vulnerable.intervals, complement(patched.intervals, order), order)
  return affected.map((each) => rangeOfInterval(each, (version) => fixes.has(version)))
}

function withEnvironments(details: string | null, value: unknown): string | null {
  const named = listOf(value)
    .slice(0, 20)
    .flatMap((each) => readName(each) ?? [])
  return named.length === 0 || named.includes("all")
    ? details
    : `Affects ${named.join(", ")} alone.\n\n${details ?? ""}`
}
