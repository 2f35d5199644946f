import { distributionKeyOfOsv } from "./distribution-key.ts"
import { packageKey } from "./package-key.ts"

// OSV schema, "affected[].package field": ecosystem → purl type, for the ecosystems that name a package as its purl does; distributions are in distributions.ts.
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
  Bitnami: "bitnami",
  CRAN: "cran",
  Hackage: "hackage",
  SwiftURL: "swift",
  "GitHub Actions": "githubactions",
}
const ecosystems = new Map(Object.entries(types).map(([ecosystem, type]) => [type, ecosystem]))

/** The key of the package that an OSV record names; null where the ecosystem is none that components can be of. */
export function packageKeyOfOsv(ecosystem: string, name: string): string | null {
  const type = types[ecosystem]
  if (name === "") return null
  if (type === undefined) return distributionKeyOfOsv(ecosystem, name)
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
