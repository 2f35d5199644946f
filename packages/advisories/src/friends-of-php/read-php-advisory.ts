import { parseComposerConstraint } from "@waybill/versions/ranges/composer-constraint"
import type { AdvisoryRead, AffectedRange } from "../advisory.ts"
import { isList, isObject } from "../foreign-json.ts"
import { readIdList, readLinks, readName, readProse } from "../foreign-text.ts"
import { rangeOfInterval } from "../interval-range.ts"
import { advisoryLimits } from "../limits.ts"
import { readDate } from "../rfc3339.ts"

/**
 * Whether a value is a record of FriendsOfPHP/security-advisories in its envelope `{ path, advisory }`, where `path` is
 * the file's in the repository.
 */
export const isPhpAdvisory = (value: unknown): boolean =>
  isObject(value) && typeof value.path === "string" && isObject(value.advisory) && isObject(value.advisory.branches)

/**
 * Reads a record of FriendsOfPHP/security-advisories (README.md, "Contributing"): for each branch a list of Composer
 * constraints that hold together; where it ends, the next version is the fixed one. Never throws.
 */
export function readPhpAdvisory(value: unknown, source: string): AdvisoryRead {
  const record = isObject(value) && isObject(value.advisory) ? value.advisory : null
  const path = isObject(value) ? readName(value.path) : null
  if (record === null || path === null) return { ok: false, id: null, reason: "not { path, advisory }" }
  const id = `FRIENDSOFPHP-${path.replace(/\.ya?ml$/, "")}`.slice(0, advisoryLimits.idLengthMax)
  const reference = typeof record.reference === "string" ? record.reference.slice(0, 1024) : ""
  const name = /^composer:\/\/([^/\s]+\/[^/\s]+)$/.exec(reference)?.[1]
  if (name === undefined) return { ok: false, id, reason: "reference: not composer:// and the name of a package" }
  const branches = readBranches(record.branches)
  if (typeof branches === "string") return { ok: false, id, reason: branches }
  const advisory = {
    source,
    id,
    aliases: readIdList(record.cve, "CVE-"),
    related: [],
    upstream: [],
    publishedAt: branches.publishedOn === null ? null : `${branches.publishedOn}T00:00:00Z`,
    modifiedAt: null,
    withdrawnAt: null,
    title: readProse(record.title, advisoryLimits.titleLengthMax),
    details: null,
    cvss: [],
    severityWord: null,
    cwes: [],
    references: readLinks([record.link], "ADVISORY"),
    affected: [{ ecosystem: "Packagist", name, ranges: branches.ranges, versions: [] }],
    kind: "vulnerability" as const,
  }
  return { ok: true, advisory, problems: [] }
}

interface Branches {
  readonly ranges: readonly AffectedRange[]
  /** The first day on which a branch was fixed. */
  readonly publishedOn: string | null
}

const branchesMax = 1_000

function readBranches(value: unknown): Branches | string {
  const ranges: AffectedRange[] = []
  const days: string[] = []
  const branches = isObject(value) ? Object.entries(value) : []
  if (branches.length === 0 || branches.length > branchesMax) return `branches: not 1 to ${branchesMax}`
  for (const [name, branch] of branches) {
    const place = `branches.${name.slice(0, 40)}.versions`
    const parts = isObject(branch) ? branch.versions : undefined
    if (!isList(parts) || parts.length === 0 || !parts.every((each) => typeof each === "string"))
      return `${place}: not a list of constraints`
    const read = parseComposerConstraint(parts.join(","))
    if (!read.ok) return `${place}: ${read.reason}`
    ranges.push(...read.intervals.map((each) => rangeOfInterval(each, () => true)))
    const day = isObject(branch) && typeof branch.time === "string" ? readDate(branch.time.slice(0, 10)) : null
    if (day !== null) days.push(day)
  }
  return { ranges, publishedOn: days.sort()[0] ?? null }
}
