import { describe, expect, it } from "vitest"
import { changedNames, mergeEdits } from "./merge-edits.ts"

const before = { name: "Cranes", description: "", labels: ["a"] }

describe("what two people made of the same fields", () => {
  it("is mine where I changed it, and theirs where I did not", () => {
    const mine = { ...before, description: "Mine" }
    const theirs = { name: "Harbour cranes", description: "Theirs", labels: ["a", "b"] }
    expect(mergeEdits(before, mine, theirs)).toEqual({ ...theirs, description: "Mine" })
    expect(mergeEdits(before, before, theirs)).toEqual(theirs)
    expect(mergeEdits(before, mine, before)).toEqual(mine)
  })

  it("has the rows that either put in, and none that either took out", () => {
    const rows: Record<string, string> = { "row a": "1", "row b": "1", "row c": "1" }
    const mine = { "row a": "2", "row b": "1", "row mine": "1" }
    const theirs = { "row a": "1", "row c": "1", "row theirs": "1" }
    expect(mergeEdits(rows, mine, theirs)).toEqual({ "row a": "2", "row theirs": "1", "row mine": "1" })
    expect(changedNames(rows, theirs)).toEqual(["row b", "row theirs"])
  })

  it("names the fields that differ, by what they hold", () => {
    expect(changedNames(before, { ...before, labels: ["a"] })).toEqual([])
    expect(changedNames(before, { ...before, description: "x", labels: [] })).toEqual(["description", "labels"])
  })
})
