import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { chooseCvss, scoreCvss } from "./cvss.ts"
import { hasPercentileColumn, readEpssLine } from "./epss/read-epss.ts"
import { readKev } from "./kev/read-kev.ts"
import { isOsv, readOsv } from "./osv/read-osv.ts"

const shared = new URL("../../../../shared/", import.meta.url)
const isThere = existsSync(shared)
const lines = (file: string) =>
  gunzipSync(readFileSync(new URL(`data/advisories/${file}`, shared)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")

const record = {
  id: "GHSA-aaaa-bbbb-cccc",
  modified: "2024-01-01T00:00:00Z",
  aliases: ["CVE-2024-0001"],
  severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }],
  affected: [
    {
      package: { ecosystem: "npm", name: "x" },
      ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "1.2.3" }] }],
    },
  ],
  database_specific: { severity: "MODERATE", cwe_ids: ["CWE-79", "nonsense"] },
}

describe("an OSV record", () => {
  it("becomes the neutral advisory", () => {
    const read = readOsv(record)
    expect(read).toMatchObject({
      ok: true,
      advisory: {
        id: "GHSA-aaaa-bbbb-cccc",
        severityWord: "medium",
        cwes: ["CWE-79"],
        cvss: [{ version: "3.1", score: 9.8, severity: "critical" }],
        kind: "vulnerability",
      },
    })
    expect(isOsv(record)).toBe(true)
  })

  it("that breaks the schema is refused in words, never thrown", () => {
    for (const bad of [
      null,
      1,
      [],
      {},
      { id: 5 },
      { ...record, affected: [1] },
      { ...record, affected: [{ ranges: [{ type: "SEMVER", events: [{ fixed: "1" }] }] }] },
      { ...record, affected: [{ ranges: [{ type: "X" }] }] },
    ])
      expect(readOsv(bad).ok, JSON.stringify(bad)).toBe(false)
    expect(readOsv({ ...record, aliases: Array.from({ length: 501 }, (_, i) => `A-${i}`) }).ok).toBe(false)
    expect(readOsv({ ...record, aliases: Array.from({ length: 500 }, (_, i) => `A-${i}`) }).ok).toBe(true)
    expect(readOsv(JSON.parse('{"id":"X-1","__proto__":{"polluted":1},"modified":"x"}')).ok).toBe(true)
    expect(Reflect.get({}, "polluted")).toBeUndefined()
  })

  it.skipIf(!isThere).each([
    ["go/govulndb-osv.jsonl.gz", 0],
    ["crates.io/rustsec-osv.jsonl.gz", 0],
    ["pypi/pypa-osv.jsonl.gz", 0],
    ["bitnami/bitnami-osv.jsonl.gz", 0],
    ["almalinux/almalinux8-osv.jsonl.gz", 0],
    ["ghsa/ghsa-subset-osv.jsonl.gz", 0],
  ])("of %s is read, all but %i (skipped without ../shared)", (file, broken) => {
    const refused = lines(file)
      .map((line) => readOsv(JSON.parse(line)))
      .filter((read) => !read.ok)
    expect(refused.length, JSON.stringify(refused.slice(0, 3))).toBe(broken)
  })
})

describe("CVSS", () => {
  it
    .skipIf(!isThere)
    .each(["vectors_simple2.txt", "vectors_simple3.txt", "vectors_simple31.txt", "vectors_simple4.txt"])(
    "scores every vector of %s as published (skipped without ../shared)",
    (file) => {
      const wrong: string[] = []
      const all = readFileSync(new URL(`conformance/cvss/${file}`, shared), "utf8")
        .split("\n")
        .filter((line) => line.includes(" - "))
      for (const line of all) {
        const [vector = "", scores = ""] = line.split(" - ")
        const base = Math.abs(Number(/\((-?[\d.]+)/.exec(scores)?.[1]))
        const got = scoreCvss(vector)?.score
        if (got !== base) wrong.push(`${line}: ${got}`)
      }
      expect(all.length).toBeGreaterThan(50)
      expect(wrong.slice(0, 10), `${wrong.length} of ${all.length}`).toEqual([])
    },
  )

  it("prefers the newest version, and is null for what is no vector", () => {
    const vectors = ["AV:N/AC:L/Au:N/C:P/I:P/A:P", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"].flatMap(
      (vector) => scoreCvss(vector) ?? [],
    )
    expect(chooseCvss(vectors)?.version).toBe("3.1")
    for (const bad of ["", "CVSS:3.1/", "CVSS:9.9/AV:N", "x".repeat(600), "AV:N/AC:"]) expect(scoreCvss(bad)).toBeNull()
  })
})

describe("the lists of CVEs", () => {
  it("are read, and what is none is refused", () => {
    expect(
      readKev({
        vulnerabilities: [
          {
            cveID: "CVE-2021-44228",
            dateAdded: "2021-12-10",
            dueDate: "2021-12-24",
            knownRansomwareCampaignUse: "Known",
          },
          { cveID: "nonsense" },
        ],
      }),
    ).toMatchObject({
      ok: true,
      rejected: 1,
      entries: [{ cve: "CVE-2021-44228", added: "2021-12-10", due: "2021-12-24", ransomware: true }],
    })
    expect(readKev({}).ok).toBe(false)
    expect(hasPercentileColumn("cve,epss,percentile")).toBe(true)
    expect(readEpssLine("CVE-2021-44228,0.94,0.99", true)).toEqual({
      kind: "score",
      score: { cve: "CVE-2021-44228", score: 0.94, percentile: 0.99 },
    })
    expect(readEpssLine("CVE-2021-44228,0.94,10.0,x", false)).toMatchObject({ score: { percentile: null } })
    expect(readEpssLine("CVE-2021-44228,nonsense,", true)).toEqual({ kind: "unreadable" })
    expect(readEpssLine("#model_version:v2023.03.01,score_date:2025-09-26T00:00:00+0000", true)).toEqual({
      kind: "date",
      date: "2025-09-26",
    })
  })

  it.skipIf(!isThere)("of shared data are whole (skipped without ../shared)", () => {
    const kev = readKev(
      JSON.parse(readFileSync(new URL("data/kev/known_exploited_vulnerabilities.json", shared), "utf8")),
    )
    expect(kev).toMatchObject({ ok: true, rejected: 0 })
    expect(kev.ok && kev.entries.length).toBe(1404)
  })
})
