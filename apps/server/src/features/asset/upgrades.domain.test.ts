import { describe, expect, it } from "vitest"
import { rankUpgrades, type UpgradeCandidate } from "./upgrades.domain.ts"

const candidate = (name: string, vulnerabilityIds: number[]): UpgradeCandidate => ({
  componentId: name,
  package: `pkg:npm/${name}`,
  from: "1.0.0",
  to: "2.0.0",
  flavor: null,
  isDirect: false,
  vulnerabilityIds,
})
const carriers = (...candidates: UpgradeCandidate[]) => {
  const counts = new Map<number, number>()
  for (const id of candidates.flatMap((each) => each.vulnerabilityIds)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

describe("upgrades", () => {
  it("come in the order of what they remove, and add up", () => {
    const one = candidate("one", [1])
    const three = candidate("three", [2, 3, 4])
    expect(rankUpgrades([one, three], carriers(one, three))).toMatchObject([
      { componentId: "three", removes: 3, removedSoFar: 3 },
      { componentId: "one", removes: 1, removedSoFar: 4 },
    ])
  })

  it("remove a finding only when every carrier is upgraded", () => {
    const a = candidate("a", [1])
    const b = candidate("b", [1])
    expect(rankUpgrades([a, b], carriers(a, b)).map((each) => each.removedSoFar)).toEqual([0, 1])
  })

  it("never claim a finding that a package without an upgrade still carries", () => {
    const a = candidate("a", [1])
    expect(rankUpgrades([a], new Map([[1, 2]]))).toMatchObject([{ removes: 0, removedSoFar: 0 }])
  })
})
