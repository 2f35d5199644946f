import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import type { AffectedPackage, RangeEvent } from "@waybill/advisories/advisory"
import { isInSpans } from "@waybill/versions/ranges/key-span"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import type { VersionScheme } from "@waybill/versions/version-scheme"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { affectedSpans } from "./affected-spans.ts"
import { holdsVersion } from "./testing/osv-evaluation.ts"
import { plainOrder } from "./testing/plain-orders.ts"

function scheme(ecosystem: string): VersionScheme {
  const found = schemeForEcosystem(ecosystem)
  if (!found) throw new Error(ecosystem)
  return found
}
const npm = scheme("npm")
const key = (text: string, order = npm): Uint8Array => {
  const read = order.parse(text)
  if (!read.ok) throw new Error(text)
  return read.key
}
const range = (...events: RangeEvent[]): AffectedPackage => ({
  ecosystem: "npm",
  name: "x",
  ranges: [{ type: "SEMVER", events }],
  versions: [],
})

function eventOf(kind: "introduced" | "fixed" | "lastAffected" | "limit", text: string): RangeEvent {
  if (kind === "introduced") return { introduced: text }
  if (kind === "fixed") return { fixed: text }
  return kind === "limit" ? { limit: text } : { lastAffected: text }
}
function textOf(event: RangeEvent) {
  if ("introducedAfter" in event) throw new Error("no event of OSV")
  return "lastAffected" in event ? { last_affected: event.lastAffected } : event
}

/** What the independent reading of the specification's text says. */
const isAffectedByTheText = (version: string, affected: AffectedPackage): boolean =>
  holdsVersion(
    {
      versions: affected.versions,
      ranges: affected.ranges.map(({ type, events }) => ({ type, events: events.map(textOf) })),
    },
    version,
    plainOrder("npm") ?? (() => null),
  )

describe("the spans of a range", () => {
  it("begin after a version that native ranges leave out", () => {
    const { spans } = affectedSpans(npm, range({ introducedAfter: "1.0.0" }, { fixed: "2.0.0" }))
    expect(spans[0]?.range).toBe(">1.0.0 <2.0.0")
    expect(["1.0.0", "1.0.1-0", "2.0.0"].map((version) => isInSpans(key(version), spans))).toEqual([false, true, false])
  })

  it("are none where the fix is version 0, whatever is below that", () => {
    const debian = scheme("Debian")
    const { spans } = affectedSpans(debian, range({ introduced: "0" }, { fixed: "0" }))
    expect(["0~git20171227-1", "0", "1.0"].filter((version) => isInSpans(key(version, debian), spans))).toEqual([])
  })

  it("end with a branch, and begin behind one", () => {
    const of = (...events: RangeEvent[]) => {
      const { spans } = affectedSpans(npm, range(...events))
      return ["1.2.0", "1.99.99", "2.0.0-0", "2.0.0"].filter((version) => isInSpans(key(version), spans))
    }
    expect(of({ introduced: "1.0.0" }, { limit: "1.*" })).toEqual(["1.2.0", "1.99.99"])
    expect(of({ introduced: "1.*" }, { fixed: "2.0.0" })).toEqual(["2.0.0-0"])
    expect(affectedSpans(npm, range({ introduced: "1.0.0" }, { limit: "1.*" })).spans[0]).toMatchObject({
      range: ">=1.0.0 <1.*",
      fixed: null,
    })
  })

  it("take the first version, leave the fixed one, take the last affected one", () => {
    const fixed = affectedSpans(npm, range({ introduced: "1.0.0" }, { fixed: "1.2.3" }))
    expect(fixed.spans[0]).toMatchObject({ fixed: "1.2.3", range: ">=1.0.0 <1.2.3", rule: "range" })
    expect(["0.9.9", "1.0.0", "1.2.2", "1.2.3"].map((version) => isInSpans(key(version), fixed.spans))).toEqual([
      false,
      true,
      true,
      false,
    ])
    const last = affectedSpans(npm, range({ introduced: "0" }, { lastAffected: "2.0.0" }))
    expect(["0.0.0-a", "2.0.0", "2.0.1-a"].map((version) => isInSpans(key(version), last.spans))).toEqual([
      true,
      true,
      false,
    ])
  })

  // PEP 440, "Version matching": a bound without a local version holds whatever local version a candidate has. torch
  // 2.5.1+cu124 is 2.5.1, built for CUDA.
  it("take the builds of the last affected version and of a listed one, and begin behind those of what is left out", () => {
    const python = scheme("PyPI")
    const held = (affected: AffectedPackage, versions: readonly string[], order = python) =>
      versions.filter((version) => isInSpans(key(version, order), affectedSpans(order, affected).spans))
    const asked = ["2.5.0+cu124", "2.5.1", "2.5.1+cpu", "2.5.1+cu124", "2.5.1+999", "2.5.1.post1", "2.5.2.dev1"]
    expect(held(range({ introduced: "2.5.1" }, { lastAffected: "2.5.1" }), asked)).toEqual(asked.slice(1, 5))
    expect(held({ ...range(), ranges: [], versions: ["2.5.1"] }, asked)).toEqual(asked.slice(1, 5))
    expect(held({ ...range(), ranges: [], versions: ["2.5.1+cpu"] }, asked)).toEqual(["2.5.1+cpu"])
    expect(held(range({ introducedAfter: "2.5.1" }), asked)).toEqual(["2.5.1.post1", "2.5.2.dev1"])
    expect(held(range({ introduced: "0" }, { fixed: "2.5.1" }), asked)).toEqual(["2.5.0+cu124"])
    // Bitnami's records name the project's versions, its packages the revision of the packaging too.
    const revisions = ["5.16.0-0", "5.16.0-13", "5.16.1-0"]
    const bitnami = scheme("Bitnami")
    expect(held(range({ introduced: "0" }, { lastAffected: "5.16.0" }), revisions, bitnami)).toEqual(
      revisions.slice(0, 2),
    )
    expect(held(range({ introduced: "0" }, { lastAffected: "5.16.0-3" }), revisions, bitnami)).toEqual(["5.16.0-0"])
  })

  it("come from events in any order, and several of them", () => {
    const { spans } = affectedSpans(
      npm,
      range({ fixed: "3.1.0" }, { introduced: "1.0.0" }, { introduced: "3.0.0" }, { fixed: "1.1.0" }),
    )
    expect(spans.map((span) => span.range)).toEqual([">=1.0.0 <1.1.0", ">=3.0.0 <3.1.0"])
  })

  it("are none where a bound cannot be read or nothing is introduced, and that is said", () => {
    expect(affectedSpans(npm, range({ introduced: "not a version" }))).toMatchObject({
      spans: [],
      problems: [expect.stringContaining("not a version")],
    })
    expect(affectedSpans(npm, range({ fixed: "1.0.0" }))).toMatchObject({
      spans: [],
      problems: ["a range without introduced says nothing"],
    })
  })

  it("hold listed versions: in the order where they have a place, by their text where not", () => {
    const affected = { ecosystem: "npm", name: "x", ranges: [], versions: ["1.0.0", "who knows"] }
    const { spans, exactVersions } = affectedSpans(npm, affected)
    expect(isInSpans(key("1.0.0"), spans)).toBe(true)
    expect(isInSpans(key("1.0.1"), spans)).toBe(false)
    expect(exactVersions).toEqual(["who knows"])
  })

  it("end before the highest limit, and have none where one is a star", () => {
    const ranges = (...events: RangeEvent[]) => affectedSpans(npm, range(...events)).spans.map((span) => span.range)
    expect(ranges({ introduced: "0" }, { limit: "2.0.0" }, { introduced: "3.0.0" }, { limit: "4.0.0" })).toEqual([
      "<4.0.0",
    ])
    expect(ranges({ introduced: "1.0.0" }, { fixed: "1.5.0" }, { introduced: "3.0.0" }, { limit: "2.0.0" })).toEqual([
      ">=1.0.0 <1.5.0",
    ])
    expect(ranges({ introduced: "1.0.0" }, { lastAffected: "2.0.0" }, { limit: "2.0.0" })).toEqual([">=1.0.0 <2.0.0"])
  })

  it("agree with the specification's text on any events, in any order", () => {
    const version = fc
      .tuple(fc.nat(3), fc.nat(3), fc.constantFrom("", "-a", "-b"))
      .map(([major, minor, pre]) => `${major}.${minor}.1${pre}`)
    const event = fc.tuple(
      fc.constantFrom("introduced" as const, "fixed" as const, "lastAffected" as const, "limit" as const),
      version,
    )
    // At one version the schema does not say which event comes first.
    const events = fc
      .uniqueArray(event, { selector: ([, text]) => text, minLength: 1, maxLength: 8 })
      .map((list) => list.map(([kind, text]) => eventOf(kind, text)))
    fc.assert(
      fc.property(events, fc.boolean(), version, (list, isFromStart, probe) => {
        const affected = range(...(isFromStart ? [...list, { introduced: "0" }] : list))
        expect(isInSpans(key(probe), affectedSpans(npm, affected).spans)).toBe(isAffectedByTheText(probe, affected))
      }),
      { numRuns: 5000 },
    )
  })
})

const advisories = new URL("../../../../shared/data/advisories/", import.meta.url)
describe.skipIf(!existsSync(advisories))("real OSV records (skipped without ../shared)", () => {
  it.each([
    "go/govulndb-osv.jsonl.gz",
    "crates.io/rustsec-osv.jsonl.gz",
    "pypi/pypa-osv.jsonl.gz",
    "ghsa/ghsa-subset-osv.jsonl.gz",
  ])("nearly every range of %s is read", (file) => {
    let ranges = 0
    let problems = 0
    for (const line of gunzipSync(readFileSync(new URL(file, advisories)))
      .toString("utf8")
      .split("\n")) {
      if (line === "") continue
      for (const each of JSON.parse(line).affected ?? []) {
        const order = schemeForEcosystem(each.package?.ecosystem ?? "")
        if (!order) continue
        const events = (list: Record<string, string>[]): RangeEvent[] =>
          list.flatMap((event): RangeEvent[] =>
            event.introduced
              ? [{ introduced: event.introduced }]
              : event.fixed
                ? [{ fixed: event.fixed }]
                : event.last_affected
                  ? [{ lastAffected: event.last_affected }]
                  : [],
          )
        const own = (each.ranges ?? [])
          .filter((one: { type: string }) => one.type !== "GIT")
          .map((one: { type: "SEMVER"; events: Record<string, string>[] }) => ({
            type: one.type,
            events: events(one.events),
          }))
        ranges += own.length
        problems += affectedSpans(order, {
          ecosystem: each.package.ecosystem,
          name: each.package.name,
          ranges: own,
          versions: each.versions ?? [],
        }).problems.length
      }
    }
    expect(ranges).toBeGreaterThan(100)
    expect(problems / ranges).toBeLessThan(0.01)
  })
})
