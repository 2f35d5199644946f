import { normalizePurl, type PackageUrl, type PurlParse } from "./parse-purl.ts"
import { purlTypes } from "./purl-types.ts"

/** The canonical text of a package URL (purl-spec, "How to build"). */
export function formatPurl(purl: PackageUrl): string {
  const namespace = purl.namespace === null ? "" : `${purl.namespace.split("/").map(encode).join("/")}/`
  const version = purl.version === null ? "" : `@${encode(purl.version)}`
  const qualifiers = [...purl.qualifiers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${encode(value)}`)
  const subpath = purl.subpath === null ? "" : `#${purl.subpath.split("/").map(encode).join("/")}`
  const isNamePath = purlTypes.get(purl.type)?.isNamePath === true
  const name = isNamePath ? purl.name.split("/").map(encode).join("/") : encode(purl.name)
  return `pkg:${purl.type}/${namespace}${name}${version}${qualifiers.length > 0 ? `?${qualifiers.join("&")}` : ""}${subpath}`
}

/**
 * A package URL from its parts ("How to build"): the type's rules for case and names are applied, and parts of which
 * none can be made are refused in words. Empty texts are as good as absent; `formatPurl` of the result is the text.
 */
export function buildPurl(parts: {
  readonly type: string
  readonly namespace?: string | null
  readonly name: string
  readonly version?: string | null
  readonly qualifiers?: Readonly<Record<string, string>> | null
  readonly subpath?: string | null
}): PurlParse {
  const type = parts.type.toLowerCase()
  if (!/^[a-z.-][a-z0-9.-]*$/.test(type)) return { ok: false, reason: `The purl has no type: ${parts.type}.` }
  if (parts.name === "") return { ok: false, reason: "The purl has no name." }
  const qualifiers = new Map<string, string>()
  for (const [key, value] of Object.entries(parts.qualifiers ?? {})) {
    if (!/^[A-Za-z.\-_][A-Za-z0-9.\-_]*$/.test(key)) return { ok: false, reason: `The purl has no qualifier ${key}.` }
    if (value !== "") qualifiers.set(key.toLowerCase(), value)
  }
  const path = (text: string | null | undefined) =>
    (text ?? "")
      .split("/")
      .filter((segment) => segment !== "")
      .join("/") || null
  return normalizePurl({
    type,
    namespace: path(parts.namespace),
    name: parts.name,
    version: parts.version || null,
    qualifiers,
    subpath: path(parts.subpath),
  })
}

/** Percent-encodes all but the characters that the specification leaves bare; the colon is one of them. */
function encode(text: string): string {
  if (/^[A-Za-z0-9._~-]*$/.test(text)) return text
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%3A", ":")
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
