import { describe, expect, it } from "vitest"
import { conditionWords } from "./conditions.ts"
import { emptyRule, missingOf, wordsOfFields } from "./rule-fields.ts"

describe("the form of a triage rule", () => {
  it("says what is missing until the rule can be tried", () => {
    expect(missingOf({ ...emptyRule, conditions: {} })).toMatch(/Add a condition/)
    expect(missingOf(emptyRule)).toMatch(/Fill in/)
    const filled = { ...emptyRule, conditions: { kev: false } }
    expect(missingOf(filled)).toMatch(/what it decides/)
    expect(missingOf({ ...filled, status: "not_affected" })).toMatch(/why/)
    expect(missingOf({ ...filled, status: "not_affected", justification: "component_not_present" })).toBeNull()
    expect(missingOf({ ...filled, status: "accept_risk" })).toBeNull()
  })

  it("keeps a reason for not affected alone, and takes days whole", () => {
    const words = wordsOfFields(
      { ...emptyRule, status: "accept_risk", justification: "component_not_present", validUntil: "2027-01-31" },
      null,
    )
    expect([words.justification, words.validFrom, words.validUntil]).toEqual([null, null, "2027-01-31T23:59:59Z"])
  })

  it("gives a status of the organization's own by its id, and asks for a reason by what it counts as", () => {
    const own = { ...emptyRule, conditions: { kev: false }, status: "not_affected" as const, ownStatus: "some-id" }
    expect(missingOf(own)).toMatch(/why/)
    expect(wordsOfFields(own, null).status).toBe("some-id")
  })

  it("reads conditions out", () => {
    expect(
      conditionWords({ severity: ["low", "none"], epssMax: 0.001, kev: false, package: "pkg:npm/@types/*" }),
    ).toEqual(["severity low or none", "not listed", "EPSS at most 0.1 %", "package pkg:npm/@types/*"])
    expect(conditionWords({ cwes: ["CWE-1", "CWE-2", "CWE-3", "CWE-4", "CWE-5", "CWE-6"] })).toEqual([
      "weakness CWE-1, CWE-2, CWE-3, CWE-4 or 2 more",
    ])
  })
})
