import type { AffectedCpe } from "@waybill/advisories/advisory"
import { isInSpans } from "@waybill/versions/ranges/key-span"
import { cpe } from "@waybill/versions/schemes/cpe"
import { describe, expect, it } from "vitest"
import { cpeSpan } from "./cpe-spans.ts"

const at = (version: string, isIncluded: boolean) => ({ version, isIncluded })
function spanOf(criteria: string, some: Partial<AffectedCpe> = {}) {
  const read = cpeSpan({ criteria, start: null, end: null, platforms: [], ...some })
  if (!read.ok) throw new Error(read.problem)
  return read.span
}
const takes = (criteria: string, some: Partial<AffectedCpe>, versions: string[]) => {
  const span = { rule: "range" as const, ...spanOf(criteria, some) }
  return versions.map((version) => {
    const read = cpe.parse(version)
    return read.ok && isInSpans(read.key, [span])
  })
}
const log4j = "cpe:2.3:a:apache:log4j:*:*:*:*:*:*:*:*"

describe("the versions that a CPE name stands for", () => {
  it("are bounded as NVD says, each bound in or out", () => {
    const versions = ["1.9", "2.0", "2.3.1", "2.15", "-"]
    expect(takes(log4j, { start: at("2.0", true), end: at("2.15.0", false) }, versions)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
    expect(takes(log4j, { start: at("2.0", false), end: at("2.15.0", true) }, versions)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
    expect(takes(log4j, { end: at("2.0", false) }, versions)).toEqual([true, false, false, false, false])
    expect(spanOf(log4j, { start: at("2.0", true), end: at("2.15.0", false) })).toMatchObject({
      key: "cpe:/a:apache:log4j",
      fixed: "2.15.0",
      range: ">=2.0 <2.15.0",
      patterns: null,
    })
    expect(spanOf(log4j, { end: at("2.14.1", true) }).fixed).toBeNull()
  })

  it("end with a branch where the bound does", () => {
    const versions = ["5.4.290", "5.4.300", "5.5", "5.10"]
    expect(takes(log4j, { end: at("5.4.*", true) }, versions)).toEqual([true, true, false, false])
    expect(takes(log4j, { start: at("5.4.*", false), end: at("5.10", false) }, versions)).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect(spanOf(log4j, { end: at("5.4.*", false) })).toMatchObject({ fixed: null, range: "<5.4.*" })
  })

  it("are one, every one, or none at all", () => {
    expect(takes("cpe:2.3:a:apache:log4j:2.0:rc1:*:*:*:*:*:*", {}, ["2.0", "2.0.1", "-"])).toEqual([true, false, false])
    expect(spanOf("cpe:2.3:a:apache:log4j:2.0:rc1:*:*:*:*:*:*").patterns?.[1]).toBe("^rc1$")
    expect(takes(log4j, {}, ["0", "2.0", "-"])).toEqual([true, true, true])
    expect(takes("cpe:2.3:h:dell:server:-:*:*:*:*:*:*:*", {}, ["-", "1"])).toEqual([true, false])
    expect(spanOf("cpe:2.3:o:cisco:ios:12.2*:*:*:*:*:*:*:*")).toMatchObject({
      range: "=12.2*",
      patterns: ["^12\\.2.*$", null, null, null, null, null, null, null],
    })
  })

  it("are said not to be comparable where they are not", () => {
    const problem = (criteria: string, some: Partial<AffectedCpe> = {}) => {
      const read = cpeSpan({ criteria, start: null, end: null, platforms: [], ...some })
      return read.ok ? "read" : read.problem
    }
    expect(problem("cpe:2.3:a:apache:*:*:*:*:*:*:*:*:*")).toContain("it names no product")
    expect(problem("log4j")).toContain("neither cpe:2.3")
    expect(problem(log4j, { end: at("??", false) })).toContain("a version that cannot be read")
  })
})
