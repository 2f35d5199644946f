import type { AffectedPackage } from "@waybill/advisories/advisory"
import { readOsv } from "@waybill/advisories/osv/read-osv"
import { hasSharedData, sharedRecords } from "@waybill/advisories/testing/shared-data"
import { isModular, moduleStreams } from "@waybill/purl/module-stream"
import { isInSpans } from "@waybill/versions/ranges/key-span"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { rpm } from "@waybill/versions/schemes/rpm"
import { describe, expect, it } from "vitest"
import { affectedSpans } from "./affected-spans.ts"
import { withStreams } from "./module-spans.ts"

const spansOf = (affected: AffectedPackage) =>
  affectedSpans(rpm, affected).spans.map((span) => withStreams(rpm, affected, span))
const keyOf = (version: string) => {
  const read = rpm.parse(version)
  if (!read.ok) throw new Error(read.reason)
  return read.key
}
const nodejs = (fixed: string, streams?: readonly string[], ecosystem = "AlmaLinux:9"): AffectedPackage => ({
  ecosystem,
  name: "nodejs",
  ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed }] }],
  versions: [],
  ...(streams ? { streams } : {}),
})

describe("a range of an enterprise Linux", () => {
  it("that a build of a module bounds is of that stream, from where its versions begin", () => {
    const [span] = spansOf(nodejs("1:18.12.1-1.module_el9.1.0+16+91bc168f", ["nodejs:18"]))
    expect(span).toMatchObject({
      range: ">=1:18 <1:18.12.1-1.module_el9.1.0+16+91bc168f",
      streams: ["?", "nodejs:18"],
    })
    const holds = (version: string) => span !== undefined && isInSpans(keyOf(version), [span])
    expect(["1:18.0.0-1.module_el9", "1:16.20.2-8.el9_4", "1:20.0.0-1.module_el9"].map(holds)).toEqual([
      true,
      false,
      false,
    ])
  })

  it("that another build bounds is of no module, and one without a build says nothing", () => {
    expect(spansOf(nodejs("1:16.20.2-8.el9_4"))[0]).toMatchObject({ streams: ["-"], lower: null })
    expect(spansOf(nodejs("18.12.1"))[0]).toMatchObject({ streams: null })
    expect(spansOf(nodejs("1:18.12.1-1.module_el9.1.0+16+91bc168f"))[0]).toMatchObject({
      streams: ["?", "*"],
      lower: null,
    })
    expect(spansOf(nodejs("18.12.1-1.module+x", undefined, "SUSE:15"))[0]).toMatchObject({ streams: null })
  })

  it("keeps its beginning open where the package has a version of its own, or the stream is no number", () => {
    const other = (name: string, fixed: string, stream: string) => {
      const [span] = spansOf({ ...nodejs(fixed, [stream]), name })
      return [span?.lower, span?.streams]
    }
    expect(other("Judy", "1.0.5-18.module_el8.6.0+2867+72759d2f", "mariadb:10.3")).toEqual([
      null,
      ["?", "mariadb:10.3"],
    ])
    expect(other("runc", "1.0.0-1.module_el8.5.0+1+a", "container-tools:1.0")[0]).toBeNull()
    expect(other("go-toolset", "1.15.7-1.module_el8.4.0+1+a", "go-toolset:rhel8")[0]).toBeNull()
  })
})

describe.skipIf(!hasSharedData)("the errata of AlmaLinux (skipped without ../shared)", () => {
  const read = hasSharedData
    ? ["8", "9"].flatMap((release) =>
        sharedRecords(`data/advisories/almalinux/almalinux${release}-osv.jsonl.gz`).flatMap((record) => {
          const advisory = readOsv(record, "osv")
          return advisory.ok ? advisory.advisory.affected : []
        }),
      )
    : []
  const spans = read.flatMap((affected) => spansOf(affected).map((span) => ({ affected, span })))

  it("name the stream of nearly every build of a module", () => {
    const modular = spans.filter(({ span }) => span.streams?.includes(moduleStreams.unknown))
    const unnamed = modular.filter(({ span }) => span.streams?.includes(moduleStreams.any))
    expect(modular.length).toBeGreaterThan(20_000)
    expect(unnamed.length / modular.length).toBeLessThan(0.05)
  })

  it("have no build of a stream before the place where its versions are said to begin", () => {
    const builds = Map.groupBy(
      spans.filter(
        ({ affected, span }) => affected.streams?.length === 1 && span.fixed !== null && isModular(span.fixed),
      ),
      ({ affected }) => `${affected.ecosystem} ${affected.name} ${affected.streams?.[0]}`,
    )
    let narrowed = 0
    for (const [, all] of builds)
      for (const { span } of all) {
        if (span.lower === null) continue
        narrowed += 1
        const beginning = span.range.split(" ")[0]?.slice(2) ?? ""
        const before = all.filter((each) => (rpm.compare(each.span.fixed ?? beginning, beginning) ?? 0) < 0)
        expect(before).toEqual([])
      }
    expect(narrowed).toBeGreaterThan(3_000)
    expect(schemeForEcosystem("AlmaLinux:8")?.id).toBe(rpm.id)
  })
})
