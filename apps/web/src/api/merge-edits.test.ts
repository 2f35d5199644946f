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

  it("names the fields that differ, by what they hold", () => {
    expect(changedNames(before, { ...before, labels: ["a"] })).toEqual([])
    expect(changedNames(before, { ...before, description: "x", labels: [] })).toEqual(["description", "labels"])
  })
})
