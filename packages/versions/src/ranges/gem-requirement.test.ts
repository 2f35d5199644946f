import { describe, expect, it } from "vitest"
import { rubygems } from "../schemes/rubygems.ts"
import { parseGemRequirement } from "./gem-requirement.ts"
import { complement } from "./interval.ts"
import { orderOf } from "./scheme-order.ts"
import { written } from "./written.ts"

const read = (text: string): string => {
  const range = parseGemRequirement(text)
  return range.ok ? written(range.intervals) : range.reason
}

describe("a requirement of RubyGems", () => {
  it.each([
    ["~> 2.3.0", ">=2.3.0 <2.4.A"],
    ["~>2.3", ">=2.3 <3.A"],
    ["~> 2", ">=2 <3.A"],
    ["~> 1.0.0.rc1", ">=1.0.0.rc1 <1.1.A"],
    [">= 1, < 2", ">=1 <2"],
    [">= 4.0.0.beta2", ">=4.0.0.beta2"],
    ["1.2.3", "=1.2.3"],
    ["!= 5", "<5 || >5"],
    ["~> 1.4.4, != 1.4.5", ">=1.4.4 <1.4.5 || >1.4.5 <1.5.A"],
    ["> 2, < 1", ""],
    ["~> 2.3.18, >= 2.3.20", ">=2.3.20 <2.4.A"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected))

  // The last is a version, and its end would be too long for one.
  const long = `~> 1.${"9".repeat(509)}.${"9".repeat(510)}.1`
  it.each(["", "~> ", ">= 1,", "latest", "~> a", ">=1 <2", `>= ${"1".repeat(5000)}`, long])("%s is refused", (text) =>
    expect(parseGemRequirement(text).ok).toBe(false),
  )

  it("that is patched leaves the affected versions as the rest, pre-releases on the side of the flaw", () => {
    const patched = ["~> 2.3.18", "~> 3.2.15, >= 3.2.15", ">= 4.0.1"].flatMap((text) => {
      const range = parseGemRequirement(text)
      return range.ok ? range.intervals : []
    })
    expect(written(complement(patched, orderOf(rubygems)))).toBe("<2.3.18 || >=2.4.A <3.2.15 || >=3.3.A <4.0.1")
    expect(written(complement([], orderOf(rubygems)))).toBe("*")
  })
})
