import { describe, expect, it } from "vitest"
import { hasSharedData, sharedLines } from "../testing/shared-data.ts"
import { isNpmAdvisory, readNpmAdvisory } from "./read-npm-advisory.ts"

const record = {
  id: 1,
  created_at: "2015-10-17",
  updated_at: "2016-04-28",
  title: "Arbitrary JavaScript Execution",
  module_name: "bassmaster",
  publish_date: "2014-09-27",
  cves: ["CVE-2014-7205"],
  vulnerable_versions: "<=1.5.1",
  patched_versions: ">=1.5.2",
  overview: "text",
  references: ["https://www.npmjs.org/package/bassmaster", "javascript:alert(1)"],
  cvss_vector: "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N",
}
const ranges = (vulnerable: string, patched: string | null) => {
  const read = readNpmAdvisory({ ...record, vulnerable_versions: vulnerable, patched_versions: patched }, "test")
  return read.ok ? read.advisory.affected[0]?.ranges.map((each) => each.events) : read.reason
}

describe("an npm advisory of the Node.js security group", () => {
  it("becomes an advisory with its CVE, score, dates and links that a browser may follow", () => {
    const read = readNpmAdvisory({ path: "vuln/npm/1.json", record }, "nodejs-security-wg")
    expect(read).toMatchObject({
      ok: true,
      advisory: {
        id: "NSWG-ECO-1",
        aliases: ["CVE-2014-7205"],
        publishedAt: "2014-09-27T00:00:00Z",
        modifiedAt: "2016-04-28T00:00:00Z",
        cvss: [{ score: 6.5 }],
        references: [{ url: "https://www.npmjs.org/package/bassmaster" }],
        affected: [{ ecosystem: "npm", name: "bassmaster" }],
      },
    })
  })

  it("names the fixed version where the record does, and promises none where it does not", () => {
    expect(ranges("<=1.5.1", ">=1.5.2")).toEqual([[{ introduced: "0" }, { fixed: "1.5.2" }]])
    expect(ranges("<=1.5.1", ">=1.6.0")).toEqual([[{ introduced: "0" }, { lastAffected: "1.5.1" }]])
    expect(ranges("<2.0.0", ">=2.0.0")).toEqual([[{ introduced: "0" }, { fixed: "2.0.0" }]])
    expect(ranges("<2.0.0", null)).toEqual([[{ introduced: "0" }, { limit: "2.0.0" }]])
    expect(ranges("> 2.0.0 < 2.1.7", ">=2.1.7")).toEqual([[{ introduced: "2.0.1-0" }, { fixed: "2.1.7" }]])
    expect(ranges("*", "<0.0.0")).toEqual([[{ introduced: "0" }]])
    expect(ranges("what?", null)).toBe("vulnerable_versions: what? is no npm range")
  })

  it("is told from the group's index of all records", () => {
    const index = { "1": record, "2": { ...record, id: 2 } }
    expect(isNpmAdvisory(index)).toBe(true)
    expect(readNpmAdvisory({ path: "vuln/npm/index.json", record: index }, "test").ok).toBe(false)
    expect(isNpmAdvisory({ id: "GHSA-1", modified: "2024-01-01T00:00:00Z" })).toBe(false)
  })

  it.skipIf(!hasSharedData)("is read in all of the real data but the index (skipped without ../shared)", () => {
    const reads = sharedLines("data/advisories/npm/nodejs-security-wg-npm-native.jsonl.gz").map((line) => {
      const value: unknown = JSON.parse(line)
      return isNpmAdvisory(value) ? readNpmAdvisory(value, "nodejs-security-wg") : null
    })
    const refused = reads.filter((read) => !read?.ok)
    expect(refused).toEqual([
      { ok: false, id: null, reason: "id: not a whole number; an index of advisories is not one itself" },
    ])
    expect(reads.length).toBe(468)
  })
})
