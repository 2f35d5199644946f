import { describe, expect, it } from "vitest"
import type { Advisory } from "../advisory.ts"
import { isObject } from "../foreign-json.ts"
import { hasSharedData, sharedFolder, sharedRecords, sharedText } from "../testing/shared-data.ts"
import { csafRecords, looksLikeCsaf } from "./csaf-records.ts"
import { readCsafRecord } from "./read-csaf.ts"

const documents = !hasSharedData
  ? []
  : sharedRecords("data/vex/csaf/csaf.jsonl.gz").map((each) => (isObject(each) ? each.doc : null))
const examples = !hasSharedData
  ? []
  : ["csaf/", "csaf/csaf_vex/"].flatMap((folder) =>
      sharedFolder(`conformance/csaf/csaf_2.0/examples/${folder}`)
        .filter((file) => file.endsWith(".json"))
        .map((file): unknown => JSON.parse(sharedText(file))),
    )
const read = (document: unknown) => csafRecords(document).map((record) => readCsafRecord(record, "csaf"))
const advisories = (trackingId: string): Advisory[] =>
  documents
    .filter((each) =>
      JSON.stringify(isObject(each) && isObject(each.document) ? each.document.tracking : null)?.includes(
        `"${trackingId}"`,
      ),
    )
    .flatMap(read)
    .flatMap((each) => (each.ok ? [each.advisory] : []))
const packageOf = (advisory: Advisory | undefined, name: string) =>
  advisory?.affected.filter((each) => each.name === name)

describe.skipIf(!hasSharedData)("CSAF documents", () => {
  it("of vendors and of the specification are read, a record for each vulnerability", () => {
    const reads = [...documents, ...examples].map(read)
    expect(reads.flat().flatMap((each) => (each.ok ? [] : [each.reason]))).toEqual([])
    expect(reads.flat().length).toBeGreaterThan(200)
    const ids = reads.slice(0, documents.length).flatMap((each) => each.map((one) => (one.ok ? one.advisory.id : "")))
    expect(ids).toContain("redhat.com-CVE-2024-28834")
    expect(ids.filter((id) => id.startsWith("redhat.com-RHSA-2024:2394#CVE-"))).toHaveLength(74)
    for (const document of [...documents, ...examples])
      expect(looksLikeCsaf(JSON.stringify(document).slice(0, 1024))).toBe(true)
  })

  it("say what is fixed in a release by its packages, what is not, and keep other streams as facts", () => {
    const [gnutls] = advisories("CVE-2024-28834")
    expect(gnutls?.aliases).toEqual(["CVE-2024-28834"])
    expect(gnutls?.cvss[0]?.vector).toMatch(/^CVSS:3.1\//)
    expect(gnutls?.cwes.length).toBeGreaterThan(0)
    const byRelease = Object.fromEntries(
      (packageOf(gnutls, "gnutls") ?? []).map(({ ecosystem, ranges }) => [
        ecosystem,
        ranges.map(({ events }) => events),
      ]),
    )
    expect(byRelease).toEqual({
      "Red Hat:enterprise_linux:7": [[{ introduced: "0" }]],
      "Red Hat:enterprise_linux:6": [[{ introduced: "0" }]],
      "Red Hat:enterprise_linux:8": [[{ introduced: "0" }, { fixed: "3.6.16-8.el8_9.3" }]],
      "Red Hat:enterprise_linux:9": [
        [{ introduced: "0" }, { fixed: "3.7.6-23.el9_3.4" }],
        [{ introducedAfter: "3.7.6-23.el9_3.4" }, { fixed: "3.8.3-4.el9_4" }],
      ],
    })
    // Extended updates of 8.6 have a version of their own, which is no range of the package.
    const extended = gnutls?.products?.find(({ cpes }) => cpes.includes("cpe:/a:redhat:rhel_eus:8.6::appstream"))
    expect(extended?.versions.map(({ version, status }) => `${version.split(" ")[0]} ${status}`)).toContain(
      "gnutls-0:3.6.16-5.el8_6.4.src unaffected",
    )
  })

  it("match nothing that only a name or a model number tells", () => {
    const [siemens] = advisories("SSA-054046")
    expect([siemens?.affected, siemens?.affectedCpes]).toEqual([[], []])
    expect(siemens?.products?.length).toBeGreaterThan(100)
    const [tomcat] = advisories("CVE-2023-24998")
    expect(tomcat?.affected.filter(({ ecosystem }) => !ecosystem.startsWith("Red Hat:"))).toEqual([])
    expect(tomcat?.affectedCpes).toEqual([])
  })
})

const document = (product: object, extra: object = {}) => ({
  document: {
    csaf_version: "2.0",
    category: "csaf_security_advisory",
    title: "A flaw",
    publisher: { category: "vendor", name: "Example Vendor", namespace: "https://psirt.example.com" },
    tracking: {
      id: "EX-1",
      status: "final",
      version: "1",
      initial_release_date: "2024-01-01T00:00:00Z",
      current_release_date: "2024-02-01T00:00:00Z",
    },
  },
  product_tree: { branches: [{ category: "vendor", name: "Example", branches: [product] }], ...extra },
  vulnerabilities: [{ cve: "CVE-2024-0001", product_status: { known_affected: ["P1"] } }],
})
const branch = (category: string, name: string, helper: object) => ({
  category,
  name,
  product: { product_id: "P1", name: `Example ${name}`, product_identification_helper: helper },
})
const one = (value: object): Advisory | null => {
  const [first] = read(value)
  return first?.ok ? first.advisory : null
}

describe("a product that is identified", () => {
  it.each([
    [
      "by a purl with a version",
      branch("product_version", "1.2.3", { purl: "pkg:npm/%40acme/shop@1.2.3" }),
      { versions: ["1.2.3"], ranges: [] },
    ],
    [
      "by a purl and a version of its place",
      branch("product_version", "1.2.3", { purl: "pkg:npm/%40acme/shop" }),
      { versions: ["1.2.3"], ranges: [] },
    ],
    [
      "by a purl and a range",
      branch("product_version_range", "vers:npm/>=1.0.0|<2.0.0", { purl: "pkg:npm/%40acme/shop" }),
      { versions: [], ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "1.0.0" }, { limit: "2.0.0" }] }] },
    ],
    // CSAF's fallback, the constraints alone.
    [
      "by a purl and a range without its order",
      branch("product_version_range", ">=1.0.0|<2.0.0", { purl: "pkg:npm/%40acme/shop" }),
      { versions: [], ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "1.0.0" }, { limit: "2.0.0" }] }] },
    ],
  ])("%s is a package", (_how, product, expected) =>
    expect(one(document(product))?.affected).toEqual([{ ecosystem: "npm", name: "@acme/shop", ...expected }]),
  )

  it.each(["before 2.0", "all versions < 2.0", "<"])(
    "by a range in words is told, and matched nowhere: %s",
    (range) => {
      const [first] = read(document(branch("product_version_range", range, { purl: "pkg:npm/shop" })))
      expect(first?.ok && first.advisory.affected).toEqual([])
      expect(first?.ok && first.problems).toEqual([expect.stringContaining(range)])
    },
  )

  it("by CPE is matched by CPE, with its range and with the platform that it is a part of", () => {
    const cpe = "cpe:2.3:o:example:router_firmware:*:*:*:*:*:*:*:*"
    const product = branch("product_version_range", "vers:generic/>=1.0|<=1.4", { cpe })
    expect(one(document(product))?.affectedCpes).toEqual([
      {
        criteria: cpe,
        start: { version: "1.0", isIncluded: true },
        end: { version: "1.4", isIncluded: true },
        platforms: [],
      },
    ])
  })

  it("inside another says nothing about the package elsewhere", () => {
    const inside = document(
      {
        ...branch("product_version", "1.2.3", { purl: "pkg:npm/shop@1.2.3" }),
        product: { product_id: "part", name: "shop", product_identification_helper: { purl: "pkg:npm/shop@1.2.3" } },
      },
      {
        full_product_names: [
          { product_id: "whole", name: "Portal 4", product_identification_helper: { cpe: "cpe:/a:example:portal:4" } },
        ],
        relationships: [
          {
            category: "default_component_of",
            product_reference: "part",
            relates_to_product_reference: "whole",
            full_product_name: { product_id: "P1", name: "shop in Portal 4" },
          },
        ],
      },
    )
    const advisory = one(inside)
    expect([advisory?.affected, advisory?.affectedCpes]).toEqual([[], []])
    expect(advisory?.products).toMatchObject([
      { product: "Portal 4", versions: [{ version: "shop in Portal 4", status: "affected" }] },
    ])
  })
})

describe("a document", () => {
  const product = branch("product_version", "1", { purl: "pkg:npm/shop@1" })
  it("that is a draft, of another version, or without a publisher's address is refused with its reason", () => {
    const reason = (change: (value: ReturnType<typeof document>) => void) => {
      const value = document(product)
      change(value)
      const [first] = read(value)
      return first?.ok ? "" : first?.reason
    }
    expect(reason(({ document: each }) => Object.assign(each.tracking, { status: "draft" }))).toMatch(/draft/)
    expect(reason(({ document: each }) => Object.assign(each, { csaf_version: "1.0" }))).toMatch(/CSAF 1.0 is not read/)
    expect(reason(({ document: each }) => Object.assign(each.publisher, { namespace: "here" }))).toMatch(/namespace/)
  })

  it("that is withdrawn is kept as that; one without a vulnerability is a notice", () => {
    const withdrawn = document(product)
    Object.assign(withdrawn.document, { category: "csaf_withdrawn" })
    expect(one(withdrawn)?.withdrawnAt).toBe("2024-02-01T00:00:00Z")
    const { vulnerabilities: _, ...rest } = document(product)
    expect(one(rest)?.kind).toBe("informational")
  })
})
