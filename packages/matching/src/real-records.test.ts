import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { readOsv } from "@waybill/advisories/osv/read-osv"
import { hasSharedData, sharedOsvFiles, sharedRecords } from "@waybill/advisories/testing/shared-data"
import { isInSpans } from "@waybill/versions/ranges/key-span"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { describe, expect, it } from "vitest"
import { affectedSpans } from "./affected-spans.ts"
import { holdsVersion, type OsvAffected, type OsvRecord } from "./testing/osv-evaluation.ts"
import { plainOrder } from "./testing/plain-orders.ts"

const sample = new URL("../../../apps/server/advisory-sample/osv.jsonl.gz", import.meta.url)

describe("every bound and every listed version of real records, by the engine and by the specification's text", () => {
  it("of the sample that ships", () => {
    const lines = gunzipSync(readFileSync(sample)).toString("utf8").split("\n")
    expect(differencesOf(lines.filter((line) => line !== "").map((line): unknown => JSON.parse(line)))).toEqual([])
  })
  it.skipIf(!hasSharedData).each(hasSharedData ? sharedOsvFiles() : ["(skipped without ../shared)"])("of %s", (file) =>
    expect(differencesOf(sharedRecords(file))).toEqual([]),
  )
})

/** What the two say differently, as `id package@version`. */
function differencesOf(records: readonly unknown[]): string[] {
  let probes = 0
  const differences: string[] = []
  for (const record of records as OsvRecord[]) {
    const read = readOsv(record, "osv")
    if (!read.ok) continue
    const own = (record.affected ?? []).filter((each) => each.package !== undefined)
    for (const [index, affected] of read.advisory.affected.entries()) {
      const scheme = schemeForEcosystem(affected.ecosystem)
      const order = plainOrder(affected.ecosystem)
      const raw = own[index]
      if (!scheme || !order || raw === undefined) continue
      const { spans, exactVersions } = affectedSpans(scheme, affected)
      for (const version of versionsOf(raw)) {
        const key = scheme.parse(version)
        if (!key.ok) continue
        probes += 1
        const mine = isInSpans(key.key, spans) || exactVersions.includes(version)
        if (mine !== holdsVersion(raw, version, order))
          differences.push(`${record.id} ${affected.name}@${version}: ${mine ? "only the engine" : "only the text"}`)
      }
    }
  }
  expect(probes).toBeGreaterThan(0)
  return differences
}

function versionsOf(affected: OsvAffected): Set<string> {
  const bounds = (affected.ranges ?? [])
    .filter((range) => range.type !== "GIT")
    .flatMap((range) => range.events.flatMap((event) => Object.values(event)))
  return new Set([
    ...bounds.filter((bound) => bound !== "0" && bound !== "*"),
    ...(affected.versions ?? []).slice(0, 400),
  ])
}
