import { distributionKeyOfOsv } from "./distribution-key.ts"
import { packageKey } from "./package-key.ts"
import { runtimeKey } from "./runtimes.ts"

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
  ConanCenter: "conan",
  Julia: "julia",
  Bioconductor: "bioconductor",
  opam: "opam",
  Bower: "bower",
}
const ecosystems = new Map(Object.entries(types).map(([ecosystem, type]) => [type, ecosystem]))

// A suffix of these names the repository that has the last word on a package, and makes no other package of it: `Maven:https://maven.google.com`.
const hostedEcosystem = /^(Maven|Packagist):https?:/

/** The key of the package that an OSV record names; null where the ecosystem is none that components can be of. */
export function packageKeyOfOsv(ecosystem: string, written: string): string | null {
  const type = types[hostedEcosystem.exec(ecosystem)?.[1] ?? ecosystem]
  // Swift packages are named by the address of their repository.
  const name = type === "swift" ? written.replace(/^https?:\/\//, "").replace(/(?:\.git)?\/?$/, "") : written
  if (name === "") return null
  if (type === undefined) return runtimeKey(ecosystem) ?? distributionKeyOfOsv(ecosystem, name)
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
