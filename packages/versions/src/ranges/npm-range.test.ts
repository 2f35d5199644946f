import { describe, expect, it } from "vitest"
import { compareKeys } from "../key-writer.ts"
import { semver } from "../schemes/semver.ts"
import { parseNpmRange } from "./npm-range.ts"

const compare = (a: string, b: string): number => {
  const [left, right] = [semver.parse(a), semver.parse(b)]
  if (!left.ok || !right.ok) throw new Error(`${a} ${b}`)
  return compareKeys(left.key, right.key)
}
const written = (range: string): string => {
  const read = parseNpmRange(range, compare)
  if (!read.ok) return `refused: ${read.reason}`
  return read.intervals
    .map(
      ({ lower, upper }) =>
        [
          lower ? `${lower.isInclusive ? ">=" : ">"}${lower.version}` : "",
          upper ? `${upper.isInclusive ? "<=" : "<"}${upper.version}` : "",
        ]
          .filter((each) => each !== "")
          .join(" ") || "*",
    )
    .join(" || ")
}

describe("an npm range", () => {
  it.each([
    ["*", "*"],
    ["", "*"],
    ["<1.3.0", "<1.3.0"],
    ["<= 1.0", "<1.1.0-0"],
    ["0.5.0", ">=0.5.0 <=0.5.0"],
    ["2.0.x || 2.1.x", ">=2.0.0 <2.1.0-0 || >=2.1.0 <2.2.0-0"],
    ["2.1.0-M1 || 2.1.0-M2", ">=2.1.0-M1 <=2.1.0-M1 || >=2.1.0-M2 <=2.1.0-M2"],
    ["<1.6.5 || < 2.1.7 > 2.0.0", "<1.6.5 || >2.0.0 <2.1.7"],
    ["<3.11 || >= 4 <4.5", "<3.11.0 || >=4.0.0 <4.5.0"],
    ["^1.2.3", ">=1.2.3 <2.0.0-0"],
    ["^0.2.3", ">=0.2.3 <0.3.0-0"],
    ["^0.0.3", ">=0.0.3 <0.0.4-0"],
    ["~1.2.3", ">=1.2.3 <1.3.0-0"],
    ["~1", ">=1.0.0 <2.0.0-0"],
    ["1.2.3 - 2.3", ">=1.2.3 <2.4.0-0"],
    [">1.2", ">=1.3.0"],
    ["<0.0.0", "<0.0.0"],
    [">=2.0.0 <1.0.0", ""],
    ["<2.0.1 || <1.1.7", "<2.0.1 || <1.1.7"],
    ["not a range", "refused: not a range is no npm range"],
  ])("%s is %s", (range, meaning) => expect(written(range)).toBe(meaning))

  it("may name any number, up to what a version may be long", () => {
    expect(written(">=9007199254740993.1 <9007199254740995")).toBe(">=9007199254740993.1.0 <9007199254740995.0.0")
    expect(written(`<${"9".repeat(400)}`)).toBe(`<${"9".repeat(400)}.0.0`)
    for (const sign of ["", "<", "^", "~"]) expect(parseNpmRange(`${sign}${"9".repeat(2000)}`, compare).ok).toBe(false)
  })

  it("is read in time that grows with its length alone", () => {
    expect(parseNpmRange("<".repeat(5000), compare).ok).toBe(false)
    expect(parseNpmRange(`${"1.".repeat(2000)}x`, compare).ok).toBe(false)
  })
})
