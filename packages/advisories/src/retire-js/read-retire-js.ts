import { complement, intersect } from "@waybill/versions/ranges/interval"
import { orderOf } from "@waybill/versions/ranges/scheme-order"
import { semver } from "@waybill/versions/schemes/semver"
import type { AdvisoryRead, AffectedPackage, AffectedRange } from "../advisory.ts"
import { type ForeignObject, isList, isObject, listOf } from "../foreign-json.ts"
import { readIdList, readLinks, readName, readProse } from "../foreign-text.ts"
import { rangeOfInterval } from "../interval-range.ts"
import { advisoryLimits } from "../limits.ts"
import { severityOfWord } from "../severity.ts"

/** One vulnerability of one library, as `retireRecords` takes it out of a repository file. */
export const isRetireRecord = (value: unknown): boolean =>
  isObject(value) && typeof value.library === "string" && isObject(value.vulnerability)

/** Whether a file begins as the repositories of Retire.js do: each has its example first. */
export const looksLikeRetireRepository = (head: string): boolean =>
  /^\s*\{\s*(?:"advisories"\s*:\s*\{\s*)?"retire-example"\s*:/.test(head)

const recordsMax = 100_000

/**
 * The vulnerabilities of a repository, a record for each range; the example is none. Repositories are the files of
 * RetireJS/retire.js, `repository/*.json`: classic, v2 to v6 and npm, those beside a list of servers, and the one that
 * they are made of, which has several ranges in a vulnerability. A library is the package of its own name where the
 * file gives no other, as the tool itself has it for npm and Bower; with a package URL of another kind it is none of
 * npm.
 */
export function retireRecords(file: unknown): readonly unknown[] {
  const records: unknown[] = []
  const repository = isObject(file) && isObject(file.advisories) ? file.advisories : file
  if (!isObject(repository)) return records
  const isOfNpm = !Object.values(repository).some((library) => isObject(library) && library.extractors !== undefined)
  for (const [name, library] of Object.entries(repository)) {
    if (name === "retire-example" || !isObject(library)) continue
    const npmname = library.npmname ?? (isElsewhere(library.basePurl) ? undefined : name)
    const bowername = library.bowername ?? (isOfNpm ? undefined : [name])
    for (const vulnerability of listOf(library.vulnerabilities).flatMap(byRange))
      if (records.length < recordsMax) records.push({ library: name, npmname, bowername, vulnerability })
  }
  return records
}

/** As the tool's own conversion gives each range a vulnerability (`convertFormat.js`). */
function byRange(vulnerability: unknown): unknown[] {
  if (!isObject(vulnerability) || !isList(vulnerability.ranges)) return [vulnerability]
  const { ranges, summary, identifiers, ...rest } = vulnerability
  const told = isObject(identifiers) ? identifiers : {}
  return ranges
    .slice(0, rangesMax)
    .filter(isObject)
    .map((range) => ({ ...range, ...rest, identifiers: { summary, ...told } }))
}

const rangesMax = 1_000

const isElsewhere = (purl: unknown): boolean => typeof purl === "string" && !purl.startsWith("pkg:npm/")

/**
 * Reads one vulnerability of a library of Retire.js: affected from `atOrAbove` until `below`, without what `excludes`
 * lists. It is of the npm package and of the Bower packages that the library is published as. Never throws.
 */
export function readRetireRecord(value: unknown, source: string): AdvisoryRead {
  const library = isObject(value) ? readName(value.library) : null
  const vulnerability = isObject(value) && isObject(value.vulnerability) ? value.vulnerability : null
  if (!isObject(value) || library === null || vulnerability === null)
    return { ok: false, id: null, reason: "not { library, vulnerability }" }
  const identifiers = isObject(vulnerability.identifiers) ? vulnerability.identifiers : {}
  const id = idOf(library, vulnerability, identifiers)
  const ranges = rangesOf(vulnerability)
  if (typeof ranges === "string") return { ok: false, id, reason: ranges }
  const cwes = listOf(vulnerability.cwe)
    .slice(0, advisoryLimits.cweMax)
    .filter((cwe): cwe is string => typeof cwe === "string" && /^CWE-[0-9]{1,6}$/.test(cwe))
  const { severity } = vulnerability
  const advisory = {
    source,
    id,
    aliases: [...readIdList(identifiers.CVE, "CVE-"), ...readIdList(identifiers.githubID, "GHSA-")],
    related: [],
    upstream: [],
    publishedAt: null,
    modifiedAt: null,
    withdrawnAt: null,
    title: readProse(identifiers.summary ?? identifiers.advisory, advisoryLimits.titleLengthMax),
    details: null,
    cvss: [],
    severityWord: typeof severity === "string" ? severityOfWord(severity) : null,
    cwes,
    references: readLinks(listOf(vulnerability.info)),
    affected: packagesOf(value, ranges),
    // CWE-1104, use of unmaintained components: what nobody looks after any more is a notice.
    kind: cwes.length === 1 && cwes[0] === "CWE-1104" ? ("informational" as const) : ("vulnerability" as const),
  }
  return { ok: true, advisory, problems: [] }
}

function packagesOf(value: ForeignObject, ranges: readonly AffectedRange[]): AffectedPackage[] {
  const npm = readName(value.npmname)
  const bower = listOf(value.bowername)
    .slice(0, 20)
    .flatMap((each) => readName(each) ?? [])
  return [
    ...(npm === null ? [] : [{ ecosystem: "npm", name: npm, ranges, versions: [] }]),
    ...bower.map((name) => ({ ecosystem: "Bower", name, ranges, versions: [] })),
  ]
}

const excludesMax = 1_000

function rangesOf({ atOrAbove, below, excludes }: ForeignObject): AffectedRange[] | string {
  const start = atOrAbove === undefined ? null : readVersion(atOrAbove)
  const end = readVersion(below)
  if (start === null && atOrAbove !== undefined) return "atOrAbove: not a version"
  if (end === null) return "below: not a version"
  const left = listOf(excludes).slice(0, excludesMax).map(readVersion)
  if (left.some((version) => version === null)) return "excludes: not versions"
  const order = orderOf(semver)
  const lower = start === null || start === "0" ? null : { version: start, isInclusive: true }
  const good = left.flatMap((version) => {
    if (version === null) return []
    const only = { version, isInclusive: true }
    return [{ lower: only, upper: only }]
  })
  const affected = intersect([{ lower, upper: { version: end, isInclusive: false } }], complement(good, order), order)
  return affected.map((each) => rangeOfInterval(each, isRelease))
}

/** Pre-releases are written as their publishers did (`1.9.0b1`, `3.0.RC3`, `1.3.0-*`); semver wants a hyphen. */
function readVersion(value: unknown): string | null {
  const found = /^(\d+(?:\.\d+)*)(?:[-.]?([A-Za-z*][0-9A-Za-z.*-]*))?$/.exec(readName(value) ?? "")
  if (!found) return null
  const [, numbers = "", word] = found
  return word === undefined ? numbers : `${numbers}-${word.startsWith("*") ? "0" : word}`
}

/** Whether the end is a version that was released, not `100` or `1.999` for "all so far". */
const isRelease = (version: string): boolean =>
  /^\d+(?:\.\d+){1,3}$/.test(version) && version.split(".").every((part) => Number(part) < 99)

/** Records have no id: the library, the interval and the first thing that tells it from others. */
function idOf(library: string, { atOrAbove, below }: ForeignObject, identifiers: ForeignObject): string {
  const told = [identifiers.retid, identifiers.githubID, identifiers.CVE, identifiers.issue, identifiers.bug]
    .flatMap((each) => (isList(each) ? each[0] : each))
    .find((each) => typeof each === "string" && each !== "")
  const summary = identifiers.summary ?? identifiers.advisory
  const words = typeof summary === "string" ? summary.slice(0, 60).replaceAll(/\W+/g, "-") : ""
  const interval = `${readName(atOrAbove) ?? "0"}-${readName(below) ?? "?"}`
  return `RETIREJS-${library}-${interval}-${readName(told) ?? words}`.slice(0, advisoryLimits.idLengthMax)
}
