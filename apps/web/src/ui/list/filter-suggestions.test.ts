import { describe, expect, it } from "vitest"
import { lastWord, suggestions, typedOf } from "./filter-suggestions.ts"
import type { FilterField } from "./filter-text.ts"

const fields: readonly FilterField[] = [
  {
    word: "severity",
    parameter: "severity",
    label: "Severity",
    kind: "choice",
    values: [
      { value: "critical", label: "Critical" },
      { value: "high", label: "High" },
    ],
  },
  { word: "kev", parameter: "kev", label: "Known exploited", kind: "flag" },
  { word: "age", parameter: "ageMin", label: "Days at least", kind: "minimum", numbers: [7, 30] },
  { word: "label", parameter: "label", label: "Label", kind: "text", offers: { key: [], ask: async () => [] } },
]
const offered = ["Team Shop", "shop", "Paris, Lyon"]
const tokens = (text: string) => suggestions(typedOf(text, fields), fields, offered).map(({ token }) => token)

describe("what the filter bar suggests", () => {
  it("is fields, then a field's values, and more of them behind a comma", () => {
    expect(tokens("")).toEqual(["severity:", "kev:", "age>", "label:"])
    expect(tokens("shop k")).toEqual(["kev:"])
    expect(tokens("kev:")).toEqual(["kev:yes", "kev:no"])
    expect(tokens("age>")).toEqual(["age>7", "age>30"])
    expect(tokens("severity:critical,H")).toEqual(["severity:critical,high"])
  })

  it("is what was asked for where the field's values are not known, within quotation marks where they have spaces", () => {
    expect(tokens("kev:yes label:")).toEqual(['label:"Team Shop"', "label:shop", 'label:"Paris, Lyon"'])
    expect(tokens("label:SHO")).toEqual(['label:"Team Shop"', "label:shop"])
    expect(tokens('kev:yes label:"team s')).toEqual(['label:"Team Shop"'])
    expect(tokens('label:"Paris, L')).toEqual(['label:"Paris, Lyon"'])
  })

  it("takes a value with spaces for one word until its quotation mark", () => {
    expect(lastWord('shop label:"team s')).toBe('label:"team s')
    expect(lastWord('shop label:"team ')).toBe('label:"team ')
    expect(lastWord('label:"team shop" ')).toBe("")
    expect(lastWord('label:"team shop" kev:y')).toBe("kev:y")
  })
})
