import { type Distribution, distributions } from "./distributions.ts"
import { packageKey } from "./package-key.ts"

/**
 * The key of a distribution's package as an OSV record names it (`AlmaLinux:9`, `openssl`); null where it is none of a
 * distribution or of a stream that no component names.
 */
export function distributionKeyOfOsv(ecosystem: string, name: string): string | null {
  const at = ecosystem.indexOf(":")
  const named = (at < 0 ? ecosystem : ecosystem.slice(0, at)).toLowerCase()
  for (const distribution of distributions) {
    if (distribution.osv.toLowerCase() !== named) continue
    // What stands behind the colon of one without releases is no release of it: `Echo:PyPI` are Python packages that
    // Echo builds again.
    if (!distribution.releaseOfOsv) return at < 0 ? distributionKey(distribution, name, null) : null
    const release = at < 0 ? null : distribution.releaseOfOsv(ecosystem.slice(at + 1))
    if (release !== null) return distributionKey(distribution, name, release)
  }
  return null
}

/** The key of a package in one release. */
export function distributionKey(distribution: Distribution, name: string, release: string | null): string {
  const [namespace] = distribution.namespaces
  const plain = packageKey({
    type: distribution.type,
    namespace,
    name: distribution.type === "rpm" ? name : name.toLowerCase(),
    version: null,
    qualifiers: new Map(),
    subpath: null,
  })
  return release === null ? plain : `${plain}?distro=${encodeURIComponent(release)}`
}
