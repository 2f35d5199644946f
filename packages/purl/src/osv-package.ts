import { distributionKeyOfOsv } from "./distribution-key.ts"
import { packageKey } from "./package-key.ts"
import type { PackageUrl } from "./parse-purl.ts"
import { runtimeKey } from "./runtimes.ts"

// OSV schema, "affected[].package field": ecosystem → purl type, for the ecosystems that name a package as its purl
// does; distributions are in distributions.ts.
const types: readonly (readonly [ecosystem: string, type: string])[] = Object.entries({
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
  Homebrew: "brew",
  vcpkg: "vcpkg",
  VSCode: "vscode-extension",
  // No ecosystem of OSV: the CVE list names distributions of CPAN by their collection.
  CPAN: "cpan",
  // No type of purl-spec: Trivy names what a cluster is made of with it.
  Kubernetes: "k8s",
})
const ecosystems = new Map(types.map(([ecosystem, type]) => [type, ecosystem]))
// By its name in lower case: sources write `kubernetes` and `CLEANSTART`, and no two ecosystems differ in case alone.
const byEcosystem = new Map(types.map(([ecosystem, type]) => [ecosystem.toLowerCase(), type]))

// A suffix of these names the repository that has the last word on a package, and makes no other package of it:
// `Maven:https://maven.google.com`.
const hostedEcosystem = /^(Maven|Packagist|VSCode):https?:/

// Types whose names have no case in purls. Go modules have none in purls either, and the same in advisories would hide
// none.
const hasNoCase = new Set(["golang", "composer", "hex", "pub", "pypi", "brew", "vscode-extension"])

/** The key of the package that an OSV record names; null where the ecosystem is none that components can be of. */
export function packageKeyOfOsv(ecosystem: string, written: string): string | null {
  // Root builds others' packages again under names of its own (`rootio-openssl`), which its systems list beside the
  // others.
  if (ecosystem.startsWith("Root:")) return packageKeyOfOsv(ecosystem.slice("Root:".length), written)
  const type = byEcosystem.get((hostedEcosystem.exec(ecosystem)?.[1] ?? ecosystem).toLowerCase())
  // Swift packages are named by the address of their repository.
  const name = type === "swift" ? written.replace(/^https?:\/\//, "").replace(/(?:\.git)?\/?$/, "") : written
  // `*` is every package of an ecosystem, of which the whole release is out of support (OSV 1.9): it says nothing about
  // one.
  if (name === "" || name === "*") return null
  // Of Docker's images, by their tags; packages in them are named with the system that they are of (`Docker Hardened
  // Images:Debian:13`).
  if (ecosystem === hardenedImages) return keyOf("docker", "dhi", name)
  if (type === undefined) return runtimeKey(ecosystem) ?? distributionKeyOfOsv(ecosystem, name)
  const segments = segmentsOf(type, name)
  if (type === "maven" && segments.length !== 2) return null
  const folded = hasNoCase.has(type) ? segments.map((segment) => segment.toLowerCase()) : segments
  const last = folded.pop() ?? ""
  if (last === "") return null
  return keyOf(type, folded.length > 0 ? folded.join("/") : null, last)
}

const keyOf = (type: string, namespace: string | null, name: string): string =>
  packageKey({ type, namespace, name, version: null, qualifiers: new Map(), subpath: null })

/**
 * `group:artifact`, `publisher.extension` or `publisher/extension`, `@scope/name`; a part of Kubernetes is named by its
 * module as a whole.
 */
function segmentsOf(type: string, name: string): string[] {
  if (type === "k8s") return [name]
  if (type === "maven") return name.split(":")
  return type === "vscode-extension" ? name.split(/[./](.*)/, 2) : name.split("/")
}

/** What an OSV record of its ecosystem calls the package of a purl: the other way round of `segmentsOf`. */
export function osvNameOf({ type, namespace, name }: PackageUrl): string {
  if (namespace === null || type === "cpan") return name
  return `${namespace}${separators.get(type) ?? "/"}${name}`
}

const separators: ReadonlyMap<string, string> = new Map([
  ["maven", ":"],
  ["vscode-extension", "."],
])

const hardenedImages = "Docker Hardened Images"

/** The OSV ecosystem of a package that is none of a distribution's; null where Waybill knows no order for it. */
export function ecosystemOfPackage({ type, namespace }: PackageUrl): string | null {
  return type === "docker" && namespace === "dhi" ? hardenedImages : ecosystemOfPurlType(type)
}

/** The OSV ecosystem whose versions a purl type has; null where Waybill knows no order for it. */
export function ecosystemOfPurlType(type: string): string | null {
  return ecosystems.get(type) ?? null
}
