import { PackageURL } from "packageurl-js"

/** A package as OSV records name it. */
export interface PlainPackage {
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  /** What it was built from, of distributions whose records name either. */
  readonly origin?: string
}

/**
 * What a component's purl means to OSV records, read with another library than the engine's; null where it means
 * nothing to them. `stated` and `called` are the component's own version and name.
 */
export function plainPackage(text: string, stated: string | null, called: string | null): PlainPackage | null {
  let purl: PackageURL
  try {
    purl = PackageURL.fromString(text)
  } catch {
    return null
  }
  const version = purl.version ?? stated
  if (!version) return null
  if (purl.type === "alpine" && !purl.namespace) {
    purl.type = "apk"
    purl.namespace = "alpine"
  }
  const named = nameOf(purl, called)
  return named === null ? null : { ...named, version: versionOf(purl, version) }
}

/** The name by which a record's package is held against a component's. */
export function comparableName(ecosystem: string, name: string): string {
  if (ecosystem === "PyPI") return name.toLowerCase().replaceAll(/[-_.]+/g, "-")
  return ["NuGet", "Packagist", "Go", "Hex", "Pub", "GitHub Actions", "SwiftURL"].includes(ecosystem)
    ? name.toLowerCase()
    : name
}

/** Ecosystems without what only says where the package is kept, and with what makes another package of it. */
export function comparableEcosystem(ecosystem: string): string {
  const [base = "", ...rest] = ecosystem.split(":")
  const suffix = rest.join(":")
  if (base === "Maven" || base === "Packagist") return base
  if (base === "Alpine") return `Alpine:${suffix.replace(/^v/, "")}`
  if (base === "Ubuntu") return `Ubuntu:${suffix.replace(/^Pro:(?=\d)/, "").replace(/:LTS$/, "")}`
  return ecosystem
}

const plainTypes = new Map([
  ["npm", "npm"],
  ["pypi", "PyPI"],
  ["cargo", "crates.io"],
  ["gem", "RubyGems"],
  ["nuget", "NuGet"],
  ["composer", "Packagist"],
  ["hex", "Hex"],
  ["pub", "Pub"],
  ["bitnami", "Bitnami"],
  ["swift", "SwiftURL"],
  ["githubactions", "GitHub Actions"],
  ["github", "GitHub Actions"],
])

type PlainName = Omit<PlainPackage, "version">

function nameOf(purl: PackageURL, called: string | null): PlainName | null {
  const path = purl.namespace ? `${purl.namespace}/${purl.name}` : purl.name
  if (purl.type === "maven")
    return purl.namespace ? { ecosystem: "Maven", name: `${purl.namespace}:${purl.name}` } : null
  if (purl.type === "golang") return { ecosystem: "Go", name: modulePath(path, purl.subpath ?? null, called) }
  const ecosystem = plainTypes.get(purl.type ?? "")
  return ecosystem === undefined ? distributionOf(purl) : { ecosystem, name: path }
}

/** A module's path may go on in the subpath; the component's name tells, or a major version. */
function modulePath(path: string, subpath: string | null, called: string | null): string {
  if (path === "std") return "stdlib"
  if (subpath === null) return path
  const whole = `${path}/${subpath}`
  return /^v\d+$/.test(subpath) || called?.toLowerCase() === whole.toLowerCase() ? whole : path
}

function distributionOf(purl: PackageURL): PlainName | null {
  const distro = purl.qualifiers?.distro ?? ""
  const upstream = (purl.qualifiers?.upstream ?? purl.name).split("@", 1)[0] ?? purl.name
  const numbers = /(\d+)(?:\.(\d+))?/.exec(distro)
  if (purl.type === "deb" && purl.namespace === "debian")
    return numbers ? { ecosystem: `Debian:${numbers[1]}`, name: upstream } : null
  if (purl.type === "deb" && purl.namespace === "ubuntu")
    return numbers ? { ecosystem: `Ubuntu:${numbers[1]}.${numbers[2]}`, name: upstream } : null
  if (purl.type === "apk" && purl.namespace === "alpine")
    return numbers ? { ecosystem: `Alpine:${numbers[1]}.${numbers[2]}`, name: upstream } : null
  if (purl.type === "apk" && purl.namespace === "wolfi")
    return { ecosystem: "Wolfi", name: purl.name, origin: upstream }
  if (purl.type === "apk" && purl.namespace === "chainguard")
    return { ecosystem: "Chainguard", name: purl.name, origin: upstream }
  if (purl.type === "rpm" && (purl.namespace === "almalinux" || purl.namespace === "alma")) {
    const major = numbers?.[1] ?? /\.(?:module_)?el(\d+)/.exec(purl.version ?? "")?.[1]
    return major ? { ecosystem: `AlmaLinux:${major}`, name: purl.name } : null
  }
  return null
}

function versionOf(purl: PackageURL, version: string): string {
  const epoch = purl.qualifiers?.epoch
  if (epoch !== undefined && !version.includes(":")) return `${epoch}:${version}`
  const upstream = purl.qualifiers?.upstream?.split("@")[1]
  return (purl.type === "deb" || purl.type === "apk") && upstream ? upstream : version
}
