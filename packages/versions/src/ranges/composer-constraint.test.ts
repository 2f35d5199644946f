import { describe, expect, it } from "vitest"
import { parseComposerConstraint } from "./composer-constraint.ts"
import { written } from "./written.ts"

const read = (text: string): string => {
  const range = parseComposerConstraint(text)
  return range.ok ? written(range.intervals) : range.reason
}

describe("a constraint of Composer", () => {
  it.each([
    [">=2.0,<2.8.1", ">=2.0 <2.8.1"],
    [">=2.0 <2.8.1", ">=2.0 <2.8.1"],
    [">= 2.0, < 2.8.1 || >=3.0,<3.0.2", ">=2.0 <2.8.1 || >=3.0 <3.0.2"],
    [">=1.0|<0.5", "<0.5 || >=1.0"],
    ["~1.2", ">=1.2 <2-dev"],
    ["~1.2.3", ">=1.2.3 <1.3-dev"],
    ["~1", ">=1 <2-dev"],
    ["^1.2.3", ">=1.2.3 <2-dev"],
    ["^0.3", ">=0.3 <0.4-dev"],
    ["^0.0.3", ">=0.0.3 <0.0.4-dev"],
    ["1.0.*", ">=1.0-dev <1.1-dev"],
    ["1.x", ">=1-dev <2-dev"],
    ["*", "*"],
    ["*.*", "*"],
    ["vx.X.*", "*"],
    ["1.0 - 2.0", ">=1.0 <2.1-dev"],
    ["1.0.0 - 2.1.0", ">=1.0.0 <=2.1.0"],
    ["!=1.5, >=1", ">=1 <1.5 || >1.5"],
    ["1.0.2", "=1.0.2"],
    ["v1.0.0-RC1", "=v1.0.0-RC1"],
    [">=1.0@beta", ">=1.0"],
    [">=2,<1", ""],
    [">=1,<3 || >=2,<5", ">=1 <5"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected))

  it.each(["", "dev-main", "1.0 as 2.0", ">=", "1.*.2", ">=1,,<2", `>=${"1".repeat(5000)}`, `${"1.".repeat(2000)}x`])(
    "%s is refused",
    (text) => expect(parseComposerConstraint(text).ok).toBe(false),
  )
})
