/** A package URL taken apart (purl-spec, "How to parse"). Names are as the type's rules spell them. */
export interface PackageUrl {
  readonly type: string
  readonly namespace: string | null
  readonly name: string
  readonly version: string | null
  readonly qualifiers: ReadonlyMap<string, string>
  readonly subpath: string | null
}

export type PurlParse =
  | { readonly ok: true; readonly purl: PackageUrl }
  | { readonly ok: false; readonly reason: string }

const charactersMax = 4096

/** Reads a package URL; never throws. Type-specific case and name rules are applied (purl-spec, types). */
export function parsePurl(text: string): PurlParse {
  if (text.length > charactersMax) return refuse(`longer than ${charactersMax} characters`)
  if (!/^pkg:/i.test(text)) return refuse("does not begin with pkg:")
  let rest = text.slice(4).replace(/^\/+/, "")
  const [beforeSubpath, subpathText] = splitLast(rest, "#")
  const subpath =
    subpathText === null ? null : decodeSegments(subpathText, (segment) => segment !== "." && segment !== "..")
  const [beforeQualifiers, qualifierText] = splitLast(beforeSubpath, "?")
  const qualifiers = parseQualifiers(qualifierText ?? "")
  rest = beforeQualifiers.replace(/\/+$/, "")
  const slash = rest.indexOf("/")
  if (slash < 0) return refuse("has no name")
  const type = rest.slice(0, slash).toLowerCase()
  if (!/^[a-z.-][a-z0-9.-]*$/.test(type))
    return refuse("has a type of other characters than letters, digits, dot and hyphen")
  const path = rest.slice(slash + 1).replace(/^\/+/, "")
  // An @ before the last slash belongs to an npm scope written bare.
  const at = path.lastIndexOf("@")
  const isAfterSlash = at > path.lastIndexOf("/")
  if (isAfterSlash && (at === 0 || path[at - 1] === "/")) return refuse("has no name")
  const hasVersion = at > 0 && isAfterSlash
  const version = hasVersion ? decode(path.slice(at + 1)) : null
  const segments = (hasVersion ? path.slice(0, at) : path)
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode)
  if (qualifiers === null) return refuse("has a qualifier that is not key=value")
  if (version === undefined || segments.includes(undefined) || subpath === undefined)
    return refuse("has a percent sign that encodes nothing")
  const names = segments.filter((segment) => segment !== undefined)
  const name = names.pop()
  if (name === undefined || name === "") return refuse("has no name")
  return normalize({
    type,
    namespace: names.length > 0 ? names.join("/") : null,
    name,
    version: version === "" ? null : version,
    qualifiers,
    subpath,
  })
}

const refuse = (reason: string): PurlParse => ({ ok: false, reason: `The purl ${reason}.` })

function splitLast(text: string, mark: string): [string, string | null] {
  const at = text.lastIndexOf(mark)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string | undefined {
  if (!text.includes("%")) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** null: nothing left; undefined: cannot be decoded. */
function decodeSegments(text: string, keep: (segment: string) => boolean): string | null | undefined {
  const segments = text
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode)
  if (segments.includes(undefined)) return undefined
  const kept = segments.filter((segment) => segment !== undefined).filter(keep)
  return kept.length > 0 ? kept.join("/") : null
}

function parseQualifiers(text: string): Map<string, string> | null {
  const qualifiers = new Map<string, string>()
  for (const pair of text.split("&")) {
    if (pair === "") continue
    const equals = pair.indexOf("=")
    const key = pair.slice(0, equals).toLowerCase()
    const value = decode(pair.slice(equals + 1))
    if (equals <= 0 || value === undefined || !/^[a-z.\-_][a-z0-9.\-_]*$/.test(key)) return null
    if (value !== "") qualifiers.set(key, value)
  }
  return qualifiers
}

// purl-spec, types: where a type compares without case, its canonical form is lower case.
const lowerNamespace = new Set([
  "alpm",
  "apk",
  "bitbucket",
  "composer",
  "deb",
  "github",
  "golang",
  "gitlab",
  "hex",
  "qpkg",
  "rpm",
])
const lowerName = new Set([
  "alpm",
  "apk",
  "bitbucket",
  "bitnami",
  "composer",
  "deb",
  "github",
  "gitlab",
  "golang",
  "hex",
  "oci",
  "otp",
  "pub",
  "pypi",
])

const needsNamespace = new Set(["maven", "swift", "vscode-extension"])
const hasNoNamespace = new Set(["cran", "otp"])

function normalize(purl: PackageUrl): PurlParse {
  const { type } = purl
  const namespace = purl.namespace !== null && lowerNamespace.has(type) ? purl.namespace.toLowerCase() : purl.namespace
  if (needsNamespace.has(type) && namespace === null) return refuse(`of type ${type} has no namespace`)
  if (hasNoNamespace.has(type) && namespace !== null) return refuse(`of type ${type} has a namespace`)
  if (type === "chrome-extension" && !isChromeExtension(purl))
    return refuse("of type chrome-extension names no extension of the store")
  return { ok: true, purl: { ...purl, namespace, name: nameOf(purl), version: versionOf(purl) } }
}

function nameOf({ type, name, qualifiers }: PackageUrl): string {
  // PEP 503 has runs of -, _ and . as one hyphen; the purl type names the underscore alone.
  if (type === "pypi") return name.toLowerCase().replaceAll("_", "-")
  // Names of models have no case in Azure Databricks, and one in Azure ML.
  const isDatabricks = type === "mlflow" && (qualifiers.get("repository_url") ?? "").includes("azuredatabricks")
  return lowerName.has(type) || isDatabricks ? name.toLowerCase() : name
}

/** A version of Hugging Face is the hash of a commit. */
const versionOf = ({ type, version }: PackageUrl): string | null =>
  type === "huggingface" ? (version?.toLowerCase() ?? null) : version

const isChromeExtension = ({ name, version }: PackageUrl): boolean =>
  /^[a-p]{32}$/.test(name) && (version === null || /^\d+(?:\.\d+){0,3}$/.test(version))
