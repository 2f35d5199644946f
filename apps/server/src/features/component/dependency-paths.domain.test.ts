import { describe, expect, it } from "vitest"
import { pathFinder } from "./dependency-paths.domain.ts"

const entry = (ordinal: number, dependsOn: number[] = [], isDirect = false) => ({ ordinal, dependsOn, isDirect })

describe("dependency paths", () => {
  it("lead from each direct dependency to the component, the shortest first", () =>
    expect(pathFinder([entry(0, [2], true), entry(1, [3], true), entry(2, [4]), entry(3, [2]), entry(4)])(4)).toEqual([
      [0, 2, 4],
      [1, 3, 2, 4],
    ]))

  it("are one step for a direct dependency", () => expect(pathFinder([entry(0, [], true)])(0)).toEqual([[0]]))

  it("are none for what nothing leads to", () => expect(pathFinder([entry(0, [], true), entry(1)])(1)).toEqual([]))

  it("end in a graph of cycles", () =>
    expect(pathFinder([entry(0, [1], true), entry(1, [2]), entry(2, [1, 0])])(2)).toEqual([[0, 1, 2]]))

  it("stay quick on a deep chain", () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => entry(index, [index + 1], index === 0))
    expect(pathFinder(chain)(49_999)[0]?.length).toBe(50_000)
  })
})
