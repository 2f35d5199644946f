import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { compareKeys } from "../key-writer.ts"
import { linearMaven } from "../testing/linear-maven.ts"
import { maven } from "./maven.ts"

const lines = readFileSync(new URL("../../fixtures/maven-artifact-3.9.9.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, left, sign, right] = /^(\S+) ([<=>]) (\S+)$/.exec(line) ?? []
    return left === undefined || sign === undefined || right === undefined ? [] : [{ line, left, sign, right }]
  })
const signs = ["<", "=", ">"]

function byKey(a: string, b: string): string | undefined {
  const [left, right] = [maven.parse(a), maven.parse(b)]
  return left.ok && right.ok ? signs[compareKeys(left.key, right.key) + 1] : "unreadable"
}

describe("what Maven 3.9.9 says of 1,700 pairs", () => {
  it("the comparator says", () => {
    expect(lines.length).toBeGreaterThan(1_500)
    const wrong = lines.filter(({ left, sign, right }) => signs[(maven.compare(left, right) ?? 9) + 1] !== sign)
    expect(wrong.map(({ line }) => line)).toEqual([])
  })

  it("the key says, where Maven's word is an order", () => {
    const linear = lines.filter(({ left, right }) => linearMaven(left) && linearMaven(right))
    expect(linear.length).toBeGreaterThan(1_000)
    const wrong = linear.filter(({ left, sign, right }) => byKey(left, right) !== sign)
    expect(wrong.map(({ line }) => line)).toEqual([])
  })

  it("is a circle behind a dot and a word: no key can follow", () => {
    const circle = ["3.5-1", "3.5.0.Beta-1", "3.5", "3.5-1"] as const
    expect([0, 1, 2].map((at) => maven.compare(circle[at] ?? "", circle[at + 1] ?? ""))).toEqual([-1, -1, -1])
    expect(byKey("3.5.0.Beta-1", "3.5.0-Beta-1")).toBe("=")
  })
})
