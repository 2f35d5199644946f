import { describe, expect, it } from "vitest"
import { packageIdentity } from "./package-identity.ts"
import { parsePurl } from "./parse-purl.ts"
import { releaseTakenBy, type StatedSystem, statedReleases } from "./stated-release.ts"

const system = (name: string, version: string | null): StatedSystem => ({
  kind: "operating-system",
  name,
  version,
  path: "/components/0",
})
const image = (name: string, version: string | null): StatedSystem => ({ ...system(name, version), kind: "image" })
const releasesOf = (systems: readonly StatedSystem[], purls: readonly string[] = []) =>
  statedReleases(systems, purls).map((each) => `${each.distribution} ${each.release}`)

describe("the release that a document tells beside its purls", () => {
  it.each([
    // Syft and Trivy: the id and the version of os-release; Trivy's families.
    ["alpine", "3.16.2", "Alpine 3.16"],
    ["debian", "12.9", "Debian 12"],
    ["ubuntu", "22.04.2", "Ubuntu 22.04"],
    ["rhel", "9.4", "Red Hat 9"],
    ["redhat", "8.4", "Red Hat 8"],
    ["centos", "7.6.1810", "Red Hat 7"],
    ["alma", "9.2", "AlmaLinux 9"],
    ["rocky", "9.1", "Rocky Linux 9"],
    ["photon", "5.0", "Photon OS 5.0"],
    ["cbl-mariner", "2.0.20220527", "Azure Linux 2"],
    ["opensuse.leap", "15.4", "openSUSE leap-15.4"],
    ["opensuse-leap", "15.4", "openSUSE leap-15.4"],
    ["opensuse-tumbleweed", "20240101", "openSUSE tumbleweed"],
    ["sles", "15.4", "SUSE sles-15.4"],
    ["openEuler", "22.03-LTS-SP3", "openEuler 22.03-lts-sp3"],
    ["openEuler", "22.03 (LTS-SP3)", "openEuler 22.03-lts-sp3"],
    // distro2sbom: the name of os-release, folded.
    ["debian-gnu/linux", "13", "Debian 13"],
    ["Debian GNU/Linux", "bookworm", "Debian 12"],
    ["debian", "sid", "Debian sid"],
    // Tern's guess, the release in the name.
    ["Debian GNU/Linux 10 (buster)", null, "Debian 10"],
    ["Alpine Linux v3.16", null, "Alpine 3.16"],
    // Red Hat's own SBOMs.
    ["Red Hat Enterprise Linux 9.4 Extended Update Support", "RHEL-9.4.0.Z.EUS", "Red Hat 9"],
    ["Red Hat Enterprise Linux", "9.2 EUS", "Red Hat 9"],
    ["SUSE Linux Enterprise Server", "15.5", "SUSE sles-15.5"],
    // `VERSION` and `PRETTY_NAME` of os-release: the service pack in words.
    ["SLES", "15-SP5", "SUSE sles-15.5"],
    ["SUSE Linux Enterprise Server", "15 SP5", "SUSE sles-15.5"],
    ["SUSE Linux Enterprise Server 15 SP5", null, "SUSE sles-15.5"],
    ["SUSE Linux Enterprise Server 15", null, "SUSE sles-15"],
    ["SUSE Linux Enterprise Micro", "5.3", "SUSE sle-micro-5.3"],
    ["SL-Micro", "6.0", "SUSE sle-micro-6.0"],
    ["Rocky Linux", "9.3 (Blue Onyx)", "Rocky Linux 9"],
  ])("%s %s is %s", (name, version, release) => {
    expect(releasesOf([system(name, version)])).toEqual([release])
  })

  it.each([
    ["debian:12-slim", "sha256:49193a2310dbad4c02382da87ac624a80a92387a4f7536235f9ba590e5bcd7b5", "Debian 12"],
    ["docker.io/library/ubuntu:22.04", null, "Ubuntu 22.04"],
    ["debian", "bookworm-20240110", "Debian 12"],
    ["alpine", "3.19.1", "Alpine 3.19"],
  ])("the official image %s %s is %s", (name, version, release) => {
    expect(releasesOf([image(name, version)])).toEqual([release])
  })

  it.each([
    image("debian", "sha256:49193a2310dbad4c02382da87ac624a80a92387a4f7536235f9ba590e5bcd7b5"),
    image("debian", "latest"),
    image("debian", null),
    image("example.com/debian", "12"),
    image("nginx", "1.25"),
    system("debian", null),
    system("debian", "stable"),
    system("busybox", "1.34.1"),
    system("wolfi", "20230201"),
    system("Red Hat Enterprise Linux CoreOS", "415.92"),
    system("12", "12"),
    system("", ""),
  ])("nothing by %o", (stated) => {
    expect(releasesOf([stated])).toEqual([])
  })

  it("is none where two are told, of one distribution, and each where they are of several", () => {
    expect(releasesOf([system("debian", "12.9"), system("debian", "12.4"), image("debian:12", null)])).toEqual([
      "Debian 12",
    ])
    expect(releasesOf([system("debian", "12"), system("debian", "11"), system("debian", "12")])).toEqual([])
    expect(releasesOf([system("debian", "12"), system("debian", null)])).toEqual([])
    expect(releasesOf([system("debian", "12"), image("debian:11", null)])).toEqual([])
    expect(releasesOf([system("debian", "12"), system("debian", "11"), system("ubuntu", "22.04")])).toEqual([
      "Ubuntu 22.04",
    ])
  })

  it("is none where a purl of its distribution tells another, and none by purls alone", () => {
    const told = (release: string) => `pkg:deb/debian/curl@7?distro=debian-${release}`
    expect(releasesOf([system("debian", "12.9")], [told("12.4"), "pkg:deb/ubuntu/curl@7?distro=jammy"])).toEqual([
      "Debian 12",
    ])
    expect(releasesOf([system("debian", "12.9")], [told("12"), told("bullseye")])).toEqual([])
    expect(releasesOf([], [told("12")])).toEqual([])
  })

  it("is that of a package whose purl leaves it open, of its distribution alone", () => {
    const releases = statedReleases([system("debian", "12.9")], [])
    const keyOf = (text: string) => {
      const parsed = parsePurl(text)
      return parsed.ok ? packageIdentity(parsed.purl, null, releases) : null
    }
    const open = "pkg:deb/debian/libssl3@3.0.11-1?arch=amd64&upstream=openssl"
    expect(keyOf(open)).toEqual(keyOf(`${open}&distro=debian-12`))
    expect(releaseTakenBy(open, releases)).toMatchObject({ release: "12", says: "debian 12.9", path: "/components/0" })
    for (const other of [
      "pkg:deb/debian/libssl3@3?distro=debian-11",
      "pkg:deb/ubuntu/libssl3@3",
      "pkg:deb/libssl3@3",
      "pkg:npm/debian@12",
      "none",
      null,
    ])
      expect(releaseTakenBy(other, releases)).toBeNull()
    expect(keyOf("pkg:deb/debian/libssl3@3?distro=debian-11")?.ecosystem).toBe("Debian:11")
    expect(keyOf("pkg:deb/ubuntu/libssl3@3")?.isReleaseMissing).toBe(true)
  })
})
