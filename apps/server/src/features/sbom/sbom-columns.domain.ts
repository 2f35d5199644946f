import type { BomComponent } from "@waybill/bom-formats/document"
import { cpeIdentity, unkeyable, withPart } from "@waybill/cpe/cpe-identity"
import { any, literalValue } from "@waybill/cpe/cpe-name"
import { isDistributionName } from "@waybill/cpe/distribution-name"
import { parseCpe } from "@waybill/cpe/parse-cpe"
import { type GivenHash, readFileHash } from "@waybill/matching/file-hash"
import { moduleStreams } from "@waybill/purl/module-stream"
import { packageIdentity } from "@waybill/purl/package-identity"
import { packageKey } from "@waybill/purl/package-key"
import { type PackageUrl, parsePurl } from "@waybill/purl/parse-purl"
import type { StatedRelease } from "@waybill/purl/stated-release"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { cpeEcosystem, cpe as cpeOrder } from "@waybill/versions/schemes/cpe"

/** Why a component cannot be matched. */
export const unmatchedReasons = [
  "no-purl",
  "hash-only",
  "invalid-purl",
  "no-version",
  "no-release",
  "unreadable-version",
  "unsupported-ecosystem",
  "distribution",
] as const
export type UnmatchedReason = (typeof unmatchedReasons)[number]

/**
 * Raised where `identify` tells something else than before of what it told already: SBOMs of before are no short cut
 * then.
 */
export const derivation = 10

/**
 * What a document says of a component, wherever in it that stands. Short names, and nothing for what it does not say:
 * 10,000 of these cross over as JSON, and the database takes them apart.
 */
export interface ComponentRow {
  readonly ref: string | undefined
  readonly ty: string
  readonly g: string | undefined
  readonly n: string
  readonly v: string | undefined
  readonly p: string | undefined
  readonly c: string | undefined
  readonly l: readonly string[]
  readonly h: readonly { algorithm: string; value: string }[] | undefined
  readonly s: string | undefined
  readonly sc: string | undefined
  /** `upstream`. Which package it is shows in `package_version`. */
  readonly b: string | undefined
  readonly x: BomComponent["securityReferences"] | undefined
}

export interface PackageVersionRow {
  readonly key: string
  readonly ecosystem: string | null
  readonly version: string
  /** Hex. */
  readonly sort: string | null
  readonly unreadable: string | null
  /** Of what is in modules: the stream (`@waybill/purl/module-stream`). */
  readonly stream?: string
  /** Of what is known by CPE: what else its name says. */
  readonly attributes?: readonly (string | null)[]
}

/**
 * The component as `insertComponents` takes it: names of one or two letters, since a document has as many as a million
 * of them.
 */
export function rowOf(component: BomComponent): ComponentRow {
  return {
    ref: component.bomRef ?? undefined,
    ty: component.type,
    g: component.group ?? undefined,
    n: component.name,
    v: component.version ?? undefined,
    p: component.purl ?? undefined,
    c: component.cpe ?? undefined,
    l: component.licenses,
    h: component.hashes.length > 0 ? component.hashes : undefined,
    s: component.supplier ?? undefined,
    sc: component.scope ?? undefined,
    b: component.upstream ?? undefined,
    x: component.securityReferences.length > 0 ? component.securityReferences : undefined,
  }
}

/** A release of a distribution that a document tells, with how many components take it. */
export interface TakenRelease extends StatedRelease {
  readonly components: number
}

/** What tells which package version a component is. */
export type IdentifiedBy = Pick<BomComponent, "name" | "version" | "purl" | "cpe"> & {
  readonly hashes: readonly GivenHash[]
  readonly upstream?: string | undefined
}

export interface Identity {
  readonly version: PackageVersionRow | null
  readonly unmatched: UnmatchedReason | null
}

/**
 * The package version that a component is, with its sort key, or the reason why it cannot be matched; both where it is
 * known and cannot be ordered. By its purl; by its CPE only where it has no purl, or one of a type that no advisories
 * speak of (decision 10). What only a hash tells is held against the records that name files, and against nothing else.
 * `releases`: what its document says of releases that purls leave open.
 */
export function identify(component: IdentifiedBy, releases: readonly StatedRelease[] = []): Identity {
  const found = identifyByNames(component, releases)
  const isStorable = found.version === null || (isKey(found.version.key) && isKey(found.version.version))
  return isStorable ? found : { version: null, unmatched: "invalid-purl" }
}

// An entry of an index holds 2,704 bytes at most. What is longer names no package that anybody publishes.
const keyBytesMax = 2_000

/** Whether a text can be looked up. A purl can hold a percent-encoded U+0000, which no column can. */
const isKey = (text: string): boolean =>
  !text.includes("\u0000") && (text.length * 3 <= keyBytesMax || Buffer.byteLength(text) <= keyBytesMax)

function identifyByNames(component: IdentifiedBy, releases: readonly StatedRelease[]): Identity {
  const byPurl = identifyByPurl(component, releases)
  if (byPurl.unmatched === null || !fallback.has(byPurl.unmatched) || isOfDistribution(component.purl)) return byPurl
  const found = identifyByCpe(component) ?? byPurl
  const isKnownByHash = found.unmatched === "no-purl" && component.hashes.some((given) => readFileHash(given).ok)
  return isKnownByHash ? { version: null, unmatched: "hash-only" } : found
}

const fallback: ReadonlySet<UnmatchedReason> = new Set(["no-purl", "invalid-purl", "unsupported-ecosystem"])

/** A distribution mends old versions: what NVD says of the version upstream would be wrong for its packages. */
export const isOfDistribution = (purl: string | null): boolean =>
  purl !== null && /^pkg:(?:deb|rpm|apk|alpm|ebuild)\//i.test(purl)

function identifyByCpe(component: IdentifiedBy): Identity | null {
  const read = component.cpe === null ? null : parseCpe(component.cpe)
  if (!read?.ok) return null
  const name = withPart(read.name)
  if (unkeyable(name) !== null) return null
  // Its packages are matched, by its own records, which know what was mended there.
  if (isDistributionName(name)) return { version: null, unmatched: "distribution" }
  // The name is the older word; a version that it leaves open is the component's.
  const { key, version, plainVersion, attributes } = cpeIdentity(
    name.version === any && component.version !== null ? { ...name, version: literalValue(component.version) } : name,
  )
  if (plainVersion === null) return { version: null, unmatched: "no-version" }
  const sort = cpeOrder.parse(plainVersion)
  return {
    version: {
      key,
      ecosystem: cpeEcosystem,
      version,
      sort: sort.ok ? Buffer.from(sort.key).toString("hex") : null,
      unreadable: sort.ok ? null : sort.reason,
      attributes,
    },
    unmatched: sort.ok ? null : "unreadable-version",
  }
}

function identifyByPurl(component: IdentifiedBy, releases: readonly StatedRelease[]): Identity {
  if (component.purl === null) return { version: null, unmatched: "no-purl" }
  const parsed = parsePurl(component.purl)
  if (!parsed.ok) return { version: null, unmatched: "invalid-purl" }
  const identity = packageIdentity(withUpstream(parsed.purl, component.upstream), component.name, releases)
  const { key, ecosystem, version: stated, stream } = identity
  const version = stated ?? component.version
  if (version === null) return { version: null, unmatched: "no-version" }
  const scheme = ecosystem === null ? null : schemeForEcosystem(ecosystem)
  if (scheme === null)
    return {
      version: { key, ecosystem: null, version, sort: null, unreadable: null },
      unmatched: "unsupported-ecosystem",
    }
  const read = scheme.parse(version)
  if (!read.ok)
    return {
      version: { key, ecosystem, version, sort: null, unreadable: read.reason, ...inStream(stream) },
      unmatched: "unreadable-version",
    }
  return {
    version: {
      key,
      ecosystem,
      version,
      sort: Buffer.from(read.key).toString("hex"),
      unreadable: null,
      ...inStream(stream),
    },
    // Its place in the order is kept all the same: for "where is X below v", and for own records.
    unmatched:
      identity.isReleaseMissing || (!identity.hasSources && isOfUntoldDistribution(parsed.purl))
        ? "no-release"
        : identity.hasSources
          ? null
          : "unsupported-ecosystem",
  }
}

/** As syft writes archives of packages that lie somewhere: `pkg:deb/adduser@3.134`. */
const isOfUntoldDistribution = ({ type, namespace }: PackageUrl): boolean =>
  namespace === null && /^(?:deb|rpm|apk)$/.test(type)

const withUpstream = (purl: PackageUrl, upstream: string | undefined): PackageUrl =>
  upstream === undefined ? purl : { ...purl, qualifiers: new Map([...purl.qualifiers, ["upstream", upstream]]) }

const inStream = (stream: string) => (stream === moduleStreams.none ? {} : { stream })

/** The key of the family: the subject's package where it has one, else its type and name. */
export function familyKey(subject: {
  readonly purl: string | null
  readonly type: string
  readonly name: string
}): string {
  const parsed = subject.purl === null ? null : parsePurl(subject.purl)
  const key = parsed?.ok ? packageKey(parsed.purl) : null
  return key !== null && isKey(key) ? key : `${subject.type}:${subject.name}`
}
