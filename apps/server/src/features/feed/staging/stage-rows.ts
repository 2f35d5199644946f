import { hash } from "node:crypto"
import type { Advisory } from "@waybill/advisories/advisory"
import { affectedSpans } from "@waybill/matching/affected-spans"
import { type CpeSpan, cpeSpan } from "@waybill/matching/cpe-spans"
import { hashSpans } from "@waybill/matching/hash-spans"
import { withStreams } from "@waybill/matching/module-spans"
import { packageKeyOfOsv } from "@waybill/purl/osv-package"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { cpeEcosystem } from "@waybill/versions/schemes/cpe"
import type { VersionParse, VersionScheme } from "@waybill/versions/version-scheme"
import type { RowWriter } from "../../../db/copy-rows.ts"

/**
 * Grows when ranges or rows are made of a record in another way: everything is new then, and the next load makes all of
 * it again.
 */
export const derivation = "11\n"

/** Ranges of one advisory (security.md §5). */
export const rangesMax = 100_000

/** Bytes of a digest. */
export const digestBytes = 32

/**
 * SHA-256 over the record's bytes and the way rows are made of it, as 32 characters of one byte each. Over the bytes,
 * not over what was read of them: so a record that is known is passed over without being parsed, which makes a load
 * that changes little twice as fast; one that was only spelled anew is written again, and harms nothing.
 */
export function digestOf(record: Uint8Array): string {
  const bytes = derivation.length + record.length
  if (hashed.length < bytes) {
    hashed = Buffer.alloc(bytes * 2)
    hashed.write(derivation)
  }
  hashed.set(record, derivation.length)
  return hash("sha256", hashed.subarray(0, bytes), "binary")
}

/**
 * The way rows are made, and behind it the record: hashed in one call, which for texts this small costs a third of
 * three.
 */
let hashed = Buffer.alloc(0)

/** One row of `advisory`, without its id. */
export function writeAdvisoryRow(
  rows: RowWriter,
  {
    source,
    generation,
    digest,
    advisory,
  }: { readonly source: string; readonly generation: number; readonly digest: string; readonly advisory: Advisory },
): void {
  rows.row(21)
  rows.int8(0)
  rows.int8(generation)
  rows.text(source)
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
  rows.jsonb(advisory.products && advisory.products.length > 0 ? JSON.stringify(advisory.products) : null)
  rows.jsonb(advisory.ssvc ? JSON.stringify(advisory.ssvc) : null)
  rows.bool(advisory.isDisputed ?? false)
  rows.textArray(advisory.related)
  rows.textArray(advisory.upstream)
}

/** The rows of `staged_name`: whatever has one of these names belongs to what the advisory may change. */
export function writeNameRows(rows: RowWriter, { id, aliases }: Advisory): void {
  for (const name of [id, ...aliases]) {
    rows.row(1)
    rows.text(name)
  }
}

/**
 * The rows of `affected_range` of an advisory that makes findings, without its id and with the place of the package in
 * a list (`placeOf`): withdrawn ones and notices have none, so that nothing behind has to tell them apart. A package
 * whose ecosystem has no order here has none either. False where there are more than the limit.
 */
export function writeRangeRows(
  rows: RowWriter,
  placeOf: (key: string, ecosystem: string | null) => number,
  advisory: Advisory,
): { isWithinLimit: boolean; count: number } {
  let count = 0
  if (advisory.withdrawnAt !== null || advisory.kind === "informational") return { isWithinLimit: true, count }
  let listed = advisory.affectedCpes?.length ?? 0
  for (const affected of advisory.affected) listed += affected.versions.length + affected.ranges.length
  if (listed > rangesMax) return { isWithinLimit: false, count }
  const row = (range: StagedRange) => {
    count += 1
    writeRangeRow(rows, range)
  }
  stageSpans(advisory, placeOf, row)
  stageCpes(advisory, placeOf, row)
  stageHashes(advisory, placeOf, row)
  return { isWithinLimit: true, count }
}

type PlaceOf = Parameters<typeof writeRangeRows>[1]
type StageRange = (range: StagedRange) => void

function stageSpans(advisory: Advisory, placeOf: PlaceOf, row: StageRange): void {
  for (const affected of advisory.affected) {
    const { ecosystem } = affected
    const remembering = rememberingEcosystem(ecosystem)
    const key = remembering?.keyOf(affected.name) ?? null
    if (!remembering || key === null) continue
    const { scheme } = remembering
    const place = placeOf(key, ecosystem)
    const { spans, exactVersions } = affectedSpans(scheme, affected)
    for (const each of spans) {
      const span = withStreams(scheme, affected, each)
      const rule = isEveryVersion(advisory, span) ? "every" : span.rule
      row({ ...span, rule, package: place, exact: null, cpe: null })
    }
    for (const exact of exactVersions) row({ ...withoutSpan, package: place, exact, range: `=${exact}`, rule: "exact" })
  }
}

function stageCpes(advisory: Advisory, placeOf: PlaceOf, row: StageRange): void {
  for (const affected of advisory.affectedCpes ?? []) {
    const read = cpeSpan(affected)
    if (!read.ok) continue
    const { span } = read
    row({ ...span, package: placeOf(span.key, cpeEcosystem), exact: null, rule: "cpe", cpe: span })
  }
}

function stageHashes(advisory: Advisory, placeOf: PlaceOf, row: StageRange): void {
  for (const { key, range } of hashSpans(advisory.affectedFiles ?? []).spans)
    row({ ...withoutSpan, package: placeOf(key, null), exact: null, range, rule: "hash" })
}

/** One version, or one file's bytes: nothing lies between two ends. */
const withoutSpan = { lower: null, upper: null, fixed: null, cpe: null }

/** A package that is malware altogether: what its versions are called does not matter. */
const isEveryVersion = (
  advisory: Advisory,
  { lower, upper }: { lower: Uint8Array | null; upper: Uint8Array | null },
): boolean => advisory.kind === "malicious" && lower === null && upper === null

interface StagedRange extends Pick<CpeSpan, "lower" | "upper" | "fixed" | "range"> {
  /** Its place in the list. */
  readonly package: number
  readonly exact: string | null
  readonly rule: string
  readonly cpe: CpeSpan | null
  readonly streams?: readonly string[] | null
}

function writeRangeRow(rows: RowWriter, range: StagedRange): void {
  rows.row(12)
  rows.int8(0)
  rows.int8(range.package)
  rows.bytes(range.lower)
  rows.bytes(range.upper)
  rows.text(range.exact)
  rows.text(range.fixed)
  rows.text(range.range)
  rows.text(range.rule)
  rows.textArray(range.cpe?.patterns ?? null)
  rows.text(range.cpe?.criteria ?? null)
  rows.textArray(range.cpe && range.cpe.platforms.length > 0 ? range.cpe.platforms : null)
  rows.textArray(range.streams ?? null)
}

interface RememberingEcosystem {
  readonly scheme: VersionScheme
  keyOf(name: string): string | null
}

const remembered = new Map<string, RememberingEcosystem | null>()
const rememberedMax = 50_000

/**
 * An ecosystem that remembers what it read: `1.0.0` is a version of thousands of packages, a package is in dozens of
 * records, and reading them is the largest part of making ranges. Null for one whose versions have no order here.
 */
function rememberingEcosystem(ecosystem: string): RememberingEcosystem | null {
  const known = remembered.get(ecosystem)
  if (known !== undefined) return known
  const scheme = schemeForEcosystem(ecosystem)
  const remembering = scheme && {
    scheme: { ...scheme, parse: rememberingEach((text: string): VersionParse => scheme.parse(text)) },
    keyOf: rememberingEach((name: string) => packageKeyOfOsv(ecosystem, name)),
  }
  if (remembered.size < 1_000) remembered.set(ecosystem, remembering)
  return remembering
}

function rememberingEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) {
      value = read(text)
      if (known.size >= rememberedMax) known.clear()
      known.set(text, value)
    }
    return value
  }
}
