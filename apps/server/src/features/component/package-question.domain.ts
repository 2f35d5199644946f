import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
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

export type PackageQuestion =
  | {
      readonly ok: true
      readonly packageKey: string
      /** A distribution's package, asked for without a release: of every one. */
      readonly isOfAnyRelease: boolean
      readonly version: string | null
      /** Spans of sort keys; null: every version, those that cannot be read too. */
      readonly spans: readonly KeySpan[] | null
    }
  | { readonly ok: false; readonly path: string; readonly message: string }

/** "Where is X", "where is X below v": the package's key and the spans of byte keys that its versions must lie in, in the order of its own ecosystem. */
export function packageQuestion(purl: string, asked: VersionsAsked): PackageQuestion {
  const parsed = parsePurl(purl)
  if (!parsed.ok) return { ok: false, path: "query/purl", message: parsed.reason }
  const { key, ecosystem, isReleaseMissing } = packageIdentity(parsed.purl)
  const question = { ok: true as const, packageKey: key, isOfAnyRelease: isReleaseMissing }
  const given = ["from", "below", "range"] as const
  const first = given.find((name) => asked[name] !== undefined)
  if (first === undefined) return { ...question, version: parsed.purl.version, spans: null }
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
    return read.ok
      ? { ...question, version: null, spans: read.spans }
      : { ok: false, path: "query/range", message: read.reason }
  }
  const [from, below] = [asked.from, asked.below].map((text) => (text === undefined ? null : scheme.parse(text)))
  if (from && !from.ok) return { ok: false, path: "query/from", message: from.reason }
  if (below && !below.ok) return { ok: false, path: "query/below", message: below.reason }
  return { ...question, version: null, spans: [{ lower: from?.key ?? null, upper: below?.key ?? null }] }
}

/** The package whose key is known, in one version or all. */
export const keyQuestion = (packageKey: string, version: string | undefined): PackageQuestion => ({
  ok: true,
  packageKey,
  isOfAnyRelease: false,
  version: version ?? null,
  spans: null,
})
