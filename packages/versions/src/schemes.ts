import { maven } from "./schemes/maven.ts"
import { packagist } from "./schemes/packagist.ts"
import { pypi } from "./schemes/pypi.ts"
import { rubygems } from "./schemes/rubygems.ts"
import { nuget, semver } from "./schemes/semver.ts"
import type { VersionScheme } from "./version-scheme.ts"

/** Every order of versions, a line each. */
export const schemes: readonly VersionScheme[] = [semver, nuget, pypi, maven, rubygems, packagist]

const byEcosystem = new Map(
  schemes.flatMap((scheme) => scheme.ecosystems.map((ecosystem) => [ecosystem, scheme] as const)),
)

/** The order of an OSV ecosystem (`Debian:12` asks for `Debian`); null where none is known: such versions are not comparable. */
export function schemeForEcosystem(ecosystem: string): VersionScheme | null {
  return byEcosystem.get(ecosystem.split(":", 1)[0] ?? "") ?? null
}
