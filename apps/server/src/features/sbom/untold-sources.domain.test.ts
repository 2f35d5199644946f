import { describe, expect, it } from "vitest"
import { countSources } from "./untold-sources.domain.ts"

const packages = (count: number, purl: string, upstream: string | null = null) =>
  Array.from({ length: count }, () => ({ purl, upstream }))

const codesOf = (components: readonly { purl: string | null; upstream: string | null }[]) => {
  const sources = countSources()
  for (const component of components) sources.note(component)
  return sources.warnings().map(({ code, message }) => `${code}: ${message.slice(0, 34)}`)
}

describe("sources of a distribution's packages that nothing tells", () => {
  // As distro2sbom writes the packages of a system.
  const debian = packages(30, "pkg:deb/debian/libssl3@3.0.20-1~deb12u2?arch=amd64&distro=bookworm")
  it("are warned about, a distribution at a time", () => {
    expect(codesOf(debian)).toEqual(["sources-not-told: None of the 30 packages of Debian "])
    const suse = packages(20, "pkg:rpm/opensuse/libopenssl3@3.1.4-1.1?arch=x86_64&distro=opensuse-leap-15.6")
    expect(codesOf([...debian, ...suse])).toHaveLength(2)
  })

  it("are no matter where one is told, in the purl or beside it, or where the packages are sources", () => {
    const told = "pkg:deb/debian/libc6@2.36-9?arch=amd64&distro=debian-12&upstream=glibc"
    expect(codesOf([...debian, ...packages(1, told)])).toEqual([])
    expect(codesOf([...debian, ...packages(1, "pkg:deb/debian/libc6@2.36-9?distro=debian-12", "glibc")])).toEqual([])
    expect(codesOf(packages(30, "pkg:deb/debian/glibc@2.36-9?arch=source&distro=bookworm"))).toEqual([])
  })

  it("are no matter of few packages, nor of what advisories name by itself", () => {
    expect(codesOf(debian.slice(0, 19))).toEqual([])
    expect(codesOf(packages(30, "pkg:rpm/almalinux/openssl-libs@3.0.7-24.el9?distro=almalinux-9.3"))).toEqual([])
    expect(codesOf(packages(30, "pkg:npm/left-pad@1.3.0"))).toEqual([])
    expect(codesOf([{ purl: null, upstream: null }])).toEqual([])
  })
})
