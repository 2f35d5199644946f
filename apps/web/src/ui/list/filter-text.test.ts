import { describe, expect, it } from "vitest"
import { type FilterField, formatToken, parseFilter, queryWith, tokensOf, wholeOf } from "./filter-text.ts"

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
  { word: "epss", parameter: "epssMin", label: "EPSS above", kind: "minimum" },
  { word: "age", parameter: "ageMin", label: "Days at least", kind: "minimum" },
  { word: "age", parameter: "ageMax", label: "Days at most", kind: "maximum" },
  { word: "label", parameter: "label", label: "Label", kind: "text" },
]

describe("the filter's text", () => {
  it("becomes the API's parameters, the rest is looked for", () =>
    expect(
      parseFilter('severity:critical,high kev:yes epss>0.5 age>7 age<30 label:"my team" shop cart', fields),
    ).toEqual({
      severity: "critical,high",
      kev: "true",
      epssMin: "0.5",
      ageMin: "7",
      ageMax: "30",
      label: "my team",
      q: "shop cart",
    }))

  it("keeps words that only look like a filter as text: purls and unknown values are looked for", () =>
    expect(parseFilter("pkg:npm/lodash severity:worst epss>much", fields)).toEqual({
      q: "pkg:npm/lodash severity:worst epss>much",
    }))

  it("names by their labels what the API knows by ids", () => {
    const own: FilterField = {
      word: "own",
      parameter: "ownStatus",
      label: "Own status",
      kind: "choice",
      isNamed: true,
      values: [
        { value: "7", label: "Waits for the vendor" },
        { value: "8", label: "Board" },
      ],
    }
    expect(parseFilter('own:"waits for the vendor,Board" own:7', [own])).toEqual({ ownStatus: "7,8", q: "own:7" })
    expect(formatToken(own, "7,8")).toBe('own:"Waits for the vendor,Board"')
  })

  it("is written as it is read", () => {
    const query = { severity: "critical,high", kev: "false", epssMin: "0.1", ageMin: "7", ageMax: "30", label: "a b" }
    const text = tokensOf(query, fields)
      .map(({ field, value }) => formatToken(field, value))
      .join(" ")
    expect(parseFilter(text, fields)).toEqual(query)
  })

  it("tells what a suggestion would leave, and what the list holds without the filter", () => {
    const status: FilterField = { word: "status", parameter: "status", label: "", kind: "choice", hasDefault: true }
    const all = [...fields, status]
    const query = { severity: "high", q: "shop", sort: "-priority", open: "7" }
    expect(queryWith("kev:yes", query, all)).toEqual({ severity: "high", q: "shop", kev: "true" })
    expect(queryWith("severity:high,critical", query, all)).toEqual({ severity: "high,critical", q: "shop" })
    expect(queryWith("epss>", query, all)).toBeNull()
    expect(wholeOf(query, all)).toEqual({})
    expect(wholeOf({ ...query, status: "fixed" }, all)).toEqual({ status: "fixed" })
    expect(wholeOf({ sort: "-priority", status: "fixed" }, all)).toBeNull()
    expect(wholeOf({ q: "shop" }, all)).toEqual({})
  })
})
