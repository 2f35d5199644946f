import { describe, expect, it } from "vitest"
import type { BomRead } from "../document.ts"
import { readBom } from "../read-bom.ts"
import { bom, bytes, codes } from "../testing/documents.ts"

describe("the source package that Trivy tells beside the purl", () => {
  const libc6 = "pkg:deb/ubuntu/libc6@2.35-0ubuntu3.1?distro=ubuntu-22.04"
  const upstreamOf = (read: BomRead) => (read.ok ? read.document.components[0]?.upstream : codes(read))
  const properties = (told: Record<string, string>) =>
    Object.entries(told).map(([name, value]) => ({ name: `aquasecurity:trivy:${name}`, value }))
  const cyclonedx = (purl: string, told: Record<string, string>) =>
    upstreamOf(
      readBom(bytes(bom({ components: [{ type: "library", name: "a", purl, properties: properties(told) }] }))),
    )

  it.each([
    [libc6, { SrcName: "glibc", SrcVersion: "2.35", SrcRelease: "0ubuntu3.1" }, "glibc@2.35-0ubuntu3.1"],
    [
      "pkg:deb/debian/bsdutils@2.33.1-0.1?distro=debian-10&epoch=1",
      { SrcName: "util-linux", SrcVersion: "2.33.1", SrcRelease: "0.1" },
      "util-linux@0:2.33.1-0.1",
    ],
    [
      "pkg:rpm/rocky/openssl-libs@3.0.7-24.el9?epoch=1",
      { SrcName: "openssl", SrcVersion: "3.0.7", SrcRelease: "24.el9", SrcEpoch: "1" },
      "openssl@1:3.0.7-24.el9",
    ],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0", { SrcName: "openssl" }, "openssl"],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0?upstream=openssl", { SrcName: "libressl" }, null],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0", { SrcName: "open ssl" }, null],
    ["pkg:apk/alpine/libcrypto3@3.0.8-r0", { SrcVersion: "3.0.8-r0" }, null],
    ["pkg:npm/a@1", { SrcName: "b" }, null],
  ])("is the upstream of %s in CycloneDX", (purl, told, upstream) => {
    expect(cyclonedx(purl, told)).toBe(upstream)
  })

  it.each([
    ["built package from: glibc 2.35-0ubuntu3.1", "glibc@2.35-0ubuntu3.1"],
    ["built package from: glibc", "glibc"],
    ["acquired package info from DPKG DB: /var/lib/dpkg/status", null],
  ])("is so in SPDX, in JSON and tag-value: %s", (sourceInfo, expected) => {
    const locator = { referenceCategory: "PACKAGE-MANAGER", referenceType: "purl", referenceLocator: libc6 }
    const packages = [{ SPDXID: "SPDXRef-a", name: "libc6", sourceInfo, externalRefs: [locator] }]
    const tags = [
      "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n\nPackageName: libc6\nSPDXID: SPDXRef-a",
      `PackageSourceInfo: <text>${sourceInfo}</text>\nExternalRef: PACKAGE-MANAGER purl ${libc6}\n`,
    ]
    expect(upstreamOf(readBom(bytes({ spdxVersion: "SPDX-2.3", SPDXID: "SPDXRef-DOCUMENT", packages })))).toBe(expected)
    expect(upstreamOf(readBom(bytes(tags.join("\n"))))).toBe(expected)
  })
})
