import type { PackageUrl } from "./parse-purl.ts"

/** The canonical text of a package URL (purl-spec, "How to build"). */
export function formatPurl(purl: PackageUrl): string {
  const namespace = purl.namespace === null ? "" : `${purl.namespace.split("/").map(encode).join("/")}/`
  const version = purl.version === null ? "" : `@${encode(purl.version)}`
  const qualifiers = [...purl.qualifiers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${encode(value)}`)
  const subpath = purl.subpath === null ? "" : `#${purl.subpath.split("/").map(encode).join("/")}`
  return `pkg:${purl.type}/${namespace}${encode(purl.name)}${version}${qualifiers.length > 0 ? `?${qualifiers.join("&")}` : ""}${subpath}`
}

/** Percent-encodes all but the characters that the specification leaves bare; the colon is one of them. */
function encode(text: string): string {
  if (/^[A-Za-z0-9._~-]*$/.test(text)) return text
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%3A", ":")
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
