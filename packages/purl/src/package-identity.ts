import { advisorySpelling } from "./advisory-spelling.ts"
import { distributionKey } from "./distribution-key.ts"
import { type Distribution, distributions } from "./distributions.ts"
import { moduleStreams, streamOfPackage } from "./module-stream.ts"
import { ecosystemOfPackage } from "./osv-package.ts"
import { packageKey } from "./package-key.ts"
import type { PackageUrl } from "./parse-purl.ts"
import { runtimeOf } from "./runtimes.ts"
import { sourceQualifiers } from "./source-qualifiers.ts"
import type { StatedRelease } from "./stated-release.ts"

/** Which package of which ecosystem a purl means, for holding it against advisories. */
export interface PackageIdentity {
  /** As `packageKey`; of a distribution's package with its release, as `?distro=`. */
  readonly key: string
  /**
   * OSV ecosystem, with the release where it has one: `npm`, `Debian:12`; the packaging where sources know none
   * (`RPM`); null where no order of its versions is known.
   */
  readonly ecosystem: string | null
  /** Whether there are sources that speak of packages of its ecosystem. */
  readonly hasSources: boolean
  /** In the spelling of the ecosystem: with the epoch, of the source package where advisories name that. */
  readonly version: string | null
  /** A distribution's package whose release nothing tells: it cannot be matched. */
  readonly isReleaseMissing: boolean
  /**
   * The module stream that it is of, or the key of the package that it was built from, where records of its
   * distribution tell these apart (`module-stream.ts`).
   */
  readonly stream: string
}

// What no source speaks of, packages of systems (Fedora, Amazon Linux, Arch …): how their packages are made says how
// versions are ordered.
const packagings: ReadonlyMap<string, string> = new Map([
  ["rpm", "RPM"],
  ["deb", "dpkg"],
  ["apk", "apk"],
  ["alpm", "Arch Linux"],
  ["ebuild", "Gentoo"],
])

/**
 * The identity behind a purl. Distributions: the `distro`, `upstream` and `epoch` qualifiers (purl-spec, types deb,
 * rpm, apk), or the disttag of an RPM's version. `called` is the name that the component itself has, which decides
 * where a purl alone says too little; `stated` what its document says of releases that purls leave open.
 */
export function packageIdentity(
  written: PackageUrl,
  called: string | null = null,
  stated: readonly StatedRelease[] = [],
): PackageIdentity {
  const purl = advisorySpelling(written, called)
  const runtime = runtimeOf(purl)
  if (runtime !== null) {
    const version = purl.version?.replace(/^v(?=\d)/, "") ?? null
    return {
      key: runtime.key,
      ecosystem: runtime.ecosystem,
      hasSources: true,
      version,
      isReleaseMissing: false,
      stream: moduleStreams.none,
    }
  }
  const distribution = distributions.find(
    (each) => each.type === purl.type && each.namespaces.includes(purl.namespace?.toLowerCase() ?? ""),
  )
  if (!distribution) {
    const ecosystem = ecosystemOfPackage(purl)
    return {
      key: packageKey(purl),
      ecosystem: ecosystem ?? packagings.get(purl.type) ?? null,
      hasSources: ecosystem !== null,
      version: ecosystem === null ? withEpoch(purl, purl.version) : purl.version,
      isReleaseMissing: false,
      stream: moduleStreams.none,
    }
  }
  const source = distribution.isNamedBySource ? sourceOf(purl) : { name: purl.name, version: purl.version }
  const release =
    releaseOf(distribution, purl) ?? stated.find((each) => each.distribution === distribution.osv)?.release ?? null
  const version = distribution.isWithoutEpochs
    ? (source.version?.replace(/^\d+:/, "") ?? null)
    : withEpoch(purl, source.version)
  return {
    key: distributionKey(distribution, source.name, release),
    ecosystem: release === null ? distribution.osv : `${distribution.osv}:${release}`,
    hasSources: true,
    version,
    isReleaseMissing: release === null && distribution.releaseOfOsv !== undefined,
    stream: distribution.hasModules
      ? streamOfPackage(purl, version)
      : distribution.isNamedBySourceToo
        ? originOf(distribution, purl, release)
        : moduleStreams.none,
  }
}

function originOf(distribution: Distribution, purl: PackageUrl, release: string | null): string {
  const { name } = sourceOf(purl)
  return name === purl.name ? moduleStreams.none : distributionKey(distribution, name, release)
}

/**
 * By `distro`, as purl-spec has it; else by the operating system that Docker's generators name (`os_name`,
 * `os_version`, `os_distro`), where it is this one.
 */
function releaseOf(distribution: Distribution, { qualifiers, version }: PackageUrl): string | null {
  const system = qualifiers.get("os_name")?.toLowerCase()
  const isOfSystem = system === undefined || distribution.namespaces.includes(system)
  const told =
    qualifiers.get("distro") ?? (isOfSystem ? (qualifiers.get("os_version") ?? qualifiers.get("os_distro")) : undefined)
  return distribution.releaseOfPurl?.(told?.toLowerCase() ?? null, version ?? "") ?? null
}

/**
 * `upstream=openssl`, `upstream=openssl@1.1.1-1`, of an RPM `upstream=openssl-3.0.7-24.el9.src.rpm`; OSV-Scalibr and
 * older generators write `source` with `sourceversion`, `origin` (apk), `sourcerpm`. Kernels that were signed come from
 * a source of their own, whose version is another one; the advisories name what was built and then signed.
 */
function sourceOf(purl: PackageUrl): { readonly name: string; readonly version: string | null } {
  const source = toldSource(purl)
  const signed = purl.type === "deb" ? /^linux-signed(?:-(?:amd64|arm64|i386)$)?/.exec(source.name) : null
  return signed ? { name: `linux${source.name.slice(signed[0].length)}`, version: purl.version } : source
}

function toldSource(purl: PackageUrl): { readonly name: string; readonly version: string | null } {
  const { qualifiers } = purl
  const upstream = sourceQualifiers.map((key) => qualifiers.get(key)).find(Boolean)
  if (upstream === undefined) return { name: purl.name, version: purl.version }
  const rpm = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(upstream)
  if (rpm) return { name: rpm[1] ?? purl.name, version: rpm[2] ?? purl.version }
  const at = upstream.indexOf("@")
  return at < 0
    ? { name: upstream, version: qualifiers.get("sourceversion") || purl.version }
    : { name: upstream.slice(0, at), version: upstream.slice(at + 1) || purl.version }
}

function withEpoch(purl: PackageUrl, version: string | null): string | null {
  const epoch = purl.qualifiers.get("epoch")
  return version === null || epoch === undefined || version.includes(":") ? version : `${epoch}:${version}`
}
