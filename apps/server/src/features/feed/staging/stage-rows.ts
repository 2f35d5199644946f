import { hash } from "node:crypto"
import type { Advisory } from "@waybill/advisories/advisory"
import { affectedSpans } from "@waybill/matching/affected-spans"
import { packageKeyOfOsv } from "@waybill/purl/osv-package"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import type { RowWriter } from "../../../db/copy-rows.ts"

/** Grows when ranges or rows are made of a record in another way: everything is new then, and the next load makes all of it again. */
const derivation = 1

/** Ranges of one advisory (security.md §5). */
export const rangesMax = 100_000

/** Bytes of a digest. */
export const digestBytes = 32

/** SHA-256 over the neutral record and the way rows are made of it, as 32 characters of one byte each. */
export const digestOf = (feedId: string, advisory: Advisory): string =>
  hash("sha256", JSON.stringify([derivation, feedId, advisory]), "binary")

/** One row of `staged_advisory`. */
export function writeAdvisoryRow(
  rows: RowWriter,
  ordinal: number,
  feedId: string,
  digest: string,
  advisory: Advisory,
): void {
  rows.row(15)
  rows.int4(ordinal)
  rows.text(feedId)
  rows.text(advisory.id)
  rows.text(advisory.kind)
  rows.bytes(Buffer.from(digest, "binary"))
  rows.textArray(advisory.aliases)
  rows.timestamptz(advisory.publishedAt)
  rows.timestamptz(advisory.modifiedAt)
  rows.timestamptz(advisory.withdrawnAt)
  rows.text(advisory.title)
  rows.text(advisory.details)
  rows.text(advisory.severityWord)
  rows.jsonb(JSON.stringify(advisory.cvss))
  rows.textArray(advisory.cwes)
  rows.jsonb(JSON.stringify(advisory.references))
}

/**
 * The rows of `staged_range` of an advisory that makes findings: withdrawn ones and notices have none, so that nothing behind has to tell them apart. A package whose
 * ecosystem has no order here has none either. False where there are more than the limit.
 */
export function writeRangeRows(
  rows: RowWriter,
  ordinal: number,
  advisory: Advisory,
): { isWithinLimit: boolean; count: number } {
  let count = 0
  if (advisory.withdrawnAt !== null || advisory.kind === "informational") return { isWithinLimit: true, count }
  let listed = 0
  for (const affected of advisory.affected) {
    listed += affected.versions.length + affected.ranges.length
    if (listed > rangesMax) return { isWithinLimit: false, count }
  }
  for (const affected of advisory.affected) {
    const scheme = schemeForEcosystem(affected.ecosystem)
    const key = scheme && packageKeyOfOsv(affected.ecosystem, affected.name)
    if (!scheme || key === null) continue
    const { spans, exactVersions } = affectedSpans(scheme, affected)
    const row = (
      lower: Uint8Array | null,
      upper: Uint8Array | null,
      exact: string | null,
      fixed: string | null,
      range: string,
      rule: string,
    ) => {
      count += 1
      rows.row(9)
      rows.int4(ordinal)
      rows.text(key)
      rows.text(affected.ecosystem)
      rows.bytes(lower)
      rows.bytes(upper)
      rows.text(exact)
      rows.text(fixed)
      rows.text(range)
      rows.text(rule)
    }
    for (const span of spans) row(span.lower, span.upper, null, span.fixed, span.range, span.rule)
    for (const version of exactVersions) row(null, null, version, null, `=${version}`, "exact")
  }
  return { isWithinLimit: true, count }
}
