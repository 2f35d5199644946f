import { describe, expect, it } from "vitest"
import { compareKeys } from "../key-writer.ts"
import { cpe, firstVersionKey } from "./cpe.ts"

const key = (text: string): Uint8Array => {
  const read = cpe.parse(text)
  if (!read.ok) throw new Error(`${text}: ${read.reason}`)
  return read.key
}

describe("the order of versions in CPE names", () => {
  it.each([
    [
      "openssl",
      "0.9.8 0.9.8a 0.9.8zh 1.0.0-beta 1.0.0 1.0.1 1.0.2 1.0.2k 1.0.2z 1.0.2za 1.0.2zb 1.1.0 3.0.0-alpha1 3.0.0-alpha2 3.0.0-beta1 3.0.0 3.0.12",
    ],
    ["cisco ios", "12.2(33)sxi 12.2(33)sxi4 12.2(33)sxi14 15.1(2)t 15.1(2)t1 15.1(3)t 15.2"],
    ["linux", "2.6.0-rc1 2.6.0 2.6.32 2.6.32.9 5.4 5.10.1 6.1-rc2 6.1"],
    ["firmware", "v1.0.0.32 1.0.0.34_1.0.22 1.0.2.80 v2"],
  ])("of %s", (_product, text) => {
    const versions = text.split(" ")
    const sorted = [...versions].sort((a, b) => compareKeys(key(a), key(b)))
    expect(sorted).toEqual(versions)
    expect(new Set(versions.map((each) => Buffer.from(key(each)).toString("hex"))).size).toBe(versions.length)
  })

  it("takes no zero at the end for a difference", () => {
    expect(key("1.0.0")).toEqual(key("1"))
    expect(key("2.0-rc1")).toEqual(key("2.0.0rc1"))
    expect(compareKeys(key("1.0.1"), key("1"))).toBe(1)
    expect(key("0")).toEqual(key("0.0"))
  })

  it("has a place for no version below all", () => {
    expect(compareKeys(key("-"), firstVersionKey)).toBe(-1)
    for (const each of ["0", "dev", "a"]) expect(compareKeys(key(each), firstVersionKey)).toBe(1)
    expect(cpe.parse("()").ok).toBe(false)
    expect(cpe.parse("").ok).toBe(false)
  })
})
