import { isInSpans } from "@waybill/versions/ranges/key-span"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type KnownSpan, type UsedVersion, versionsToWant as wantOf } from "./versions-to-want.domain.ts"

const key = (version: string, ecosystem = "npm"): Uint8Array => {
  const read = schemeForEcosystem(ecosystem)?.parse(version)
  if (!read?.ok) throw new Error(version)
  return read.key
}
const span = (lower: string | null, fixed: string | null): KnownSpan => ({
  lower: lower === null ? null : key(lower),
  upper: fixed === null ? null : key(fixed),
  exactVersion: null,
  fixed,
})
const used = (version: string, isAffected: boolean): UsedVersion => ({ version, sortKey: key(version), isAffected })

function versionsToWant(spans: readonly KnownSpan[], inUse: readonly UsedVersion[]) {
  const { latest, isLatestClean, firstClean, raiseTo } = wantOf(spans, inUse)
  return {
    latest: latest?.version ?? null,
    isLatestClean,
    firstClean: firstClean?.version ?? null,
    raiseTo: new Map([...raiseTo].map(([from, to]) => [from, to?.version ?? null])),
  }
}

describe("the versions to want", () => {
  it("are never affected themselves: the fix of one flaw that lies in the range of another is passed over", () => {
    const wanted = versionsToWant(
      [span(null, "4.17.12"), span("4.0.0", "4.17.21")],
      [used("4.17.4", true), used("4.17.15", true), used("3.0.0", true)],
    )
    expect(wanted).toMatchObject({ latest: "4.17.21", isLatestClean: true, firstClean: "4.17.21" })
    expect(Object.fromEntries(wanted.raiseTo)).toEqual({
      "4.17.4": "4.17.21",
      "4.17.15": "4.17.21",
      "3.0.0": "4.17.21",
    })
  })

  it("are of each branch the next one, and for all the one above the highest that is affected", () => {
    const wanted = versionsToWant(
      [span("1.0.0", "1.2.5"), span("2.0.0", "2.3.0")],
      [used("1.1.0", true), used("2.1.0", true), used("3.0.0", false)],
    )
    expect(Object.fromEntries(wanted.raiseTo)).toEqual({ "1.1.0": "1.2.5", "2.1.0": "2.3.0" })
    expect(wanted).toMatchObject({ latest: "3.0.0", firstClean: "2.3.0" })
  })

  it("are of the flavour in use where one of it is known, else of another", () => {
    // Guava: GHSA-mvr2-9pj6-7w5j, GHSA-7g45-4rm6-3mm3, GHSA-5mg8-w23w-74h3, which name the fixed -android alone.
    const maven = (version: string) => key(version, "Maven")
    const guava = [
      ["11.0", "24.1.1-android"],
      ["1.0", "32.0.0-android"],
      ["0", "32.0.0-android"],
    ].map(([lower = "", fixed = ""]) => ({ lower: maven(lower), upper: maven(fixed), exactVersion: null, fixed }))
    const of = (version: string, isAffected: boolean) => ({ version, sortKey: maven(version), isAffected })
    const bad = [of("31.1-jre", true), of("31.1-android", true), of("19.0", true)]
    expect(Object.fromEntries(versionsToWant(guava, bad).raiseTo)).toEqual({
      "31.1-jre": "32.0.0-android",
      "31.1-android": "32.0.0-android",
      "19.0": "32.0.0-android",
    })
    const known = versionsToWant(guava, [...bad, of("33.4.8-jre", false), of("32.1.3-jre", false)])
    expect(known.raiseTo.get("31.1-jre")).toBe("32.1.3-jre")
    expect(known.raiseTo.get("31.1-android")).toBe("32.0.0-android")
  })

  it("are none where nothing is affected, nobody names a fix, or the version has no place in the order", () => {
    expect(versionsToWant([], [used("1.0.0", false)])).toMatchObject({ latest: "1.0.0", firstClean: null })
    const open = versionsToWant([span("1.0.0", null)], [used("1.1.0", true)])
    expect(open).toMatchObject({ latest: "1.1.0", isLatestClean: false, firstClean: null })
    const unread = versionsToWant(
      [{ ...span(null, null), exactVersion: "final" }],
      [{ version: "final", sortKey: null, isAffected: true }],
    )
    expect([...unread.raiseTo]).toEqual([["final", null]])
  })

  it("agree with looking at every range one by one", () => {
    const versions = fc.integer({ min: 0, max: 30 }).map((patch) => `1.0.${patch}`)
    const spans = fc.array(
      fc.tuple(fc.option(versions), fc.option(versions)).map(([lower, fixed]) => span(lower, fixed)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(spans, versions, (known, version) => {
        const isAffected = isInSpans(key(version), known)
        const wanted = versionsToWant(known, [used(version, isAffected)])
        const fixes = known.flatMap(({ fixed }) => (fixed === null || isInSpans(key(fixed), known) ? [] : fixed))
        const expected = fixes
          .filter((fixed) => Number(fixed.slice(4)) > Number(version.slice(4)))
          .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))[0]
        expect(wanted.firstClean).toBe(isAffected ? (expected ?? null) : null)
      }),
    )
  })
})
