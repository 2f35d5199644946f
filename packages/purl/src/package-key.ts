import { formatPurl } from "./format-purl.ts"
import type { PackageUrl } from "./parse-purl.ts"

// Repositories at hosts that fold case.
const hasNoCase = new Set(["githubactions", "swift"])

/**
 * The identity of a package: its canonical purl without version, qualifiers and subpath, spelled so that one package
 * has one key wherever it is named. NuGet ids have no case (learn.microsoft.com/nuget), Python names fold runs of -, _
 * and . (PEP 503).
 */
export function packageKey(purl: PackageUrl): string {
  let { name, namespace } = purl
  if (purl.type === "nuget") name = name.toLowerCase()
  // Whoever uploads a release, the distribution is one; its author's id is what purls have for a namespace.
  if (purl.type === "cpan") namespace = null
  if (purl.type === "pypi") name = name.replaceAll(/[-_.]+/g, "-")
  if (hasNoCase.has(purl.type)) {
    name = name.toLowerCase()
    namespace = namespace?.toLowerCase() ?? null
  }
  return formatPurl({ ...purl, namespace, name, version: null, qualifiers: new Map(), subpath: null })
}
