/** A distribution, whose packages are other packages in each of its releases: how OSV names it, how purls do. */
export interface Distribution {
  /** OSV ecosystem, the part before the colon. */
  readonly osv: string
  readonly type: "deb" | "rpm" | "apk"
  /** Some of its software comes in streams of modules (`module-stream.ts`). */
  readonly hasModules?: true
  /** Namespaces of its purls; the first is the canonical one. */
  readonly namespaces: readonly [string, ...string[]]
  /** Advisories name source packages, which purls give as `upstream`. */
  readonly isNamedBySource: boolean
  /** The release in the words of purls' `distro`, from what stands behind the colon in OSV; null where it is none that a component can name. Absent: it has no releases. */
  readonly releaseOfOsv?: (suffix: string) => string | null
  /** The same from the `distro` qualifier, its name and hyphen taken off, or from a version. */
  readonly releaseOfPurl?: (distro: string | null, version: string) => string | null
}

const major = (text: string): string | null => /^v?(\d+)/.exec(text)?.[1] ?? null
const majorMinor = (text: string): string | null => /^v?(\d+\.\d+)/.exec(text)?.[1] ?? null
/** The disttag of packages for Enterprise Linux: `1.1.1k-9.el8_7`. */
const enterpriseLinux = (distro: string | null, version: string): string | null =>
  (distro === null ? null : major(distro)) ?? /\.(?:module_)?el(\d+)/.exec(version)?.[1] ?? null

const debianNames: ReadonlyMap<string, string> = new Map([
  ["wheezy", "7"],
  ["jessie", "8"],
  ["stretch", "9"],
  ["buster", "10"],
  ["bullseye", "11"],
  ["bookworm", "12"],
  ["trixie", "13"],
  ["forky", "14"],
])
const ubuntuNames: ReadonlyMap<string, string> = new Map([
  ["trusty", "14.04"],
  ["xenial", "16.04"],
  ["bionic", "18.04"],
  ["focal", "20.04"],
  ["jammy", "22.04"],
  ["noble", "24.04"],
  ["questing", "25.10"],
  ["resolute", "26.04"],
])

/** Every distribution that is matched, a line or two each. Names: ossf.github.io/osv-schema, "Defined ecosystems"; package-url/purl-spec, types. */
export const distributions: readonly Distribution[] = [
  {
    osv: "Debian",
    type: "deb",
    namespaces: ["debian"],
    isNamedBySource: true,
    releaseOfOsv: major,
    releaseOfPurl: (distro) => (distro === null ? null : (debianNames.get(distro) ?? major(distro))),
  },
  {
    osv: "Ubuntu",
    type: "deb",
    namespaces: ["ubuntu"],
    isNamedBySource: true,
    // What only subscribers get (Pro, FIPS …) is fixed for nobody else.
    releaseOfOsv: majorMinor,
    releaseOfPurl: (distro) => (distro === null ? null : (ubuntuNames.get(distro) ?? majorMinor(distro))),
  },
  {
    osv: "Alpine",
    type: "apk",
    namespaces: ["alpine"],
    isNamedBySource: true,
    releaseOfOsv: majorMinor,
    releaseOfPurl: (distro) => (distro === null ? null : majorMinor(distro)),
  },
  { osv: "Wolfi", type: "apk", namespaces: ["wolfi"], isNamedBySource: true },
  { osv: "Chainguard", type: "apk", namespaces: ["chainguard"], isNamedBySource: true },
  { osv: "MinimOS", type: "apk", namespaces: ["minimos"], isNamedBySource: true },
  {
    osv: "Alpaquita",
    type: "apk",
    namespaces: ["alpaquita"],
    isNamedBySource: true,
    releaseOfOsv: (suffix) => suffix.toLowerCase(),
    releaseOfPurl: (distro) => distro?.toLowerCase() ?? null,
  },
  { osv: "Echo", type: "deb", namespaces: ["echo"], isNamedBySource: true },
  {
    osv: "Photon OS",
    type: "rpm",
    namespaces: ["photon"],
    isNamedBySource: false,
    releaseOfOsv: majorMinor,
    releaseOfPurl: (distro) => (distro === null ? null : majorMinor(distro)),
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
    namespaces: ["azurelinux", "mariner"],
    isNamedBySource: false,
    releaseOfOsv: major,
    releaseOfPurl: (distro) => (distro === null ? null : major(distro)),
  },
  {
    osv: "Mageia",
    type: "rpm",
    namespaces: ["mageia"],
    isNamedBySource: true,
    releaseOfOsv: major,
    releaseOfPurl: (distro) => (distro === null ? null : major(distro)),
  },
  {
    osv: "openSUSE",
    type: "rpm",
    namespaces: ["opensuse"],
    isNamedBySource: true,
    releaseOfOsv: (suffix) => suffix.toLowerCase().replaceAll(" ", "-"),
    releaseOfPurl: (distro) => distro?.toLowerCase() ?? null,
  },
  {
    osv: "SUSE",
    type: "rpm",
    namespaces: ["suse"],
    isNamedBySource: true,
    // `Linux Enterprise Server 15 SP4` is sles-15.4 in a purl.
    releaseOfOsv: (suffix) => {
      const found = /^Linux Enterprise Server (\d+)(?: SP(\d+))?/.exec(suffix)
      return found ? `sles-${found[1]}${found[2] === undefined ? "" : `.${found[2]}`}` : null
    },
    releaseOfPurl: (distro) => distro?.toLowerCase() ?? null,
  },
  {
    osv: "openEuler",
    type: "rpm",
    namespaces: ["openeuler"],
    isNamedBySource: true,
    releaseOfOsv: (suffix) => suffix.toLowerCase(),
    releaseOfPurl: (distro) => distro?.toLowerCase() ?? null,
  },
]
