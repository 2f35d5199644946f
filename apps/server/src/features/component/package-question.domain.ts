import { builtPackage } from "@waybill/purl/built-package"
import { packageIdentity } from "@waybill/purl/package-identity"
import { packageKey } from "@waybill/purl/package-key"
import { type PackageUrl, parsePurl } from "@waybill/purl/parse-purl"
import type { KeySpan } from "@waybill/versions/ranges/key-span"
import { versSpans } from "@waybill/versions/ranges/vers-spans"
import { schemeForEcosystem } from "@waybill/versions/schemes"

/** Which versions are asked for, in the words of the caller. */
export interface VersionsAsked {
  readonly from?: string | undefined
  readonly below?: string | undefined
  /** A `vers:` range. */
  readonly range?: string | undefined
}

/** A distribution's package by the name that it is installed as, where keys name its source. */
export interface BuiltAsked {
  readonly name: string
  /** Of which keys it may be; null: of the one that is asked for, as the purl tells the source. */
  readonly keys: { readonly prefix: string; readonly suffix: string } | null
}

/** Components that name the package and no version: they are of no package version, and so of no key. */
export interface UnversionedAsked {
  readonly names: readonly string[]
  /** Their purl without version, qualifiers and subpath, in small letters. */
  readonly purl: string
}

export type PackageQuestion =
  | {
      readonly ok: true
      readonly packageKey: string
      /** A distribution's package, asked for without a release: of every one. */
      readonly isOfAnyRelease: boolean
      readonly built: BuiltAsked | null
      readonly unversioned: UnversionedAsked | null
      /** As advisories spell it, with its epoch. */
      readonly version: string | null
      /** As the purl does. */
      readonly statedVersion: string | null
      /** Spans of sort keys; null: every version, those that cannot be read too. */
      readonly spans: readonly KeySpan[] | null
    }
  | { readonly ok: false; readonly path: string; readonly message: string }

/**
 * "Where is X", "where is X below v": the package's key and the spans of byte keys that its versions must lie in, in
 * the order of its own ecosystem.
 */
export function packageQuestion(purl: string, asked: VersionsAsked): PackageQuestion {
  const parsed = parsePurl(purl)
  if (!parsed.ok) return { ok: false, path: "query/purl", message: parsed.reason }
  // Keys of packages keep it encoded; names and versions are asked for as they are read, and none with it can be kept.
  const { namespace, name, version: stated, qualifiers } = parsed.purl
  if ([namespace, name, stated, ...qualifiers.values()].some((part) => part?.includes("\u0000")))
    return { ok: false, path: "query/purl", message: "encodes U+0000, which no package has" }
  const { key, ecosystem, version, isReleaseMissing } = packageIdentity(parsed.purl)
  const question = {
    ok: true as const,
    packageKey: key,
    isOfAnyRelease: isReleaseMissing,
    built: builtAsked(parsed.purl, key),
    unversioned: null,
    version: null,
    statedVersion: null,
  }
  const given = ["from", "below", "range"] as const
  const first = given.find((name) => asked[name] !== undefined)
  if (first === undefined) {
    const unversioned = parsed.purl.version === null ? unversionedAsked(parsed.purl) : null
    return { ...question, unversioned, version, statedVersion: parsed.purl.version, spans: null }
  }
  if (parsed.purl.version !== null)
    return {
      ok: false,
      path: "query/purl",
      message: `the purl names the version ${parsed.purl.version}: leave it out, or \`${first}\``,
    }
  const scheme = ecosystem === null ? null : schemeForEcosystem(ecosystem)
  if (!scheme || ecosystem === null)
    return {
      ok: false,
      path: `query/${first}`,
      message: `no order of versions is known for ${parsed.purl.type} packages`,
    }
  if (asked.range !== undefined) {
    if (asked.from !== undefined || asked.below !== undefined)
      return { ok: false, path: "query/range", message: "`range` says it all; leave `from` and `below` out" }
    const read = versSpans(asked.range, ecosystem)
    return read.ok ? { ...question, spans: read.spans } : { ok: false, path: "query/range", message: read.reason }
  }
  const [from, below] = [asked.from, asked.below].map((text) => (text === undefined ? null : scheme.parse(text)))
  if (from && !from.ok) return { ok: false, path: "query/from", message: from.reason }
  if (below && !below.ok) return { ok: false, path: "query/below", message: below.reason }
  return { ...question, spans: [{ lower: from?.key ?? null, upper: below?.key ?? null }] }
}

/** The package whose key is known, in one version or all. */
export const keyQuestion = (key: string, version: string | undefined): PackageQuestion => ({
  ok: true,
  packageKey: key,
  isOfAnyRelease: false,
  built: null,
  unversioned: null,
  version: version ?? null,
  statedVersion: null,
  spans: null,
})

function builtAsked(purl: PackageUrl, key: string): BuiltAsked | null {
  const built = builtPackage(purl)
  if (built === null) return null
  const release = key.indexOf("?")
  const keys = { prefix: built.keyPrefix, suffix: release < 0 ? "" : key.slice(release) }
  return { name: built.name, keys: built.isSourceTold ? null : keys }
}

const unversionedAsked = (purl: PackageUrl): UnversionedAsked => ({
  names: [purl.name, ...(purl.namespace === null ? [] : [`${purl.namespace}/${purl.name}`])].map((each) =>
    each.toLowerCase(),
  ),
  purl: packageKey(purl).toLowerCase(),
})
