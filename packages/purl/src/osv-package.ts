import { packageKey } from "./package-key.ts"

// OSV schema, "affected[].package field": ecosystem → purl type, for the ecosystems that name a package as its purl does.
const types: Readonly<Record<string, string>> = {
  npm: "npm",
  PyPI: "pypi",
  Maven: "maven",
  Go: "golang",
  "crates.io": "cargo",
  RubyGems: "gem",
  NuGet: "nuget",
  Packagist: "composer",
  Hex: "hex",
  Pub: "pub",
}
const ecosystems = new Map(Object.entries(types).map(([ecosystem, type]) => [type, ecosystem]))

/** The key of the package that an OSV record names; null where the ecosystem is not one of these. */
export function packageKeyOfOsv(ecosystem: string, name: string): string | null {
  const type = types[ecosystem]
  if (type === undefined || name === "") return null
  const segments = type === "maven" ? name.split(":") : name.split("/")
  if (type === "maven" && segments.length !== 2) return null
  // Go modules have no case in purls, and the same in advisories would hide none.
  const folded =
    type === "golang" || type === "composer" || type === "hex" || type === "pub" || type === "pypi"
      ? segments.map((segment) => segment.toLowerCase())
      : segments
  const last = folded.pop() ?? ""
  if (last === "") return null
  return packageKey({
    type,
    namespace: folded.length > 0 ? folded.join("/") : null,
    name: last,
    version: null,
    qualifiers: new Map(),
    subpath: null,
  })
}

/** The OSV ecosystem whose versions a purl type has; null where Waybill knows no order for it. */
export function ecosystemOfPurlType(type: string): string | null {
  return ecosystems.get(type) ?? null
}
