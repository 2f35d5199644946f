import { describe, expect, it } from "vitest"
import { emptyRule, fieldsOfRule, ruleOf } from "./rule-fields.ts"

describe("the form of a rule", () => {
  it("says only what is filled in, and that there is none only where that is ticked", () => {
    const fields = {
      ...emptyRule,
      where: { ...emptyRule.where, purl: " pkg:npm/acme-* " },
      set: { ...emptyRule.set, licenses: "MIT\n\nISC", supplier: "ignored" },
      none: ["supplier" as const],
      note: "Our own",
    }
    expect(ruleOf(fields)).toEqual({
      where: { purl: "pkg:npm/acme-*" },
      set: { licenses: ["MIT", "ISC"], supplier: "" },
      note: "Our own",
    })
  })

  it("is no rule while it looks for nothing or says nothing", () => {
    expect(ruleOf(emptyRule)).toBeNull()
    expect(ruleOf({ ...emptyRule, where: { ...emptyRule.where, name: "a" } })).toBeNull()
    expect(ruleOf({ ...emptyRule, set: { ...emptyRule.set, supplier: "a" } })).toBeNull()
  })

  it("shows a rule that is there so that saving it changes nothing", () => {
    const rule = {
      where: { purl: null, name: "acme-*", version: null, cpe: null },
      set: { licenses: [], purl: "pkg:npm/a" },
    }
    const shown = fieldsOfRule({
      ...rule,
      id: "01890000-0000-7000-8000-000000000003",
      revision: 1,
      kind: "rule",
      reach: "organization",
      family: null,
      note: null,
      by: "Somebody",
      createdAt: "2026-01-01T00:00:00Z",
      updatedAt: "2026-01-01T00:00:00Z",
      components: 0,
    })
    expect(ruleOf(shown)).toEqual({ where: { name: "acme-*" }, set: rule.set })
  })
})
