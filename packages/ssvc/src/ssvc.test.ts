import { existsSync, readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decide } from "./decision-table.ts"
import { deployerTable } from "./deployer-table.ts"
import { actionFor, answersOf, type FindingFacts } from "./finding-action.ts"
import { readSsvcJson } from "./testing/read-ssvc-json.ts"

const folder = new URL("../../../../shared/conformance/ssvc/json/decision_tables/", import.meta.url)
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"))
  : []
const read = (file: string): { mapping: Record<string, string>[]; outcome: string } =>
  JSON.parse(readFileSync(new URL(file, folder), "utf8"))

describe("a published decision table", () => {
  it.skipIf(files.length === 0)(
    "gives the outcome of each of its rows, all of them (skipped without ../shared)",
    () => {
      expect(files.length).toBeGreaterThan(10)
      for (const file of files) {
        const json = read(file)
        const table = readSsvcJson(json)
        if (!table.ok) throw new Error(`${file}: ${table.reason}`)
        for (const row of json.mapping) expect(decide(table.table, row), file).toBe(row[json.outcome])
      }
    },
  )

  it.skipIf(files.length === 0)("for deployers is ours, row by row (skipped without ../shared)", () => {
    const table = readSsvcJson(read("ssvc/deployer_patch_application_priority_1_0_0.json"))
    expect(table.ok && table.table.outcomes.map((each) => each[0])).toEqual(
      deployerTable.outcomes.map((each) => ({ defer: "D", scheduled: "S", "out-of-cycle": "O", immediate: "I" })[each]),
    )
  })

  it("has no outcome without an answer to each question", () => {
    expect(decide(deployerTable, { exploitation: "none" })).toBeNull()
  })
})

describe("what to do with a finding", () => {
  const facts: FindingFacts = {
    isExploited: false,
    epss: 0.001,
    cvssVector: "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N",
    severity: "medium",
    exposure: "unknown",
    criticality: "medium",
  }
  const worm = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"

  it.each([
    [{}, "monitor"],
    [{ severity: "low" }, "accept"],
    [{ exposure: "isolated", criticality: "low" }, "accept"],
    [{ isExploited: true }, "mitigate"],
    [{ epss: 0.94 }, "mitigate"],
    [{ isExploited: true, exposure: "isolated" }, "monitor"],
    [{ epss: 0.3, cvssVector: worm, severity: "critical" }, "mitigate"],
    [{ cvssVector: worm, severity: "critical" }, "monitor"],
    [{ cvssVector: worm, severity: "critical", criticality: "high", exposure: "internet" }, "mitigate"],
    [{ cvssVector: "AV:N/AC:L/Au:N/C:C/I:C/A:C", severity: "high", criticality: "high" }, "mitigate"],
  ] as const)("%j: %s", (change, action) => {
    expect(actionFor({ ...facts, ...change })).toBe(action)
  })

  it("is never milder for a worse fact", () => {
    const order = ["accept", "monitor", "mitigate"]
    const any = fc.record({
      isExploited: fc.boolean(),
      epss: fc.constantFrom(null, 0.01, 0.2, 0.6),
      cvssVector: fc.constantFrom(null, facts.cvssVector, worm),
      severity: fc.constantFrom("critical", "high", "medium", "low", "none", "unknown"),
      exposure: fc.constantFrom("isolated", "internal", "internet"),
      criticality: fc.constantFrom("low", "medium", "high", "critical"),
    }) satisfies fc.Arbitrary<FindingFacts>
    fc.assert(
      fc.property(any, (given) => {
        const rank = (change: Partial<FindingFacts>) => order.indexOf(actionFor({ ...given, ...change }))
        for (const worse of [
          { isExploited: true },
          { epss: 0.9 },
          { exposure: "internet" },
          { criticality: "critical" },
        ] as const)
          expect(rank(worse)).toBeGreaterThanOrEqual(rank({}))
      }),
    )
    expect(answersOf({ ...facts, cvssVector: worm }).technicalImpact).toBe("total")
  })
})
