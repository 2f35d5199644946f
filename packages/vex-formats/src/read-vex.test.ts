import { existsSync, readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { isObject } from "@waybill/bom-formats/json-text"
import { describe, expect, it } from "vitest"
import { readVex } from "./read-vex.ts"

const shared = new URL("../../../../shared/data/vex/", import.meta.url)

describe("a VEX document", () => {
  it("in OpenVEX gives its statements with vulnerability, status, reason and products", () => {
    expect(
      readVex({
        "@context": "https://openvex.dev/ns/v0.2.0",
        author: "Harbour",
        timestamp: "2026-01-01T00:00:00Z",
        statements: [
          {
            vulnerability: { name: "CVE-2020-8203", aliases: ["GHSA-p6mc-m468-83gw"] },
            products: [
              { "@id": "pkg:oci/shop", subcomponents: [{ "@id": "pkg:npm/lodash@4.17.20" }] },
              "pkg:npm/other@1",
            ],
            status: "not_affected",
            justification: "component_not_present",
          },
          { vulnerability: "CVE-1", products: [], status: "maybe" },
        ],
      }),
    ).toMatchObject({
      ok: true,
      document: {
        author: "Harbour",
        statements: [
          {
            ids: ["CVE-2020-8203", "GHSA-p6mc-m468-83gw"],
            status: "not_affected",
            justification: "component_not_present",
            products: [{ purl: "pkg:npm/lodash@4.17.20" }, { purl: "pkg:npm/other@1" }],
          },
        ],
      },
      problems: [{ path: "/statements/1/status" }],
    })
  })

  it("in CycloneDX resolves references within it, BOM-Links and purls", () => {
    const read = readVex({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: [{ "bom-ref": "a", purl: "pkg:npm/lodash@4.17.20", name: "lodash" }],
      vulnerabilities: [
        {
          id: "CVE-2020-8203",
          analysis: {
            state: "false_positive",
            justification: "code_not_reachable",
            response: ["will_not_fix"],
            detail: "dead",
          },
          affects: [
            { ref: "a" },
            { ref: "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#b%20c" },
            { ref: "pkg:npm/x@1" },
          ],
        },
        { id: "CVE-2", analysis: { state: "resolved" }, affects: [] },
        { id: "CVE-3" },
      ],
    })
    expect(read.ok && read.document.statements).toMatchObject([
      {
        status: "not_affected",
        justification: "code_not_reachable",
        response: "will_not_fix",
        products: [
          { purl: "pkg:npm/lodash@4.17.20" },
          { bomRef: "b c", serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" },
          { purl: "pkg:npm/x@1" },
        ],
      },
      { ids: ["CVE-2"], status: "fixed" },
    ])
  })

  it("in CSAF joins product statuses with flags, groups and relationships", () => {
    const read = readVex({
      document: {
        category: "csaf_base",
        csaf_version: "2.0",
        title: "Shop",
        publisher: { category: "vendor", name: "Harbour", namespace: "https://example.com" },
        tracking: {
          id: "H-1",
          status: "final",
          version: "1",
          initial_release_date: "2026-01-01T00:00:00Z",
          current_release_date: "2026-01-01T00:00:00Z",
          revision_history: [{ number: "1", date: "2026-01-01T00:00:00Z", summary: "First" }],
        },
      },
      product_tree: {
        branches: [
          {
            category: "vendor",
            name: "Harbour",
            branches: [
              {
                category: "product_version",
                name: "4.17.20",
                product: {
                  product_id: "P1",
                  name: "lodash",
                  product_identification_helper: { purl: "pkg:npm/lodash@4.17.20" },
                },
              },
            ],
          },
        ],
        full_product_names: [{ product_id: "P2", name: "shop" }],
        relationships: [
          {
            category: "default_component_of",
            product_reference: "P1",
            relates_to_product_reference: "P2",
            full_product_name: { product_id: "P3", name: "lodash in shop" },
          },
        ],
        product_groups: [{ group_id: "G", product_ids: ["P1", "P3"] }],
      },
      vulnerabilities: [
        {
          cve: "CVE-2020-8203",
          product_status: { known_not_affected: ["P3"], fixed: ["P1"] },
          flags: [{ label: "component_not_present", group_ids: ["G"] }],
        },
      ],
    })
    expect(read).toMatchObject({
      ok: true,
      document: {
        statements: [
          {
            status: "not_affected",
            justification: "component_not_present",
            products: [{ purl: "pkg:npm/lodash@4.17.20" }],
          },
          { status: "fixed", justification: null },
        ],
      },
      problems: [],
    })
  })

  it("in CSAF says by which of its helpers a product is named, what is to be done about it, and when that was assessed", () => {
    const tracking = {
      id: "H-1",
      status: "final",
      version: "1",
      initial_release_date: "2026-01-03T00:00:00.000Z",
      current_release_date: "2026-01-03T00:00:00.000Z",
      revision_history: [{ number: "1", date: "2026-01-03T00:00:00.000Z", summary: "First" }],
    }
    const bomLink = "urn:cdx:411dafd2-c29f-491a-97d7-e97de5bc2289/1#pkg:maven/org.jboss.logging/jboss-logging@3.4.1"
    const sha = "ab".repeat(32)
    const names = [
      ["purls", { purls: ["pkg:npm/shop@1?arch=x86", "pkg:npm/shop@1?arch=arm"] }],
      ["cpe", { cpe: "cpe:2.3:a:example:shop:1:*:*:*:*:*:*:*", model_numbers: ["A-1"], skus: ["S-1"] }],
      ["hash", { hashes: [{ filename: "shop.jar", file_hashes: [{ algorithm: "sha256", value: sha }] }] }],
      ["link", { x_generic_uris: [{ namespace: "https://cyclonedx.org/capabilities/bomlink/", uri: bomLink }] }],
      [
        "spdx",
        {
          x_generic_uris: [
            { namespace: "https://spdx.example/namespace", uri: "https://example.com/SBOM/main-bin-v2#SPDXRef-libc" },
          ],
        },
      ],
      ["sbom", { sbom_urls: ["https://example.com/sbom.json", "urn:cdx:411dafd2-c29f-491a-97d7-e97de5bc2289/2"] }],
      ["name", undefined],
      ["part", { purls: ["pkg:npm/lodash@4.17.20"] }],
    ] as const
    const read = readVex({
      $schema: "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json",
      document: {
        category: "csaf_vex",
        csaf_version: "2.1",
        distribution: { tlp: { label: "CLEAR" } },
        title: "Shop",
        publisher: { category: "vendor", name: "Harbour", namespace: "https://example.com" },
        tracking,
      },
      product_tree: {
        full_product_names: names.map(([id, helper]) => ({
          product_id: id,
          name: `Product ${id}`,
          ...(helper === undefined ? {} : { product_identification_helper: helper }),
        })),
        product_paths: [
          {
            beginning_product_reference: "part",
            full_product_name: { product_id: "inside", name: "lodash in shop on a kiosk" },
            subpaths: [
              { category: "default_component_of", next_product_reference: "hash" },
              { category: "installed_on", next_product_reference: "cpe" },
            ],
          },
        ],
        product_groups: [{ group_id: "links", product_ids: ["link", "spdx"], summary: "By link" }],
      },
      vulnerabilities: [
        {
          cve: "CVE-2026-0001",
          ids: [{ system_name: "GHSA", text: "GHSA-aaaa-bbbb-cccc" }],
          notes: [{ category: "description", text: "A flaw." }],
          product_status: {
            known_affected: ["purls", "cpe", "hash", "inside"],
            known_not_affected: ["link", "spdx", "sbom"],
            fixed: ["name"],
          },
          flags: [
            { label: "component_not_present", group_ids: ["links"], date: "2026-01-01T00:00:00.000Z" },
            { label: "vulnerable_code_not_present", product_ids: ["sbom"] },
          ],
          threats: [
            { category: "impact", details: "Never built in.", group_ids: ["links"] },
            { category: "exploit_status", details: "Exploited.", product_ids: ["purls"] },
          ],
          remediations: [
            { category: "vendor_fix", details: "Take 1.1.", url: "https://example.com/1.1", product_ids: ["purls"] },
            { category: "workaround", details: "Turn it off.", product_ids: ["purls", "cpe"] },
            { category: "none_available", details: "Nothing yet.", product_ids: ["hash", "inside"] },
          ],
        },
      ],
    })
    const ids = ["CVE-2026-0001", "GHSA-aaaa-bbbb-cccc"]
    const on = { statedAt: "2026-01-03T00:00:00.000Z", impactStatement: null, justification: null }
    expect(read.ok && read.document.statements).toMatchObject([
      {
        status: "not_affected",
        justification: "component_not_present",
        impactStatement: "Never built in.",
        response: null,
        statedAt: "2026-01-01T00:00:00.000Z",
        products: [
          {
            serialNumber: "urn:uuid:411dafd2-c29f-491a-97d7-e97de5bc2289",
            bomVersion: 1,
            bomRef: "pkg:maven/org.jboss.logging/jboss-logging@3.4.1",
          },
          { serialNumber: "https://example.com/sbom/main-bin-v2", bomRef: "SPDXRef-libc" },
        ],
      },
      {
        ...on,
        status: "not_affected",
        justification: "vulnerable_code_not_present",
        products: [{ serialNumber: "urn:uuid:411dafd2-c29f-491a-97d7-e97de5bc2289", bomVersion: 2, bomRef: null }],
      },
      {
        ...on,
        ids,
        status: "affected",
        response: "update, workaround_available: Take 1.1. (https://example.com/1.1)\n\nTurn it off.",
        products: [{ purl: "pkg:npm/shop@1?arch=x86" }, { purl: "pkg:npm/shop@1?arch=arm" }],
      },
      {
        ...on,
        status: "affected",
        response: "workaround_available: Turn it off.",
        products: [{ cpe: "cpe:2.3:a:example:shop:1:*:*:*:*:*:*:*" }],
      },
      {
        ...on,
        status: "affected",
        response: "none_available: Nothing yet.",
        products: [
          { hashes: [`sha-256:${sha}`], within: null },
          { purl: "pkg:npm/lodash@4.17.20", within: { cpe: "cpe:2.3:a:example:shop:1:*:*:*:*:*:*:*" } },
        ],
      },
      { ...on, status: "fixed", products: [{ name: "Product name", purl: null }] },
    ])
    expect(read.problems).toEqual([])
  })

  it("in OpenVEX without a version, by identifiers, hashes and links, in old and new words", () => {
    const read = readVex({
      "@context": "https://openvex.dev/ns",
      statements: [
        {
          vulnerability: {
            "@id": "https://nvd.nist.gov/vuln/detail/CVE-2026-0001",
            name: "CVE-2026-0001",
            aliases: ["GHSA-aaaa-bbbb-cccc", "CVE-2026-0001"],
          },
          products: [
            { identifiers: { purl: "pkg:npm/shop@1", cpe23: "cpe:2.3:a:e:shop:1:*:*:*:*:*:*:*" } },
            { identifiers: { "@cpe22": "cpe:/a:e:shop:1" } },
            { hashes: { sha1: "AB".repeat(20) } },
            { "@id": "https://example.com/sbom#SPDXRef-shop" },
            {},
            7,
          ],
          status: "affected",
          action_statement: "update: Take 1.1.",
        },
        {
          vulnerability: { "@id": "https://nvd.nist.gov/vuln/detail/CVE-2026-0002" },
          status: "not_affected",
          justification: "trust_me",
          products: ["pkg:npm/shop@1"],
        },
        {
          vulnerability: "CVE-2026-0003",
          status: "not_affected",
          impact_statement: "Not built in.",
          status_notes: "Looked at by hand.",
          products: ["pkg:npm/shop"],
          subcomponents: ["pkg:npm/lodash@4.17.20"],
        },
      ],
    })
    expect(read).toMatchObject({
      ok: true,
      problems: [],
      warnings: [{ path: "/statements/1/justification" }],
      document: {
        author: null,
        issuedAt: null,
        statements: [
          {
            ids: ["CVE-2026-0001", "GHSA-aaaa-bbbb-cccc"],
            response: "update: Take 1.1.",
            statedAt: null,
            products: [
              { purl: "pkg:npm/shop@1", cpe: "cpe:2.3:a:e:shop:1:*:*:*:*:*:*:*" },
              { cpe: "cpe:/a:e:shop:1" },
              { hashes: [`sha-1:${"ab".repeat(20)}`] },
              { serialNumber: "https://example.com/sbom", bomRef: "SPDXRef-shop" },
            ],
          },
          { ids: ["CVE-2026-0002"], justification: null, impactStatement: "trust_me" },
          {
            impactStatement: "Not built in.\n\nLooked at by hand.",
            products: [{ purl: "pkg:npm/lodash@4.17.20", within: { purl: "pkg:npm/shop" } }],
          },
        ],
      },
    })
  })

  it("leaves out a statement whose id is longer than any, and no other", () => {
    const about = (vulnerability: object) => ({ vulnerability, products: ["pkg:npm/a@1"], status: "fixed" })
    const long = "x".repeat(501)
    const read = readVex({
      "@context": "https://openvex.dev/ns/v0.2.0",
      statements: [
        about({ name: "x".repeat(500) }),
        about({ name: long }),
        about({ name: "CVE-2026-0001", aliases: [long] }),
      ],
    })
    expect(read.ok && read.document.statements.map(({ path }) => path)).toEqual(["/statements/0"])
    expect(read.problems.map(({ path, message }) => [path, message.includes("500")])).toEqual([
      ["/statements/1", true],
      ["/statements/2", true],
    ])
  })

  it("in CSAF means every product by what names none", () => {
    const day = "2026-01-01T00:00:00.000Z"
    const products = ["a", "b", "c"].map((id) => ({
      product_id: id,
      name: id,
      product_identification_helper: { purl: `pkg:npm/${id}@1` },
    }))
    const read = readVex({
      document: {
        category: "csaf_vex",
        csaf_version: "2.0",
        notes: [{ category: "summary", text: "x" }],
        title: "Shop",
        publisher: { category: "vendor", name: "Harbour", namespace: "https://example.com" },
        tracking: {
          id: "x-1",
          status: "final",
          version: "1",
          initial_release_date: day,
          current_release_date: day,
          revision_history: [{ date: day, number: "1", summary: "x" }],
        },
      },
      product_tree: { full_product_names: products },
      vulnerabilities: [
        {
          ids: [{ system_name: "GHSA", text: "GHSA-aaaa-bbbb-cccc" }],
          notes: [{ category: "description", text: "x" }],
          product_status: { known_not_affected: ["a", "b"], known_affected: ["c"] },
          threats: [
            { category: "impact", details: "Never called." },
            { category: "impact", details: "Not built in.", product_ids: ["b"] },
          ],
          remediations: [{ category: "vendor_fix", details: "Take 2." }],
        },
      ],
    })
    expect(read.ok && read.document.statements).toMatchObject([
      { status: "not_affected", impactStatement: "Never called.", products: [{ purl: "pkg:npm/a@1" }] },
      { status: "not_affected", impactStatement: "Not built in.", products: [{ purl: "pkg:npm/b@1" }] },
      { status: "affected", response: "update: Take 2.", impactStatement: null, products: [{ purl: "pkg:npm/c@1" }] },
    ])
  })

  it("in CycloneDX is about the component whose reference the vulnerability bears, where it names none: JFrog Xray", () => {
    const vulnerability = (ref: string) => ({
      "bom-ref": ref,
      id: "CVE-2026-0001",
      analysis: { state: "not_affected" },
    })
    const read = readVex({
      bomFormat: "CycloneDX",
      specVersion: "1.4",
      components: [{ type: "library", "bom-ref": "pkg:npm/a@1", name: "a", purl: "pkg:npm/a@1" }],
      vulnerabilities: [
        vulnerability("pkg:npm/a@1"),
        { ...vulnerability("pkg:npm/a@1"), affects: [{ ref: "pkg:npm/b@1" }] },
        vulnerability("v1"),
      ],
    })
    expect(read.ok && read.document.statements.map(({ products }) => products.map(({ purl }) => purl))).toEqual([
      ["pkg:npm/a@1"],
      ["pkg:npm/b@1"],
      [],
    ])
  })

  it.each(["1.4", "1.5", "1.6", "1.7"])(
    "in CycloneDX %s tells versions apart, takes every response, and what is recommended",
    (specVersion) => {
      const read = readVex({
        bomFormat: "CycloneDX",
        specVersion,
        metadata: { timestamp: "2026-01-03T00:00:00Z", component: { type: "application", name: "shop", version: "1" } },
        components: [{ type: "library", "bom-ref": "a", name: "lodash", purl: "pkg:npm/lodash" }],
        vulnerabilities: [
          {
            id: "CVE-2026-0001",
            recommendation: "Take 4.17.21.",
            updated: "2026-01-02T00:00:00Z",
            analysis: { state: "exploitable", response: ["update", "will_not_fix"], detail: "Reached." },
            affects: [
              {
                ref: "a",
                versions: [
                  { version: "4.17.20" },
                  { range: "vers:npm/<4.0.0", status: "unaffected" },
                  { version: "4.17.19", status: "unknown" },
                ],
              },
              { ref: "urn:cdx:411dafd2-c29f-491a-97d7-e97de5bc2289/2#b%2Fc" },
              { ref: "nowhere" },
            ],
          },
          {
            id: "CVE-2026-0002",
            analysis: { state: "not_affected", justification: "trust_me" },
            affects: [{ ref: "a" }],
          },
        ],
      })
      const within = { name: "shop", version: "1" }
      expect(read).toMatchObject({
        problems: [],
        warnings: [{ path: "/vulnerabilities/1/analysis/justification" }],
        document: {
          statements: [
            {
              status: "affected",
              impactStatement: "Reached.",
              response: "will_not_fix, update: Take 4.17.21.",
              statedAt: "2026-01-02T00:00:00Z",
              products: [
                { purl: "pkg:npm/lodash", version: "4.17.20", within },
                { serialNumber: "urn:uuid:411dafd2-c29f-491a-97d7-e97de5bc2289", bomVersion: 2, bomRef: "b/c" },
                { bomRef: "nowhere" },
              ],
            },
            { status: "not_affected", products: [{ range: "vers:npm/<4.0.0", within }] },
            { status: "under_investigation", products: [{ version: "4.17.19", within }] },
            { status: "not_affected", justification: null, impactStatement: "trust_me" },
          ],
        },
      })
    },
  )

  it("that is none is refused", () => {
    for (const root of [
      null,
      [],
      {},
      { bomFormat: "CycloneDX" },
      { document: { csaf_version: "1.9" } },
      { document: { csaf_version: "2.0" } },
    ])
      expect(readVex(root).ok).toBe(false)
  })
})

describe.skipIf(!existsSync(shared))("real VEX documents (skipped without ../shared)", () => {
  const files = existsSync(shared)
    ? ["cyclonedx", "openvex"].flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, shared), { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".json"))
          .map((name) => `${folder}/${name}`),
      )
    : []
  it.each(files)("%s is read, or says nothing about vulnerabilities", (file) => {
    const root: unknown = JSON.parse(readFileSync(new URL(file, shared), "utf8"))
    const read = readVex(root)
    if (!read.ok) expect(JSON.stringify(root)).not.toMatch(/"vulnerabilities"|"statements"/)
    else expect(read.document.statements.every((each) => each.ids.length > 0)).toBe(true)
  })
  it("all CSAF documents are read, and most speak of products with purls or CPEs", () => {
    const documents = gunzipSync(readFileSync(new URL("csaf/csaf.jsonl.gz", shared)))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line).doc)
    const reads = documents.map((document) => readVex(document))
    expect(reads.filter((read) => !read.ok)).toEqual([])
    expect(reads.filter((read) => read.ok && read.document.statements.length > 0).length).toBeGreaterThan(20)
  })
})

const cases = new URL("../../../../shared/conformance/cyclonedx/cases/", import.meta.url)
const analysesOf = (root: unknown): number =>
  isObject(root) && Array.isArray(root.vulnerabilities)
    ? root.vulnerabilities.filter((each: unknown) => isObject(each) && isObject(each.analysis)).length
    : 0

describe.skipIf(!existsSync(cases))("CycloneDX's own valid documents (skipped without ../shared)", () => {
  const files = existsSync(cases)
    ? readdirSync(cases, { recursive: true, encoding: "utf8" }).filter((file) => /\/valid-[^/]*\.json$/.test(file))
    : []
  const stating = files.flatMap((file) => {
    const root: unknown = JSON.parse(readFileSync(new URL(file, cases), "utf8"))
    return analysesOf(root) > 0 ? [{ file, root }] : []
  })
  it.each(stating)("$file: each analysis is a statement", ({ root }) => {
    const read = readVex(root)
    expect(read.problems).toEqual([])
    expect(read.ok && read.document.statements.length).toBe(analysesOf(root))
  })
})

describe("a document that is too much", () => {
  const openvex = (statements: object[]) => ({
    "@context": "https://openvex.dev/ns/v0.2.0",
    "@id": "https://example.com/vex/1",
    author: "Example",
    timestamp: "2026-01-01T00:00:00Z",
    version: 1,
    statements,
  })
  const statement = (aliases: number, products: number) => ({
    vulnerability: { name: "CVE-2024-1", aliases: Array.from({ length: aliases }, (_, index) => `A-${index}`) },
    products: Array.from({ length: products }, (_, index) => ({ "@id": `pkg:npm/p${index}@1.0.0` })),
    status: "fixed",
  })
  it.each([
    ["statements", Array.from({ length: 100_001 }, () => statement(0, 1)), /100000 statements/],
    ["ids of one statement", [statement(1_000, 1)], /1000 ids/],
    ["pairs", Array.from({ length: 30 }, () => statement(900, 40)), /1000000 pairs/],
    // Of which a small document can name more than fit into memory.
    [
      "products times subcomponents",
      [{ ...statement(0, 4_000), subcomponents: statement(0, 4_000).products }],
      /1000000 pairs/,
    ],
    // Else as many as are broken would be left out at the end, in silence.
    [
      "statements, some broken",
      [{}, {}, ...Array.from({ length: 100_000 }, () => statement(0, 1))],
      /100000 statements/,
    ],
  ])("in %s is refused in words", (_words, statements, message) => {
    const read = readVex(openvex(statements))
    expect(read).toMatchObject({ ok: false })
    expect(read.problems[0]?.message).toMatch(message)
  })

  it("that lists very many versions of one thing is read once, not once for each of them", () => {
    const versions = Array.from({ length: 200_000 }, (_, index) => ({ version: `${index}` }))
    const read = readVex({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      vulnerabilities: [
        { id: "CVE-2024-1", analysis: { state: "resolved" }, affects: [{ ref: "pkg:npm/a", versions }] },
      ],
    })
    expect(read.ok && read.document.statements.map(({ products }) => products.length)).toEqual([200_000])
  })

  it("is taken up to the limit", () => {
    expect(readVex(openvex([statement(999, 1_000)])).ok).toBe(true)
  })
})
