import { describe, expect, it } from "vitest"
import { csvCell, csvColumns, csvRow, valueAt } from "./csv.ts"

describe("CSV", () => {
  it("quotes what needs it", () =>
    expect(csvRow(["a", 'b "c"', "d,e", "f\ng", null, 1.5, true])).toBe('a,"b ""c""","d,e","f\ng",,1.5,true\r\n'))

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"])(
    "never gives a spreadsheet the formula %j",
    (text) => expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/),
  )

  it("leaves numbers and harmless text alone", () => {
    expect(csvCell(-1)).toBe("-1")
    expect(csvCell("CVE-2021-44228")).toBe("CVE-2021-44228")
    expect(csvCell(["a", "b"])).toBe('"a; b"')
  })

  it("has a column for each field, nested ones under their path", () => {
    const schema = {
      properties: { id: {}, asset: { properties: { name: {} } }, cvss: { anyOf: [{ properties: { score: {} } }, {}] } },
    }
    expect(csvColumns(schema)).toEqual([["id"], ["asset", "name"], ["cvss", "score"]])
    expect(valueAt({ cvss: null }, ["cvss", "score"])).toBe(undefined)
  })
})
