import { apk } from "./schemes/apk.ts"
import { dpkg } from "./schemes/dpkg.ts"
import { maven } from "./schemes/maven.ts"
import { cran, hackage } from "./schemes/number-list.ts"
import { packagist } from "./schemes/packagist.ts"
import { pypi } from "./schemes/pypi.ts"
import { rpm } from "./schemes/rpm.ts"
import { rubygems } from "./schemes/rubygems.ts"
import { bitnami, nuget, pub, semver } from "./schemes/semver.ts"
import type { VersionScheme } from "./version-scheme.ts"

/** Every order of versions, a line each. */
export const schemes: readonly VersionScheme[] = [
  semver,
  nuget,
  pypi,
  maven,
  rubygems,
  packagist,
  pub,
  bitnami,
  cran,
  hackage,
  dpkg,
  rpm,
  apk,
]

const byEcosystem = new Map(
  schemes.flatMap((scheme) => scheme.ecosystems.map((ecosystem) => [ecosystem, scheme] as const)),
)

/** The order of an OSV ecosystem (`Debian:12` asks for `Debian`); null where none is known: such versions are not comparable. */
export function schemeForEcosystem(ecosystem: string): VersionScheme | null {
  return byEcosystem.get(ecosystem.split(":", 1)[0] ?? "") ?? null
}

const byVersType = new Map(schemes.flatMap((scheme) => scheme.versTypes.map((type) => [type, scheme] as const)))

/** The order of a `vers:` range's type; null where none is known. */
export function schemeForVersType(type: string): VersionScheme | null {
  return byVersType.get(type.toLowerCase()) ?? null
}
