import { cpeIdentity, unkeyable, withPart } from "@waybill/cpe/cpe-identity"
import { any, literalValue } from "@waybill/cpe/cpe-name"
import { isDistributionName } from "@waybill/cpe/distribution-name"
import { parseCpe } from "@waybill/cpe/parse-cpe"
import { readFileHash } from "@waybill/matching/file-hash"
import { hashPackageKey } from "@waybill/matching/hash-spans"
import { builtPackage } from "@waybill/purl/built-package"
import { isOrigin, moduleStreams } from "@waybill/purl/module-stream"
import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import { compareKeys } from "@waybill/versions/key-writer"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { cpeEcosystem, cpe as cpeOrder } from "@waybill/versions/schemes/cpe"

/** How a version stands to what an advisory says: `not_comparable` where one of them has no place in the order. */
export type Verdict = "affected" | "not_affected" | "not_comparable"

/** What a purl or a CPE name means to advisories, and where its version stands in the order. */
export interface Subject {
  readonly purl: string | null
  readonly cpe: string | null
  /** As `FileHash.key`. */
  readonly hash: string | null
  readonly key: string
  readonly ecosystem: string | null
  /** The order of versions that is used. */
  readonly order: string | null
  readonly version: string | null
  readonly sortKey: Uint8Array | null
  /** The module stream that it is of, or what it was built from (`@waybill/purl/module-stream`). */
  readonly stream: string
  /** What a CPE name says from the version on (`CpeIdentity.attributes`). */
  readonly attributes: readonly (string | null)[] | null
  /** Why it cannot be held against ranges. */
  readonly reason: string | null
  /** Its distribution's advisories name source packages, and the purl does not say which one it is built from. */
  readonly isSourceUntold: boolean
}

export type SubjectRead =
  | { readonly ok: true; readonly subject: Subject }
  | { readonly ok: false; readonly reason: string }

/** `version`: of a component whose name leaves it open. */
export function subjectOfCpe(cpe: string, version: string | null): SubjectRead {
  const parsed = parseCpe(cpe)
  if (!parsed.ok) return { ok: false, reason: `The CPE name is not readable: ${parsed.reason}.` }
  const told = withPart(parsed.name)
  const fault = unkeyable(told)
  if (fault !== null) return { ok: false, reason: `The CPE name cannot be looked up: ${fault}.` }
  const name = told.version === any && version !== null ? { ...told, version: literalValue(version) } : told
  const { key, plainVersion, attributes } = cpeIdentity(name)
  const isDistribution = isDistributionName(told)
  const read = plainVersion === null || isDistribution ? null : cpeOrder.parse(plainVersion)
  const reason = isDistribution
    ? "A distribution as a whole is not matched: its packages are, by its own records, which know what was mended in them."
    : plainVersion === null
      ? "The name leaves the version open."
      : read?.ok === false
        ? `${plainVersion} is ${read.reason}.`
        : null
  return {
    ok: true,
    subject: {
      purl: null,
      cpe,
      hash: null,
      key,
      ecosystem: cpeEcosystem,
      order: cpeOrder.id,
      version: plainVersion,
      sortKey: read?.ok ? read.key : null,
      stream: moduleStreams.none,
      attributes,
      reason,
      isSourceUntold: false,
    },
  }
}

/** Bytes: what a record says of them needs no version. */
export function subjectOfHash(text: string): SubjectRead {
  const mark = text.indexOf(":")
  const read = readFileHash(
    mark < 1
      ? { algorithm: "integrity", value: text }
      : { algorithm: text.slice(0, mark), value: text.slice(mark + 1) },
  )
  if (!read.ok)
    return { ok: false, reason: `The hash is not readable: ${read.reason}. Write it as sha-256:… or sha512-….` }
  const { key } = read.hash
  return {
    ok: true,
    subject: {
      purl: null,
      cpe: null,
      hash: key,
      key: hashPackageKey(key),
      ecosystem: null,
      order: null,
      version: null,
      sortKey: null,
      stream: moduleStreams.none,
      attributes: null,
      reason: null,
      isSourceUntold: false,
    },
  }
}

/** `distro`: the release, where the purl leaves it open. */
export function subjectOf(purl: string, distro: string | null = null): SubjectRead {
  const parsed = parsePurl(purl)
  if (!parsed.ok) return parsed
  const { qualifiers } = parsed.purl
  const asked =
    distro === null || qualifiers.has("distro")
      ? parsed.purl
      : { ...parsed.purl, qualifiers: new Map([...qualifiers, ["distro", distro]]) }
  const { key, ecosystem, version, isReleaseMissing, stream } = packageIdentity(asked)
  const scheme = ecosystem === null ? null : schemeForEcosystem(ecosystem)
  const read = version === null ? null : scheme?.parse(version)
  const reason =
    scheme === null
      ? `No order of versions is known for ${parsed.purl.type} packages.`
      : isReleaseMissing
        ? "The distribution's release is missing: ?distro=… tells it, and packages of each release are others."
        : version === null
          ? "The purl names no version."
          : read?.ok === false
            ? `${version} is ${read.reason}.`
            : null
  return {
    ok: true,
    subject: {
      purl,
      cpe: null,
      hash: null,
      key,
      ecosystem,
      order: scheme?.id ?? null,
      version,
      sortKey: read?.ok ? read.key : null,
      stream,
      attributes: null,
      reason,
      isSourceUntold: builtPackage(asked)?.isSourceTold === false,
    },
  }
}

/** One range as it is kept: half-open between two sort keys, or one version by its letters. */
export interface KnownRange {
  readonly lower: Uint8Array | null
  readonly upper: Uint8Array | null
  readonly exact_version: string | null
  /** As people write it: `>=1.2.0 <1.3.4`. */
  readonly range: string
  readonly rule: string
  /**
   * The CPE name that the source gives; with `isFitting`, whether what a name says beside its version contradicts it
   * nowhere.
   */
  readonly criteria: string | null
  readonly isFitting: boolean
  /** Module streams that it speaks of; null: it says nothing of modules. */
  readonly streams: readonly string[] | null
}

export interface BoundDecision {
  readonly bound: string
  readonly holds: boolean
  /** In words: `4.17.20 comes before 4.17.21`. */
  readonly says: string
}

/** Whether a range holds the version, with what each of its bounds came to. */
export function judgeRange(subject: Subject, range: KnownRange): { verdict: Verdict; bounds: BoundDecision[] } {
  const { version, sortKey } = subject
  if (!range.isFitting) {
    const says = "the name says another update, edition or target"
    return { verdict: "not_affected", bounds: [{ bound: range.criteria ?? range.range, holds: false, says }] }
  }
  if (!isOfStream(subject.stream, range.streams)) {
    const says = `${streamWords(subject.stream)}, and the range is of ${range.streams?.includes(moduleStreams.outside) ? "packages outside of modules" : `a module${namedStreams(range.streams)}`}`
    return { verdict: "not_affected", bounds: [{ bound: range.range, holds: false, says }] }
  }
  if (range.rule === "hash") {
    const says = "these are the bytes of a file that the record names"
    return { verdict: "affected", bounds: [{ bound: range.range, holds: true, says }] }
  }
  if (range.exact_version !== null) {
    const holds = version === range.exact_version
    const says = `${version ?? "no version"} is ${holds ? "" : "not "}${range.exact_version}, letter by letter`
    return { verdict: holds ? "affected" : "not_affected", bounds: [{ bound: `=${range.exact_version}`, holds, says }] }
  }
  if (range.rule === "every") {
    const says = "every version is malware, whatever it is called"
    return { verdict: "affected", bounds: [{ bound: range.range, holds: true, says }] }
  }
  if (sortKey === null || version === null) return { verdict: "not_comparable", bounds: [] }
  const [isAbove, isBelow] = [
    range.lower === null || compareKeys(range.lower, sortKey) <= 0,
    range.upper === null || compareKeys(sortKey, range.upper) < 0,
  ]
  const bounds = range.range
    .split(" ")
    .filter((bound) => /^[<>=]/.test(bound))
    .map((bound) =>
      decide(bound, version, bound.startsWith(">") ? isAbove : bound.startsWith("=") ? isAbove && isBelow : isBelow),
    )
  return { verdict: isAbove && isBelow ? "affected" : "not_affected", bounds }
}

const isOfStream = (stream: string, streams: readonly string[] | null): boolean =>
  streams === null ||
  stream === moduleStreams.none ||
  isOrigin(stream) ||
  streams.includes(stream) ||
  (stream !== moduleStreams.outside && streams.includes(moduleStreams.any))

const streamWords = (stream: string): string =>
  stream === moduleStreams.outside
    ? "the package is of no module"
    : stream === moduleStreams.unknown
      ? "the package is of a module"
      : `the package is of ${stream}`

function namedStreams(streams: readonly string[] | null): string {
  const named = (streams ?? []).filter((each) => each.includes(":"))
  return named.length === 0 ? "" : `, ${named.join(", ")}`
}

function decide(bound: string, version: string, holds: boolean): BoundDecision {
  const other = bound.replace(/^[<>=]+/, "")
  const words: Readonly<Record<string, readonly [string, string]>> = {
    ">=": ["is at or after", "comes before"],
    ">": ["comes after", "is at or before"],
    "<": ["comes before", "is at or after"],
    "<=": ["is at or before", "comes after"],
    "=": ["is", "is not"],
  }
  const [yes, no] = words[/^[<>=]+/.exec(bound)?.[0] ?? ""] ?? ["fits", "does not fit"]
  return { bound, holds, says: `${version} ${holds ? yes : no} ${other}` }
}

/** Of several: what is affected by one is affected; what cannot be compared with one is not said to be free. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes("affected") ? "affected" : verdicts.includes("not_comparable") ? "not_comparable" : "not_affected"

/** What concerns the reader first: what is affected, then what cannot be compared. */
export const byVerdict = (a: { readonly verdict: Verdict }, b: { readonly verdict: Verdict }): number =>
  verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict)

const verdictOrder: readonly Verdict[] = ["affected", "not_comparable", "not_affected"]
