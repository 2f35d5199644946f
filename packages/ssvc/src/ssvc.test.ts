import { existsSync, readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { defaultActionRules, inversionsOf, tableOf, tableRows } from "./action-rules.ts"
import { decide } from "./decision-table.ts"
import { deployerTable } from "./deployer-table.ts"
import { actionFor, actions, type FlawFacts, flawKindOf, type Place } from "./finding-action.ts"
import { flawOf } from "./flaw.ts"
import { placeMasks, placesIn } from "./place-masks.ts"
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

const worm = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"

describe("what a vector says of a flaw", () => {
  it.each([
    [worm, "critical", true, true],
    ["CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N", "critical", true, true],
    ["AV:N/AC:L/Au:N/C:C/I:C/A:C", "high", true, true],
    ["CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:L/A:N", "medium", false, false],
    [null, "critical", true, true],
    [null, "high", false, false],
  ] as const)("%s (%s)", (vector, severity, isAutomatable, isTotal) => {
    expect(flawOf(vector, severity)).toEqual({ isAutomatable, isTotal })
  })
})

describe("what to do with a finding", () => {
  const facts: FlawFacts & Place = {
    isExploited: false,
    epss: 0.001,
    severity: "medium",
    isAutomatable: false,
    isTotal: false,
    answered: null,
    exposure: "unknown",
    criticality: "medium",
  }
  const total = flawOf(worm, "critical")
  const action = (given: FlawFacts & Place, rules = defaultActionRules) =>
    actionFor(flawKindOf(given, rules), given, rules)

  it.each([
    [{}, "monitor"],
    [{ severity: "low" }, "accept"],
    [{ exposure: "isolated", criticality: "low" }, "accept"],
    [{ isExploited: true }, "mitigate"],
    [{ epss: 0.94 }, "mitigate"],
    [{ answered: "active" }, "mitigate"],
    [{ epss: 0.94, answered: "none" }, "mitigate"],
    [{ answered: "poc", ...total, severity: "critical" }, "mitigate"],
    [{ isExploited: true, exposure: "isolated" }, "monitor"],
    [{ epss: 0.3, ...total, severity: "critical" }, "mitigate"],
    [{ ...total, severity: "critical" }, "monitor"],
    [{ ...total, severity: "critical", criticality: "high", exposure: "internet" }, "mitigate"],
  ] as const)("%j: %s", (change, expected) => {
    expect(action({ ...facts, ...change })).toBe(expected)
  })

  it("follows the organization's thresholds and what it takes an unsaid exposure for", () => {
    expect(action({ ...facts, epss: 0.3 }, { ...defaultActionRules, activeEpss: 0.3 })).toBe("mitigate")
    expect(action({ ...facts, isExploited: true }, { ...defaultActionRules, unknownExposure: "small" })).toBe("monitor")
  })

  it("is never milder for a worse fact", () => {
    const any = fc.record({
      isExploited: fc.boolean(),
      epss: fc.constantFrom(null, 0.01, 0.2, 0.6),
      isAutomatable: fc.boolean(),
      isTotal: fc.boolean(),
      answered: fc.constantFrom(null, "none", "poc", "active"),
      severity: fc.constantFrom("critical", "high", "medium", "low", "none", "unknown"),
      exposure: fc.constantFrom("isolated", "internal", "internet"),
      criticality: fc.constantFrom("low", "medium", "high", "critical"),
    }) satisfies fc.Arbitrary<FlawFacts & Place>
    fc.assert(
      fc.property(any, (given) => {
        const rank = (change: Partial<FlawFacts & Place>) => actions.indexOf(action({ ...given, ...change }))
        for (const worse of [
          { isExploited: true },
          { epss: 0.9 },
          { answered: "active" },
          { isAutomatable: true },
          { isTotal: true },
          { exposure: "internet" },
          { criticality: "critical" },
        ] as const)
          expect(rank(worse)).toBeGreaterThanOrEqual(rank({}))
      }),
    )
  })
})

describe("an organization's table", () => {
  const rows = tableRows(deployerTable)

  it("is its rows, in whatever order", () => {
    expect(tableOf(deployerTable, rows.toReversed())).toEqual({ ok: true, table: deployerTable })
  })

  it("is refused with the row that is wrong, and where one is missing or there twice", () => {
    const [first, ...others] = rows
    expect(tableOf(deployerTable, others)).toMatchObject({ ok: false, message: "1 combinations are not decided" })
    expect(tableOf(deployerTable, [...rows, { ...first }])).toMatchObject({ ok: false, row: 72 })
    expect(tableOf(deployerTable, [{ ...first, exposure: "wide" }, ...others])).toMatchObject({ ok: false, row: 0 })
    expect(tableOf(deployerTable, [{ ...first, priority: "never" }, ...others])).toMatchObject({ ok: false, row: 0 })
  })

  it("says where it is milder for a worse answer; the published one nowhere", () => {
    expect(inversionsOf(deployerTable)).toEqual([])
    const outcomes = deployerTable.outcomes.map((each, place) => (place === 71 ? "defer" : each))
    const found = inversionsOf({ ...deployerTable, outcomes })
    expect(found).toHaveLength(4)
    for (const { worse } of found) expect(worse.priority).toBe("defer")
  })

  it("turned round holds each place of each kind of flaw under one action", () => {
    const masks = actions.map((each) => placeMasks(defaultActionRules, each))
    for (const kind of Array(18).keys()) expect(masks.reduce((sum, mask) => sum + (mask[kind] ?? 0), 0)).toBe(0xffff)
    expect(placesIn(1)).toEqual([{ exposure: "unknown", criticality: "low" }])
    expect(placesIn(0x8000)).toEqual([{ exposure: "internet", criticality: "critical" }])
  })
})
