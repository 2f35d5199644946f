import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { inMemory } from "../byte-source.ts"
import { bomLimits } from "../limits.ts"
import { readBom } from "../read-bom.ts"
import { bytes } from "../testing/documents.ts"

const sboms = new URL("../../../../../shared/data/sboms/", import.meta.url)

describe("security references (SPDX 2.3, annex K; CycloneDX externalReferences)", () => {
  const spdx = (externalRefs: object[]) =>
    JSON.stringify({
      spdxVersion: "SPDX-2.3",
      SPDXID: "SPDXRef-DOCUMENT",
      name: "d",
      packages: [
        { SPDXID: "SPDXRef-a", name: "a", externalRefs },
        { SPDXID: "SPDXRef-b", name: "b" },
      ],
    })
  const ref = (referenceType: string, referenceLocator: string, more: object = {}) => ({
    referenceCategory: "SECURITY",
    referenceType,
    referenceLocator,
    ...more,
  })
  const references = (text: string) => {
    const read = readBom(bytes(text))
    if (!read.ok) throw new Error(read.problems[0]?.message)
    return { kept: read.document.components[0]?.securityReferences, problems: read.problems.map(({ code }) => code) }
  }
  const advisory = { kind: "advisory", locator: "https://nvd.nist.gov/vuln/detail/CVE-2020-29573", comment: null }

  it("of SPDX are kept by kind with their comments, each once; a CPE is none, another category neither", () => {
    expect(
      references(
        spdx([
          ref("advisory", advisory.locator),
          ref("advisory", advisory.locator),
          ref("http://spdx.org/rdf/references/fix", "https://example.com/fix.diff", { comment: "of CVE-2022-26499" }),
          ref("url", "https://example.com/security-info.html"),
          ref("swid", "swid:2df9de35-0aff-4a86-ace6-f7dddd1ade4c"),
          ref("cpe23Type", "cpe:2.3:a:a:a:1:*:*:*:*:*:*:*"),
          ref("advisory", "https://example.com/other", { referenceCategory: "OTHER" }),
          ref("gossip", "https://example.com/gossip"),
        ]),
      ),
    ).toEqual({
      kept: [
        advisory,
        { kind: "fix", locator: "https://example.com/fix.diff", comment: "of CVE-2022-26499" },
        { kind: "url", locator: "https://example.com/security-info.html", comment: null },
        { kind: "swid", locator: "swid:2df9de35-0aff-4a86-ace6-f7dddd1ade4c", comment: null },
      ],
      problems: [],
    })
  })
  it("of tag-value too", () => {
    const text = `SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nPackageName: a\nSPDXID: SPDXRef-a\nExternalRef: SECURITY advisory ${advisory.locator}\nExternalRefComment: <text>on\ntwo lines</text>\nExternalRef: SECURITY cpe22Type cpe:/a:a:a:1\n`
    expect(references(text).kept).toEqual([{ ...advisory, comment: "on\ntwo lines" }])
  })
  it("of CycloneDX are its advisories, assertions and SWID tag, in JSON and XML", () => {
    const kept = [
      advisory,
      { kind: "exploitability-statement", locator: "https://example.com/vex.json", comment: "VEX" },
      { kind: "swid", locator: "swid:example-1", comment: null },
    ]
    const json = {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: [
        {
          type: "library",
          name: "a",
          swid: { tagId: "example-1", name: "a" },
          externalReferences: [
            { type: "advisories", url: advisory.locator },
            { type: "website", url: "https://example.com" },
            { type: "exploitability-statement", url: "https://example.com/vex.json", comment: "VEX" },
          ],
        },
      ],
    }
    expect(references(JSON.stringify(json))).toEqual({ kept, problems: [] })
    const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="library"><name>a</name><swid tagId="example-1" name="a"/><externalReferences><reference type="advisories"><url>${advisory.locator}</url></reference><reference type="exploitability-statement"><url>https://example.com/vex.json</url><comment>VEX</comment></reference></externalReferences></component></components></bom>`
    expect(references(xml)).toEqual({ kept, problems: [] })
  })
  it("that are too many or too long are left out, which is told", () => {
    const many = Array.from({ length: bomLimits.references + 1 }, (_, n) => ref("url", `https://example.com/${n}`))
    expect(references(spdx(many))).toMatchObject({
      kept: { length: bomLimits.references },
      problems: ["reference-left-out"],
    })
    expect(references(spdx(many.slice(1))).problems).toEqual([])
    const long = ref("url", `https://example.com/${"x".repeat(bomLimits.reference)}`)
    expect(references(spdx([long, ref("advisory", advisory.locator)]))).toEqual({
      kept: [advisory],
      problems: ["reference-left-out"],
    })
  })
  it.skipIf(!existsSync(sboms))("stand in a real document, of what it is about (skipped without ../shared)", () => {
    const file = "spdx-examples/presentations__OSS-NA-2023__SPDXVersion2.3__04-SBOMwSecurity.json"
    const read = readBom(inMemory(readFileSync(new URL(file, sboms))))
    expect(
      read.ok && [read.document.subject, ...read.document.components].flatMap((each) => each?.securityReferences),
    ).toEqual([{ kind: "advisory", locator: "https://nvd.nist.gov/vuln/detail/CVE-2021-32012", comment: null }])
  })
})
