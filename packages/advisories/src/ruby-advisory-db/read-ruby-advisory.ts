import { parseGemRequirement } from "@waybill/versions/ranges/gem-requirement"
import { complement, type VersionInterval } from "@waybill/versions/ranges/interval"
import { orderOf } from "@waybill/versions/ranges/scheme-order"
import { rubygems } from "@waybill/versions/schemes/rubygems"
import type { AdvisoryRead, AffectedPackage, Severity } from "../advisory.ts"
import { type ForeignObject, isList, isObject, listOf } from "../foreign-json.ts"
import { readIdList, readLinks, readName, readProse } from "../foreign-text.ts"
import { rangeOfInterval } from "../interval-range.ts"
import { advisoryLimits } from "../limits.ts"
import { readDate } from "../rfc3339.ts"
import { severityOfScore } from "../severity.ts"

/**
 * Whether a value is a record of ruby-advisory-db in its envelope `{ path, advisory }`, where `path` is the file's in
 * the repository.
 */
export const isRubyAdvisory = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.path === "string" &&
  isObject(value.advisory) &&
  (typeof value.advisory.gem === "string" || typeof value.advisory.engine === "string") &&
  value.advisory.url !== undefined

/**
 * Reads a record of ruby-advisory-db (rubysec/ruby-advisory-db, README.md, "Schema"). Affected is what neither
 * `patched_versions` nor `unaffected_versions` names; scores come without vectors and count as words. Records of an
 * interpreter (`engine: ruby`) are of the package `Ruby`; those of other interpreters name no package. Never throws.
 */
export function readRubyAdvisory(value: unknown, source: string): AdvisoryRead {
  const record = isObject(value) && isObject(value.advisory) ? value.advisory : null
  const path = isObject(value) ? readName(value.path) : null
  if (record === null || path === null) return { ok: false, id: null, reason: "not { path, advisory }" }
  const name = readName(record.gem) ?? readName(record.engine)
  if (name === null) return { ok: false, id: null, reason: "gem: not the name of a package" }
  const file =
    path
      .split("/")
      .at(-1)
      ?.replace(/\.ya?ml$/, "") ?? ""
  const id = `RUBYSEC-${name}-${file}`.slice(0, advisoryLimits.idLengthMax)
  const intervals = affectedIntervals(record)
  if (typeof intervals === "string") return { ok: false, id, reason: intervals }
  const day = typeof record.date === "string" ? readDate(record.date.slice(0, 10)) : null
  const related = isObject(record.related) ? record.related : {}
  const advisory = {
    source,
    id,
    aliases: [...readIdList(record.cve, "CVE-"), ...readIdList(record.ghsa, "GHSA-")],
    related: [...readIdList(related.cve, "CVE-"), ...readIdList(related.ghsa, "GHSA-")],
    upstream: [],
    publishedAt: day === null ? null : `${day}T00:00:00Z`,
    modifiedAt: null,
    withdrawnAt: null,
    title: readProse(record.title, advisoryLimits.titleLengthMax),
    details: withPlatform(readProse(record.description, advisoryLimits.detailsLengthMax), readName(record.platform)),
    cvss: [],
    severityWord: severityOf(record),
    cwes: [],
    references: readLinks([record.url, ...listOf(related.url)]),
    affected: packagesOf(record, name, intervals),
    kind: "vulnerability" as const,
  }
  return { ok: true, advisory, problems: [] }
}

function packagesOf(record: ForeignObject, name: string, found: AffectedIntervals): AffectedPackage[] {
  const isGem = typeof record.gem === "string"
  if (!isGem && name !== "ruby") return []
  const ranges = found.intervals.map((each) => rangeOfInterval(each, (version) => found.patched.has(version)))
  return [{ ecosystem: isGem ? "RubyGems" : "Ruby", name, ranges, versions: [] }]
}

interface AffectedIntervals {
  readonly intervals: readonly VersionInterval[]
  /** Versions from which on it is patched. */
  readonly patched: ReadonlySet<string>
}

/** What is left of all versions, or why it cannot be told. */
function affectedIntervals(record: ForeignObject): AffectedIntervals | string {
  const good: VersionInterval[] = []
  const patched = new Set<string>()
  for (const field of ["patched_versions", "unaffected_versions"] as const) {
    const lines = record[field]
    if (lines === undefined || lines === null) continue
    if (!isList(lines) || lines.length > advisoryLimits.aliasesMax)
      return `${field}: not a list of at most ${advisoryLimits.aliasesMax}`
    for (const line of lines) {
      const read = parseGemRequirement(typeof line === "string" ? line : "")
      if (!read.ok) return `${field}: ${read.reason}`
      good.push(...read.intervals)
      if (field === "patched_versions")
        for (const { lower } of read.intervals) if (lower?.isInclusive) patched.add(lower.version)
    }
  }
  return { intervals: complement(good, orderOf(rubygems)), patched }
}

/** Of the newest version that it is scored in. */
function severityOf(record: ForeignObject): Severity | null {
  for (const [field, version] of [
    ["cvss_v4", "4.0"],
    ["cvss_v3", "3.1"],
    ["cvss_v2", "2.0"],
  ] as const) {
    const score = record[field]
    if (typeof score === "number" && score >= 0 && score <= 10) return severityOfScore(version, score)
  }
  return null
}

const withPlatform = (details: string | null, platform: string | null): string | null =>
  platform === null ? details : `Affects the platform ${platform} alone.\n\n${details ?? ""}`
