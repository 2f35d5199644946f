/** A distribution, whose packages are other packages in each of its releases: how OSV names it, how purls do. */
export interface Distribution {
  /** OSV ecosystem, the part before the colon. */
  readonly osv: string
  readonly type: "deb" | "rpm" | "apk"
  /** Some of its software comes in streams of modules (`module-stream.ts`). */
  readonly hasModules?: true
  /** Namespaces of its purls; the first is the canonical one. */
  readonly namespaces: readonly [string, ...string[]]
  /** Its packages have epochs, and its advisories leave them out. */
  readonly isWithoutEpochs?: true
  /** Advisories name source packages, which purls give as `upstream`. */
  readonly isNamedBySource: boolean
  /**
   * Advisories name each package by its own name and, of what concerns all that is built from it, by its source's:
   * `langfuse-3-worker` beside `openssl`, which means `libcrypto3` too. Where one names both, its word on the package
   * itself counts.
   */
  readonly isNamedBySourceToo?: true
  /**
   * The release in the words of purls' `distro`, from what stands behind the colon in OSV; null where it is none that a
   * component can name. Absent: it has no releases.
   */
  readonly releaseOfOsv?: (suffix: string) => string | null
  /** The same from what a purl says of it (`debian-12.4`, `bookworm`, `3.18.4`), in lower case, or from a version. */
  readonly releaseOfPurl?: (distro: string | null, version: string) => string | null
}

const major = (suffix: string): string | null => /^v?(\d+)/.exec(suffix)?.[1] ?? null
const majorMinor = (suffix: string): string | null => /^v?(\d+\.\d+)/.exec(suffix)?.[1] ?? null
const firstMajor = (distro: string | null): string | null => /\d+/.exec(distro ?? "")?.[0] ?? null
const firstMajorMinor = (distro: string | null): string | null => /\d+\.\d+/.exec(distro ?? "")?.[0] ?? null
/** `bookworm` of `bookworm` and of `debian-bookworm`. */
const lastWord = (distro: string): string => distro.slice(distro.lastIndexOf("-") + 1)
/** What stands behind the name of the distribution, where that stands. */
const behind = (name: string) => (distro: string | null) =>
  distro === null ? null : distro.replace(new RegExp(`^${name}[-.]`), "")
/**
 * The disttag of packages for Enterprise Linux: `1.1.1k-9.el8_7`, of a module
 * `6.2.0-53.module+el8.10.0+22375+ea5e8167.2` (Red Hat) and `.module_el8.6.0+3071+d20b1d7c` (AlmaLinux).
 */
const enterpriseLinux = (distro: string | null, version: string): string | null =>
  firstMajor(distro) ?? /\.(?:module[_+])?el(\d+)/.exec(version)?.[1] ?? null

/**
 * `22.03-LTS-SP3`, in lower case. What os-release tells is 22.03 of each service pack, and generators write that; which
 * one it is stands in the disttag of packages (`.oe2203sp3`). Releases of March have service packs: without a word of
 * them none is guessed.
 */
function openEulerRelease(distro: string | null, version: string): string | null {
  const told = (distro ?? "").replace(/^openeuler[-. ]?/, "").replace(/ ?\((.*)\)$/, "-$1")
  if (/^\d\d\.\d\d-\S+$/.test(told)) return told
  const [, year, month, pack] = /\.oe(\d\d)(\d\d)(sp\d+)?/.exec(version) ?? /^(\d\d)(\d\d)(sp\d+)?$/.exec(told) ?? []
  if (month === "03") return `${year}.03-lts${pack === undefined ? "" : `-${pack}`}`
  if (month !== undefined) return `${year}.${month}`
  return /^\d\d\.(?!03)\d\d$/.test(told) ? told : null
}

const slesRelease = (number: string, pack: string | undefined): string =>
  `sles-${number}${pack === undefined ? "" : `.${pack}`}`

/**
 * SUSE's records name products, and most packages of a release are in none called Server, but in the modules that are
 * installed in it: `Linux Enterprise Module for Basesystem 15 SP5`, `Linux Enterprise Server 15 SP4-LTSS`. All editions
 * and modules of a service pack are one release; Micro is one of its own, and products upon it (Manager, Storage) are
 * none.
 */
function suseRelease(suffix: string): string | null {
  const [, micro] = /^Linux (?:Enterprise )?Micro(?: for Rancher)? (\d+\.\d+)/.exec(suffix) ?? []
  if (micro !== undefined) return `sle-micro-${micro}`
  if (!/^(?:Linux Enterprise|Package Hub) /.test(suffix) || /Manager|Storage/.test(suffix)) return null
  const [, number, pack] = / (\d+)(?:(?:\.| SP)(\d+))?(?:-[\w-]+(?: [A-Za-z]+)*)?$/.exec(suffix) ?? []
  return number === undefined ? null : slesRelease(number, pack)
}

/** `Debian:13`, of a release of a distribution that somebody builds again. */
const of = (distribution: string, release: string | null): string | null =>
  release === null ? null : `${distribution}:${release}`
const within = (distribution: string, suffix: string, releaseOf: (suffix: string) => string | null): string | null =>
  suffix.startsWith(`${distribution}:`) ? of(distribution, releaseOf(suffix.slice(distribution.length + 1))) : null

const debianNames: ReadonlyMap<string, string> = new Map([
  ["squeeze", "6"],
  ["wheezy", "7"],
  ["jessie", "8"],
  ["stretch", "9"],
  ["buster", "10"],
  ["bullseye", "11"],
  ["bookworm", "12"],
  ["trixie", "13"],
  ["forky", "14"],
  ["duke", "15"],
  ["sid", "sid"],
  ["unstable", "sid"],
])
const debianRelease = (distro: string | null): string | null =>
  debianNames.get(lastWord(distro ?? "")) ?? firstMajor(distro)
const ubuntuNames: ReadonlyMap<string, string> = new Map([
  ["precise", "12.04"],
  ["trusty", "14.04"],
  ["utopic", "14.10"],
  ["vivid", "15.04"],
  ["wily", "15.10"],
  ["xenial", "16.04"],
  ["yakkety", "16.10"],
  ["zesty", "17.04"],
  ["artful", "17.10"],
  ["bionic", "18.04"],
  ["cosmic", "18.10"],
  ["disco", "19.04"],
  ["eoan", "19.10"],
  ["focal", "20.04"],
  ["groovy", "20.10"],
  ["hirsute", "21.04"],
  ["impish", "21.10"],
  ["jammy", "22.04"],
  ["kinetic", "22.10"],
  ["lunar", "23.04"],
  ["mantic", "23.10"],
  ["noble", "24.04"],
  ["oracular", "24.10"],
  ["plucky", "25.04"],
  ["questing", "25.10"],
  ["resolute", "26.04"],
])

/**
 * Every distribution that is matched, a line or two each. Names: ossf.github.io/osv-schema, "Defined ecosystems";
 * package-url/purl-spec, types.
 */
export const distributions: readonly Distribution[] = [
  {
    osv: "Debian",
    type: "deb",
    namespaces: ["debian"],
    isNamedBySource: true,
    releaseOfOsv: debianRelease,
    releaseOfPurl: debianRelease,
  },
  {
    osv: "Ubuntu",
    type: "deb",
    namespaces: ["ubuntu"],
    isNamedBySource: true,
    // Of what subscribers get fixed (`Pro:18.04:LTS`) the records name no other ecosystem, and list the versions that
    // everybody has too. What is built for FIPS or real time is other packages.
    releaseOfOsv: (suffix) => /^(?:Pro:)?(\d+\.\d+)(?::LTS)?$/i.exec(suffix)?.[1] ?? null,
    // Canonical names the archive too: `esm-infra-legacy/trusty`.
    releaseOfPurl: (distro) =>
      ubuntuNames.get(lastWord((distro ?? "").replace(/^.*\//, ""))) ?? firstMajorMinor(distro),
  },
  {
    osv: "Alpine",
    type: "apk",
    namespaces: ["alpine"],
    isNamedBySource: true,
    releaseOfOsv: majorMinor,
    releaseOfPurl: firstMajorMinor,
  },
  { osv: "Wolfi", type: "apk", namespaces: ["wolfi"], isNamedBySource: false, isNamedBySourceToo: true },
  { osv: "Chainguard", type: "apk", namespaces: ["chainguard"], isNamedBySource: false, isNamedBySourceToo: true },
  { osv: "MinimOS", type: "apk", namespaces: ["minimos"], isNamedBySource: false, isNamedBySourceToo: true },
  { osv: "CleanStart", type: "apk", namespaces: ["cleanstart"], isNamedBySource: true },
  {
    osv: "BellSoft Hardened Containers",
    type: "apk",
    namespaces: ["bellsoft-hardened-containers"],
    isNamedBySource: true,
    releaseOfOsv: (suffix) => suffix.toLowerCase(),
    releaseOfPurl: behind("bellsoft-hardened-containers"),
  },
  // Docker builds the packages of two distributions again; which one, and its release, stand behind the colon.
  {
    osv: "Docker Hardened Images",
    type: "apk",
    namespaces: ["dhi"],
    isNamedBySource: false,
    isNamedBySourceToo: true,
    releaseOfOsv: (suffix) => within("Alpine", suffix, majorMinor),
    releaseOfPurl: (distro) => of("Alpine", firstMajorMinor(distro)),
  },
  {
    osv: "Docker Hardened Images",
    type: "deb",
    namespaces: ["dhi"],
    isNamedBySource: false,
    isNamedBySourceToo: true,
    releaseOfOsv: (suffix) => within("Debian", suffix, debianRelease),
    releaseOfPurl: (distro) => of("Debian", debianRelease(distro)),
  },
  {
    osv: "Alpaquita",
    type: "apk",
    namespaces: ["alpaquita"],
    isNamedBySource: true,
    releaseOfOsv: (suffix) => suffix.toLowerCase(),
    releaseOfPurl: behind("alpaquita"),
  },
  { osv: "Echo", type: "deb", namespaces: ["echo"], isNamedBySource: true },
  {
    osv: "Photon OS",
    type: "rpm",
    // Tern names the maker.
    namespaces: ["photon", "vmware"],
    isNamedBySource: false,
    releaseOfOsv: majorMinor,
    releaseOfPurl: (distro, version) =>
      firstMajorMinor(distro) ?? /\.ph(\d+)$/.exec(version)?.[1]?.concat(".0") ?? null,
  },
  {
    osv: "AlmaLinux",
    type: "rpm",
    namespaces: ["almalinux", "alma"],
    isNamedBySource: false,
    hasModules: true,
    releaseOfOsv: major,
    releaseOfPurl: enterpriseLinux,
  },
  {
    osv: "Rocky Linux",
    type: "rpm",
    namespaces: ["rocky", "rockylinux", "rocky-linux"],
    isNamedBySource: true,
    hasModules: true,
    releaseOfOsv: major,
    releaseOfPurl: enterpriseLinux,
  },
  {
    osv: "Red Hat",
    type: "rpm",
    // CentOS Linux has the packages of Red Hat, built again.
    namespaces: ["redhat", "rhel", "centos"],
    isNamedBySource: false,
    hasModules: true,
    // `enterprise_linux:9::appstream`; other products' streams are other packages.
    releaseOfOsv: (suffix) => /^(?:enterprise_linux|rhel_[a-z0-9]+):(\d+)/.exec(suffix)?.[1] ?? null,
    releaseOfPurl: enterpriseLinux,
  },
  {
    osv: "Azure Linux",
    type: "rpm",
    namespaces: ["azurelinux", "azure-linux", "mariner", "cbl-mariner"],
    isNamedBySource: true,
    releaseOfOsv: major,
    releaseOfPurl: firstMajor,
  },
  {
    osv: "Mageia",
    type: "rpm",
    namespaces: ["mageia"],
    isNamedBySource: true,
    releaseOfOsv: major,
    releaseOfPurl: firstMajor,
  },
  {
    osv: "openSUSE",
    type: "rpm",
    // Some write the product there too.
    namespaces: [
      "opensuse",
      "opensuse.leap",
      "opensuse-leap",
      "opensuse-leap-micro",
      "opensuse.tumbleweed",
      "opensuse-tumbleweed",
    ],
    isNamedBySource: true,
    releaseOfOsv: (suffix) =>
      suffix
        .toLowerCase()
        .replaceAll(" ", "-")
        .replace(/-nonfree$/, ""),
    releaseOfPurl: (distro) => {
      const product = behind("opensuse")(distro) ?? null
      if (product === null) return null
      // A snapshot of Tumbleweed is a day of the one release that it has.
      if (product.startsWith("tumbleweed")) return "tumbleweed"
      return /^\d/.test(product) ? `leap-${product}` : product
    },
  },
  {
    osv: "SUSE",
    type: "rpm",
    // What os-release calls the editions.
    namespaces: ["suse", "sles", "sled", "sles_sap", "sle_hpc", "sle-micro", "sl-micro", "slem"],
    isNamedBySource: true,
    releaseOfOsv: suseRelease,
    releaseOfPurl: (distro) => {
      const [, micro] = /^(?:sle-micro|sl-micro|slem|suse linux enterprise micro)-(\d+\.\d+)/.exec(distro ?? "") ?? []
      if (micro !== undefined) return `sle-micro-${micro}`
      const [, number, pack] =
        /^(?:(?:sle[sd]|sles_sap|sle_hpc|suse|suse linux enterprise server)-)?(\d+)(?:(?:\.|[ -]sp)(\d+))?$/.exec(
          distro ?? "",
        ) ?? []
      return number === undefined ? distro : slesRelease(number, pack)
    },
  },
  {
    osv: "openEuler",
    type: "rpm",
    namespaces: ["openeuler"],
    isNamedBySource: true,
    releaseOfOsv: (suffix) => suffix.toLowerCase(),
    releaseOfPurl: openEulerRelease,
    isWithoutEpochs: true,
  },
]
