import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Advisory } from "../advisory.ts"
import { isOsv } from "../osv/read-osv.ts"
import { isNvd, readNvd } from "./read-nvd.ts"

const page = JSON.parse(readFileSync(new URL("../../fixtures/nvd-page.json", import.meta.url), "utf8"))
function read(item: unknown): Advisory {
  const found = readNvd(item, "nvd")
  if (!found.ok) throw new Error(found.reason)
  return found.advisory
}
const [archive, router, plugin, rejected, awaiting] = page.vulnerabilities

/** One CVE with these configurations. */
const configured = (configurations: unknown) => ({
  cve: { id: "CVE-2024-1", sourceIdentifier: "x", descriptions: [], ...archive.cve, configurations },
})
const node = (criteria: string[], more: object = {}) => ({
  operator: "OR",
  negate: false,
  cpeMatch: criteria.map((each) => ({ vulnerable: true, criteria: each, matchCriteriaId: "x" })),
  ...more,
})

/** An item of `metrics.ssvcV203`, as the API gives it for CVE-2021-44228. */
const answered = (timestamp: string, ...options: object[]) => ({
  source: "134c704f-9b21-4f2e-91b3-4a467353bcc0",
  ssvcData: { timestamp, id: "CVE-2024-90001", options, role: "CISA Coordinator", version: "2.0.3" },
})

describe("a CVE of NVD", () => {
  it("is recognized in a page and by itself, and for nothing else", () => {
    expect([archive, archive.cve, rejected].map(isNvd)).toEqual([true, true, true])
    expect(isOsv(archive) || isOsv(archive.cve)).toBe(false)
    expect(isNvd({ id: "CVE-2024-1", modified: "2024-01-01T00:00:00Z", affected: [] })).toBe(false)
  })

  it("gives text, dates, weaknesses, and links with their tags", () => {
    expect(read(archive)).toMatchObject({
      source: "nvd",
      id: "CVE-2024-90001",
      publishedAt: "2024-03-01T10:15:07.403Z",
      modifiedAt: "2024-03-05T08:00:00.000Z",
      withdrawnAt: null,
      details: "A buffer overflow in the parser of Example Archive before 1.2.12 allows remote attackers to run code.",
      cwes: ["CWE-120"],
      references: [
        { type: "FIX", url: "https://vendor.example/advisory", tags: ["Vendor Advisory", "Patch"] },
        { type: "EVIDENCE", url: "https://poc.example/1", tags: ["Exploit", "Third Party Advisory"] },
      ],
    })
  })

  it("keeps who gave which score, NVD or the CNA, of every version", () => {
    expect(read(archive).cvss.map(({ version, score, by }) => [version, score, by?.name])).toEqual([
      ["3.1", 9.8, "NVD"],
      ["3.1", 7.8, "security@vendor.example"],
      ["2.0", 7.5, "NVD"],
    ])
    expect(read(router).cvss.map(({ version, score }) => [version, score])).toEqual([["4.0", 9.3]])
  })

  it("passes on CISA's answers to SSVC's questions, the newest that answer all three", () => {
    const ssvcV203 = [
      answered(
        "2025-02-04T14:25:34.416117Z",
        { exploitation: "active" },
        { automatable: "yes" },
        { technicalImpact: "total" },
      ),
      answered(
        "2024-05-01T00:00:00.000000Z",
        { exploitation: "poc" },
        { automatable: "no" },
        { technicalImpact: "partial" },
      ),
      answered("2026-01-01T00:00:00.000000Z", { exploitation: "none" }),
    ]
    const { ssvc } = read({ cve: { ...archive.cve, metrics: { ...archive.cve.metrics, ssvcV203 } } })
    const at = "2025-02-04T14:25:34.416117Z"
    expect(ssvc).toEqual({ exploitation: "active", automatable: "yes", technicalImpact: "total", at, by: "CISA-ADP" })
    for (const hostile of [{}, [null, 5, { ssvcData: [] }, { ssvcData: { options: "x" } }], "x"])
      expect(read({ cve: { ...archive.cve, metrics: { ssvcV203: hostile } } }).ssvc).toBeNull()
  })

  it("says that its assigner disputes it", () => {
    const tagged = (cveTags: unknown) => read({ cve: { ...archive.cve, cveTags } }).isDisputed
    expect(tagged([{ sourceIdentifier: "cve@mitre.org", tags: ["disputed"] }])).toBe(true)
    for (const none of [[], [{ sourceIdentifier: "cve@mitre.org", tags: ["unsupported-when-assigned"] }], "x", [{}]])
      expect(tagged(none)).toBe(false)
  })

  it("names products with bounds, and what must be there beside them", () => {
    expect(read(archive).affectedCpes).toEqual([
      {
        criteria: "cpe:2.3:a:example:archive:*:*:*:*:*:*:*:*",
        start: null,
        end: { version: "1.2.12", isIncluded: false },
        platforms: [],
      },
      { criteria: "cpe:2.3:a:example:archive:2.0:rc1:*:*:*:*:*:*", start: null, end: null, platforms: [] },
    ])
    expect(read(router).affectedCpes).toEqual([
      {
        criteria: "cpe:2.3:o:example:router_firmware:*:*:*:*:*:*:*:*",
        start: { version: "1.0.0.28", isIncluded: true },
        end: { version: "1.0.4.84_10.0.58", isIncluded: true },
        platforms: ["cpe:2.3:h:example:router:-:*:*:*:*:*:*:*", "cpe:2.3:h:example:router_pro:-:*:*:*:*:*:*:*"],
      },
    ])
    expect(read(plugin).affectedCpes?.[0]?.start).toEqual({ version: "1.0", isIncluded: false })
  })

  it("reads AND within a node, two vulnerable nodes, and leaves out what is negated", () => {
    const both = read(configured([{ nodes: [node(["cpe:/a:x:a", "cpe:/a:x:b"], { operator: "AND" })] }]))
    expect(both.affectedCpes?.map((each) => each.platforms)).toEqual([["cpe:/a:x:b"], ["cpe:/a:x:a"]])
    const pair = read(configured([{ operator: "AND", nodes: [node(["cpe:/a:x:a"]), node(["cpe:/a:x:b"])] }]))
    expect(pair.affectedCpes?.map((each) => each.platforms)).toEqual([["cpe:/a:x:b"], ["cpe:/a:x:a"]])
    const negated = readNvd(
      configured([{ nodes: [node(["cpe:/a:x:a"], { negate: true }), node(["cpe:/a:x:b"])] }]),
      "nvd",
    )
    expect(negated).toMatchObject({ ok: true, problems: expect.arrayContaining([expect.stringContaining("negated")]) })
    expect(negated.ok && negated.advisory.affectedCpes?.map((each) => each.criteria)).toEqual(["cpe:/a:x:b"])
  })

  it("is withdrawn where it was rejected, and matches nothing before it was analysed", () => {
    expect(read(rejected).withdrawnAt).toBe("2024-03-05T08:00:00.000Z")
    expect(read(awaiting)).toMatchObject({ withdrawnAt: null, affectedCpes: [] })
  })

  it.each([
    ["text", "configurations: not a list"],
    [[{}], "configurations[0].nodes: not a list"],
    [[{ nodes: [{}] }], "configurations[0].nodes[0].cpeMatch: not a list"],
    [
      [{ nodes: [{ cpeMatch: [{ vulnerable: true }] }] }],
      "configurations[0].nodes[0].cpeMatch[0].criteria: not a text of 1 to 1024 characters",
    ],
    [
      [{ nodes: [{ cpeMatch: [{ vulnerable: true, criteria: "cpe:/a:x:y", versionEndExcluding: 3 }] }] }],
      "configurations[0].nodes[0].cpeMatch[0].versionEndExcluding: not a text of 1 to 1024 characters",
    ],
  ])("is refused whole where its products cannot be read", (configurations, reason) =>
    expect(readNvd(configured(configurations), "nvd")).toMatchObject({ ok: false, reason }),
  )
})
