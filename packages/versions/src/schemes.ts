import { alpm } from "./schemes/alpm.ts"
import { apk } from "./schemes/apk.ts"
import { bitnami } from "./schemes/bitnami.ts"
import { cargo } from "./schemes/cargo.ts"
import { conan } from "./schemes/conan.ts"
import { cpan } from "./schemes/cpan.ts"
import { cpe } from "./schemes/cpe.ts"
import { cran } from "./schemes/cran.ts"
import { datetime } from "./schemes/datetime.ts"
import { dpkg } from "./schemes/dpkg.ts"
import { generic } from "./schemes/generic.ts"
import { gentoo } from "./schemes/gentoo.ts"
import { githubActions } from "./schemes/github-actions.ts"
import { go } from "./schemes/go.ts"
import { hackage } from "./schemes/hackage.ts"
import { hex } from "./schemes/hex.ts"
import { homebrew } from "./schemes/homebrew.ts"
import { intdot } from "./schemes/intdot.ts"
import { julia } from "./schemes/julia.ts"
import { lexicographic } from "./schemes/lexicographic.ts"
import { maven } from "./schemes/maven.ts"
import { npm } from "./schemes/npm.ts"
import { nuget } from "./schemes/nuget.ts"
import { opam } from "./schemes/opam.ts"
import { openssl } from "./schemes/openssl.ts"
import { packagist } from "./schemes/packagist.ts"
import { pub } from "./schemes/pub.ts"
import { pypi } from "./schemes/pypi.ts"
import { rpm } from "./schemes/rpm.ts"
import { rubygems } from "./schemes/rubygems.ts"
import { semver } from "./schemes/semver.ts"
import { swift } from "./schemes/swift.ts"
import { vcpkg } from "./schemes/vcpkg.ts"
import type { VersionScheme } from "./version-scheme.ts"

/** Every order of versions, a line each. */
export const schemes: readonly VersionScheme[] = [
  semver,
  npm,
  cargo,
  go,
  hex,
  swift,
  julia,
  githubActions,
  nuget,
  pub,
  bitnami,
  pypi,
  maven,
  rubygems,
  packagist,
  conan,
  vcpkg,
  homebrew,
  cpan,
  cran,
  hackage,
  opam,
  dpkg,
  rpm,
  apk,
  alpm,
  gentoo,
  openssl,
  generic,
  intdot,
  lexicographic,
  datetime,
  cpe,
]

const byEcosystem = new Map(
  schemes.flatMap((scheme) => scheme.ecosystems.map((ecosystem) => [ecosystem.toLowerCase(), scheme] as const)),
)

// Others' packages built again keep their order: `Docker Hardened Images:Debian:13`, `Root:npm`, `Echo:PyPI`.
const builtAgain = /^(?:Docker Hardened Images|Echo|Red Hat Lightwell|Root):/

/**
 * The order of an OSV ecosystem (`Debian:12` asks for `Debian`); null where none is known: such versions are not
 * comparable.
 */
export function schemeForEcosystem(ecosystem: string): VersionScheme | null {
  const [name = ""] = ecosystem.replace(builtAgain, "").split(":", 1)
  return byEcosystem.get(name.toLowerCase()) ?? null
}

const byVersType = new Map(schemes.flatMap((scheme) => scheme.versTypes.map((type) => [type, scheme] as const)))

/** The order of a `vers:` range's type; null where none is known. */
export function schemeForVersType(type: string): VersionScheme | null {
  return byVersType.get(type.toLowerCase()) ?? null
}
