import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import { schemeForEcosystem } from "@waybill/versions/schemes"

export type PackageQuestion =
  | {
      readonly ok: true
      readonly packageKey: string
      /** A distribution's package, asked for without a release: of every one. */
      readonly isOfAnyRelease: boolean
      readonly version: string | null
      readonly below: Buffer | null
    }
  | { readonly ok: false; readonly path: "query/purl" | "query/below"; readonly message: string }

/** "Where is X", "where is X below v": the package's key and the byte key that its versions must be below, in the order of its own ecosystem. */
export function packageQuestion(purl: string, below: string | undefined): PackageQuestion {
  const parsed = parsePurl(purl)
  if (!parsed.ok) return { ok: false, path: "query/purl", message: parsed.reason }
  const { key, ecosystem, isReleaseMissing } = packageIdentity(parsed.purl)
  if (below === undefined)
    return { ok: true, packageKey: key, isOfAnyRelease: isReleaseMissing, version: parsed.purl.version, below: null }
  if (isReleaseMissing)
    return { ok: false, path: "query/below", message: "name the release too: ?distro=debian-12 at the purl's end" }
  const scheme = ecosystem === null ? null : schemeForEcosystem(ecosystem)
  if (!scheme)
    return { ok: false, path: "query/below", message: `no order of versions is known for ${parsed.purl.type} packages` }
  const read = scheme.parse(below)
  if (!read.ok) return { ok: false, path: "query/below", message: read.reason }
  return { ok: true, packageKey: key, isOfAnyRelease: false, version: null, below: Buffer.from(read.key) }
}
