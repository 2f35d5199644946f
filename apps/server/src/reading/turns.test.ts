import { describe, expect, it } from "vitest"
import { turnsByKey } from "./turns.ts"

const isGiven = (turn: Promise<void> | null): Promise<boolean> =>
  Promise.race([turn?.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))]).then(
    (given) => given === true,
  )

describe("turns", () => {
  it("are given to each key by itself, in order, and refused where too many wait", async () => {
    const turns = turnsByKey(2, 2)
    expect(await isGiven(turns.take("a"))).toBe(true)
    expect(await isGiven(turns.take("a"))).toBe(true)
    const third = turns.take("a")
    const fourth = turns.take("a")
    expect(await isGiven(third)).toBe(false)
    expect(turns.take("a")).toBeNull()
    expect(await isGiven(turns.take("b"))).toBe(true)
    turns.giveBack("a")
    expect([await isGiven(third), await isGiven(fourth)]).toEqual([true, false])
    turns.giveBack("a")
    expect(await isGiven(fourth)).toBe(true)
    turns.giveBack("a")
    turns.giveBack("a")
    expect(await isGiven(turns.take("a"))).toBe(true)
  })
})
