import { advisorySpelling } from "./advisory-spelling.ts"
import { distributionKey } from "./distribution-key.ts"
import { type Distribution, distributions } from "./distributions.ts"
import { moduleStreams, streamOfPackage } from "./module-stream.ts"
import { ecosystemOfPurlType } from "./osv-package.ts"
import { packageKey } from "./package-key.ts"
import type { PackageUrl } from "./parse-purl.ts"
import { runtimeOf } from "./runtimes.ts"

/** Which package of which ecosystem a purl means, for holding it against advisories. */
export interface PackageIdentity {
  /** As `packageKey`; of a distribution's package with its release, as `?distro=`. */
  readonly key: string
  /** OSV ecosystem, with the release where it has one: `npm`, `Debian:12`; null where advisories know none for it. */
  readonly ecosystem: string | null
  /** In the spelling of the ecosystem: with the epoch, of the source package where advisories name that. */
  readonly version: string | null
  /** A distribution's package whose release nothing tells: it cannot be matched. */
  readonly isReleaseMissing: boolean
  /** The module stream that it is of, where its distribution has such (`module-stream.ts`). */
  readonly stream: string
}

/**
 * The identity behind a purl. Distributions: the `distro`, `upstream` and `epoch` qualifiers (purl-spec, types deb, rpm, apk), or the disttag of an RPM's version. `called` is
 * the name that the component itself has, which decides where a purl alone says too little.
 */
export function packageIdentity(written: PackageUrl, called: string | null = null): PackageIdentity {
  const purl = advisorySpelling(written, called)
  const runtime = runtimeOf(purl)
  if (runtime !== null) {
    const version = purl.version?.replace(/^v(?=\d)/, "") ?? null
    return {
      key: runtime.key,
      ecosystem: runtime.ecosystem,
      version,
      isReleaseMissing: false,
      stream: moduleStreams.none,
    }
  }
  const distribution = distributions.find(
    (each) => each.type === purl.type && each.namespaces.includes(purl.namespace?.toLowerCase() ?? ""),
  )
  if (!distribution)
    return {
      key: packageKey(purl),
      ecosystem: ecosystemOfPurlType(purl.type),
      version: purl.version,
      isReleaseMissing: false,
      stream: moduleStreams.none,
    }
  const source = distribution.isNamedBySource ? sourceOf(purl) : { name: purl.name, version: purl.version }
  const release = releaseOf(distribution, purl)
  const version = withEpoch(purl, source.version)
  return {
    key: distributionKey(distribution, source.name, release),
    ecosystem: release === null ? distribution.osv : `${distribution.osv}:${release}`,
    version,
    isReleaseMissing: release === null && distribution.releaseOfOsv !== undefined,
    stream: distribution.hasModules ? streamOfPackage(purl, version) : moduleStreams.none,
  }
}

function releaseOf(distribution: Distribution, purl: PackageUrl): string | null {
  const distro = purl.qualifiers.get("distro") ?? null
  const named = distro?.replace(/^[a-z]+(?:linux)?-(?=v?\d)/i, "") ?? null
  const plain =
    distro !== null && named === distro ? distro.replace(new RegExp(`^${distribution.namespaces[0]}-`, "i"), "") : named
  // SUSE's own names begin with a word that belongs to the release.
  const told = distribution.osv === "SUSE" ? distro : plain
  return distribution.releaseOfPurl?.(told, purl.version ?? "") ?? null
}

/** `upstream=openssl`, `upstream=openssl@1.1.1-1`, of an RPM `upstream=openssl-3.0.7-24.el9.src.rpm`; older generators write `source`. */
function sourceOf(purl: PackageUrl): { readonly name: string; readonly version: string | null } {
  const upstream = purl.qualifiers.get("upstream") ?? purl.qualifiers.get("source")
  if (upstream === undefined || upstream === "") return { name: purl.name, version: purl.version }
  const rpm = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(upstream)
  if (rpm) return { name: rpm[1] ?? purl.name, version: rpm[2] ?? purl.version }
  const at = upstream.indexOf("@")
  return at < 0
    ? { name: upstream, version: purl.version }
    : { name: upstream.slice(0, at), version: upstream.slice(at + 1) || purl.version }
}

function withEpoch(purl: PackageUrl, version: string | null): string | null {
  const epoch = purl.qualifiers.get("epoch")
  return version === null || epoch === undefined || version.includes(":") ? version : `${epoch}:${version}`
}
