import { describe, expect, it } from "vitest"
import { hasSharedData, sharedLines } from "../testing/shared-data.ts"
import { hasPercentileColumn, readEpssLine } from "./read-epss.ts"

describe("a line of EPSS", () => {
  it("gives probability and percentile", () => {
    expect(readEpssLine("CVE-2021-44228,0.94358,0.99962", true)).toEqual({
      kind: "score",
      score: { cve: "CVE-2021-44228", score: 0.94358, percentile: 0.99962 },
    })
    expect(readEpssLine("CVE-2021-44228,1e-05,0.0\r", true)).toMatchObject({ score: { score: 0.00001, percentile: 0 } })
  })

  it("gives no percentile where the third column is something else", () => {
    expect(hasPercentileColumn("cve,epss,percentile")).toBe(true)
    expect(hasPercentileColumn("cve,epss,cvss_score,list_source")).toBe(false)
    expect(readEpssLine("CVE-2021-44228,0.94,0.5,Metasploit", false)).toMatchObject({ score: { percentile: null } })
  })

  it("gives the day of the scores, if any calendar has it", () => {
    expect(readEpssLine("#model_version:v2025.03.14,score_date:2025-09-26T00:00:00+0000", true)).toEqual({
      kind: "date",
      date: "2025-09-26",
    })
    expect(readEpssLine("#score_date:2025-02-30", true)).toEqual({ kind: "header" })
    expect(readEpssLine("cve,epss,percentile", true)).toEqual({ kind: "header" })
  })

  it.each([
    "",
    "CVE-2021-44228",
    "CVE-2021-44228,",
    "CVE-2021-44228,1.1,0.5",
    "CVE-2021-44228,-0.1,0.5",
    "CVE-2021-44228,0x1,0.5",
    "CVE-2021-44228,NaN,0.5",
    "cve-2021-44228,0.5,0.5",
    "GHSA-aaaa-bbbb-cccc,0.5,0.5",
    `CVE-2021-${"1".repeat(2000)},0.5,0.5`,
  ])("%j is unreadable", (line) => expect(readEpssLine(line, true)).toEqual({ kind: "unreadable" }))

  it.skipIf(!hasSharedData)("of the real subset is read, all 6,397 (skipped without ../shared)", () => {
    const [first = "", header = "", ...rows] = sharedLines("data/epss/epss-subset.csv")
    expect(readEpssLine(first, false)).toEqual({ kind: "date", date: "2025-09-26" })
    expect(hasPercentileColumn(header)).toBe(false)
    const kinds = rows.map((row) => readEpssLine(row, false).kind)
    expect(new Set(kinds)).toEqual(new Set(["score"]))
    expect(kinds).toHaveLength(6397)
  })
})
