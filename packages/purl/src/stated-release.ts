import { type Distribution, distributions } from "./distributions.ts"
import { packageIdentity } from "./package-identity.ts"
import { parsePurl } from "./parse-purl.ts"

/**
 * What a document says that its packages are installed in: an operating system, or a container image by its name and
 * tag.
 */
export interface StatedSystem {
  readonly kind: "operating-system" | "image"
  readonly name: string
  readonly version: string | null
  /** Where it stands. */
  readonly path: string
}

/** The release of a distribution by the word of a document, for packages whose purl leaves it open. */
export interface StatedRelease {
  /** As OSV calls it: `Debian`. */
  readonly distribution: string
  /** As in the keys of its packages: `12`. */
  readonly release: string
  /** In the document's words: `debian 12.9`. */
  readonly says: string
  readonly path: string
}

// What operating systems call themselves (`NAME` of os-release) → the namespace of their packages, where that is
// another word.
const titles: ReadonlyMap<string, string> = new Map([
  ["debian-gnu/linux", "debian"],
  ["alpine-linux", "alpine"],
  ["photon-os", "photon"],
  ["vmware-photon-os", "photon"],
  ["vmware-photon-linux", "photon"],
  ["alma-linux", "almalinux"],
  ["red-hat-enterprise-linux", "redhat"],
  ["red-hat-enterprise-linux-server", "redhat"],
  ["centos-linux", "centos"],
  ["microsoft-azure-linux", "azurelinux"],
  ["common-base-linux-mariner", "cbl-mariner"],
  ["suse-linux-enterprise-server", "sles"],
  ["suse-linux-enterprise-desktop", "sled"],
  ["suse-linux-enterprise-micro", "sle-micro"],
  ["suse-linux-micro", "sl-micro"],
])

/**
 * Which releases a document tells beside its purls. Nothing is chosen: where what it says of a distribution names two
 * releases, or one that cannot be read, it tells none of that distribution. `purls`: of its packages that tell the
 * release themselves, which may contradict and alone state nothing of the others.
 */
export function statedReleases(systems: readonly StatedSystem[], purls: Iterable<string>): StatedRelease[] {
  const found = new Map<string, StatedRelease | null>()
  for (const system of systems) {
    const read = readSystem(system)
    if (read === null) continue
    const before = found.get(read.distribution.osv)
    found.set(
      read.distribution.osv,
      read.release === null || before === null || (before !== undefined && before.release !== read.release)
        ? null
        : (before ?? {
            distribution: read.distribution.osv,
            release: read.release,
            says: [system.name, system.version].filter((word) => word !== null && word !== "").join(" "),
            path: system.path,
          }),
    )
  }
  if (found.size > 0)
    for (const purl of purls) {
      const parsed = parsePurl(purl)
      const [distribution = "", release] = (parsed.ok ? packageIdentity(parsed.purl).ecosystem : null)?.split(":") ?? []
      const stated = found.get(distribution)
      if (stated && release !== undefined && release !== stated.release) found.set(distribution, null)
    }
  return [...found.values()].filter((each) => each !== null)
}

/** The stated release that a package takes since its purl leaves it open; null where it tells it or none fits. */
export function releaseTakenBy(purl: string | null, releases: readonly StatedRelease[]): StatedRelease | null {
  if (purl === null || releases.length === 0) return null
  const parsed = parsePurl(purl)
  if (!parsed.ok) return null
  const { isReleaseMissing, ecosystem } = packageIdentity(parsed.purl)
  return (isReleaseMissing && releases.find((each) => each.distribution === ecosystem)) || null
}

interface ReadSystem {
  readonly distribution: Distribution
  readonly release: string | null
}

/** Null where it is none of a distribution with releases, or an image that does not say which. */
function readSystem({ kind, name, version }: StatedSystem): ReadSystem | null {
  const read = kind === "image" ? readImage(name, version) : readName(name)
  if (read === null) return null
  const [called, said] = read
  const namespace = titles.get(called) ?? called
  const distribution = distributions.find((each) => each.namespaces.includes(namespace))
  if (distribution?.releaseOfPurl === undefined) return null
  const written = (kind === "image" ? null : version?.trim().toLowerCase()) || said
  const release = written === null ? null : distribution.releaseOfPurl(`${namespace}-${written}`, "")
  return kind === "image" && release === null ? null : { distribution, release }
}

/**
 * `Red Hat Enterprise Linux 9.4 Extended Update Support` → its name and the version that stands behind it, of SUSE with
 * its service pack: `15 SP5`.
 */
function readName(name: string): readonly [string, string | null] {
  const words = name
    .trim()
    .toLowerCase()
    .split(/[\s_-]+/)
  const at = words.findIndex((word) => /^v?\d/.test(word))
  if (at < 1) return [words.join("-"), null]
  const version = words.slice(at, /^sp\d+$/.test(words[at + 1] ?? "") ? at + 2 : at + 1)
  return [words.slice(0, at).join("-"), version.join("-")]
}

// Where the images that distributions publish themselves are kept; another's `debian` may be anything.
const official = /^(?:(?:index\.)?docker\.io\/)?(?:library\/)?([a-z]+)(?::([\w.-]+))?$/

/** `debian:12-slim`, or `debian` with the tag as its version; a digest tells no release. */
function readImage(name: string, version: string | null): readonly [string, string] | null {
  const [, called, tag = version] = official.exec(name) ?? []
  return called === undefined || !/^\w[\w.]*(?:-|$)/.test(tag ?? "") ? null : [called, tag?.split("-")[0] ?? ""]
}
