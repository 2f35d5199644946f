import { purlTypes } from "./purl-types.ts"

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
  // From the left, since neither mark may stand bare in what comes before it; a URL in a qualifier may have written its
  // own.
  const [beforeSubpath, subpathText] = splitFirst(rest, "#")
  const subpath =
    subpathText === null ? null : decodeSegments(subpathText, (segment) => segment !== "." && segment !== "..")
  const [beforeQualifiers, qualifierText] = splitFirst(beforeSubpath, "?")
  const qualifiers = parseQualifiers(qualifierText ?? "")
  rest = withoutSlashesAtEnd(beforeQualifiers)
  const slash = rest.indexOf("/")
  if (slash < 0) return refuse("has no name")
  const type = rest.slice(0, slash).toLowerCase()
  if (!/^[a-z.-][a-z0-9.-]*$/.test(type))
    return refuse("has a type of other characters than letters, digits, dot and hyphen")
  const path = rest.slice(slash + 1).replace(/^\/+/, "")
  // An @ at the beginning of a segment belongs to an npm scope written bare.
  const at = path.lastIndexOf("@")
  const isAtBeginning = at === 0 || path[at - 1] === "/"
  if (isAtBeginning && !path.includes("/", at)) return refuse("has no name")
  const hasVersion = at > 0 && !isAtBeginning
  const version = hasVersion ? decode(path.slice(at + 1)) : null
  const segments = (hasVersion ? path.slice(0, at) : path)
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode)
  if (qualifiers === null) return refuse("has a qualifier that is not key=value")
  if (version === undefined || segments.includes(undefined) || subpath === undefined)
    return refuse("has a percent sign that encodes nothing")
  const read = segments.filter((segment) => segment !== undefined)
  const isNamePath = purlTypes.get(type)?.isNamePath === true && read.length > 1
  const names = isNamePath ? read.slice(0, 1) : read.slice(0, -1)
  const name = isNamePath ? read.slice(1).join("/") : read.at(-1)
  if (name === undefined) return refuse("has no name")
  return normalizePurl({
    type,
    namespace: names.length > 0 ? names.join("/") : null,
    name,
    version: version === "" ? null : version,
    qualifiers,
    subpath,
  })
}

const refuse = (reason: string): PurlParse => ({ ok: false, reason: `The purl ${reason}.` })

function splitFirst(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark)
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

/** Applies a type's rules to parts that were read or are about to be written; a reason where they forbid one. */
export function normalizePurl(purl: PackageUrl): PurlParse {
  const { type } = purl
  const [name, version] = [purl.name, purl.version].map((text) => text?.trim() || null)
  // Each segment by itself: without the spaces of one that is nothing else, a slash would stand at the end.
  const namespace = (purl.namespace ?? "")
    .split("/")
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "")
    .join("/")
  if (!name) return refuse("has no name")
  const rules = purlTypes.get(type) ?? {}
  if (rules.namespace === "required" && !namespace) return refuse(`of type ${type} has no namespace`)
  if (rules.namespace === "prohibited" && namespace) return refuse(`of type ${type} has a namespace`)
  if (rules.name && !rules.name.test(name)) return refuse(`of type ${type} cannot have the name ${name}`)
  if (rules.version && version && !rules.version.test(version))
    return refuse(`of type ${type} cannot have the version ${version}`)
  const folded = (part: "namespace" | "name" | "version", text: string) =>
    rules.lower?.includes(part) ? text.toLowerCase() : text
  return {
    ok: true,
    purl: {
      ...purl,
      namespace: namespace ? folded("namespace", namespace) : null,
      name: specialName(purl, folded("name", name)),
      version: version ? folded("version", version) : null,
    },
  }
}

function specialName({ type, qualifiers }: PackageUrl, name: string): string {
  // PEP 503 has runs of -, _ and . as one hyphen; the purl type names the underscore alone.
  if (type === "pypi") return name.replaceAll("_", "-")
  if (type === "pub") return name.replaceAll(/[^a-z0-9_]/g, "_")
  // Names of models have no case in Azure Databricks, and one in Azure ML.
  const isDatabricks = type === "mlflow" && (qualifiers.get("repository_url") ?? "").includes("azuredatabricks")
  return isDatabricks ? name.toLowerCase() : name
}

/** By hand: an expression for the end looks again from every slash of a long row of them. */
function withoutSlashesAtEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === "/") end -= 1
  return text.slice(0, end)
}
