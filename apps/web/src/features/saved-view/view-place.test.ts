import { describe, expect, it } from "vitest"
import { placeOfView, viewWords } from "./view-place.ts"

describe("the place of a saved view", () => {
  it("is the list's page with what it asks", () => {
    const view = { list: "vulnerabilities", query: { severity: "critical,high", sort: "-epss" } } as const
    expect(placeOfView(view)).toBe("/vulnerabilities?severity=critical,high&sort=-epss")
    expect(viewWords(view)).toBe("severity:critical,high sort:-epss")
  })

  it("is none where the list is part of many pages", () => {
    expect(placeOfView({ list: "findings", query: { kev: "true" } })).toBe(null)
  })
})
