import { cpeSpan } from "@waybill/matching/cpe-spans"
import { cpe } from "@waybill/versions/schemes/cpe"
import { expect, it } from "vitest"
import { judgeRange } from "./explain.domain.ts"

// A branch of the kernel that CVE-2025-21700 calls affected.
it.each([
  ["5.4.300", "not_affected", "5.4.300 is at or before 5.4.*", "5.4.300 comes before 5.10.235"],
  ["5.10.100", "affected", "5.10.100 comes after 5.4.*", "5.10.100 comes before 5.10.235"],
  ["5.10.235", "not_affected", "5.10.235 comes after 5.4.*", "5.10.235 is at or after 5.10.235"],
])("says of each bound what it came to: %s", (version, verdict, ...says) => {
  const read = cpeSpan({
    criteria: "cpe:2.3:o:linux:linux_kernel:*:*:*:*:*:*:*:*",
    start: { version: "5.4.*", isIncluded: false },
    end: { version: "5.10.235", isIncluded: false },
    platforms: [],
  })
  const parsed = cpe.parse(version)
  if (!read.ok || !parsed.ok) throw new Error(version)
  const subject = {
    purl: null,
    cpe: null,
    hash: null,
    key: read.span.key,
    ecosystem: "CPE",
    order: "cpe",
    version,
    sortKey: parsed.key,
    stream: "",
    attributes: null,
    reason: null,
    isSourceUntold: false,
  }
  const judged = judgeRange(subject, { ...read.span, exact_version: null, rule: "cpe", isFitting: true, streams: null })
  expect([judged.verdict, ...judged.bounds.map((each) => each.says)]).toEqual([verdict, ...says])
})
