import type { Advisory, AdvisoryRead, CvssScore, Severity } from "../advisory.ts"
import { isCveId, normalizeAdvisoryId } from "../advisory-id.ts"
import { scoreCvss } from "../cvss/score-cvss.ts"
import { type ForeignObject, isList, isObject, objectsOf } from "../foreign-json.ts"
import { readLinks, readName, readProse } from "../foreign-text.ts"
import { advisoryLimits } from "../limits.ts"
import { newNotes, note, type ReadNotes } from "../read-notes.ts"
import { readTimestamp } from "../rfc3339.ts"
import { severityOfWord } from "../severity.ts"
import { matchableOf, productsNamed } from "./csaf-packages.ts"
import type { CsafProduct } from "./csaf-records.ts"

/** One vulnerability of one document, as `csafRecords` takes it out. */
export const isCsafRecord = (value: unknown): value is CsafRecord =>
  isObject(value) &&
  isObject(value.csaf) &&
  isObject(value.vulnerability) &&
  isList(value.affected) &&
  isList(value.fixed)

interface CsafRecord {
  readonly csaf: ForeignObject
  readonly isOneOfMany: boolean
  readonly vulnerability: ForeignObject
  readonly affected: readonly CsafProduct[]
  readonly fixed: readonly CsafProduct[]
}

/**
 * Reads one vulnerability of a CSAF 2.0 or 2.1 document (docs.oasis-open.org/csaf/csaf/v2.0, /v2.1). Never throws. Its
 * id is the publisher's namespace and the document's tracking id, which together name a document anywhere (§3.2.1.8.4),
 * and of a document with several the vulnerability's.
 */
export function readCsafRecord(value: unknown, source: string): AdvisoryRead {
  if (!isCsafRecord(value)) return { ok: false, id: null, reason: "no CSAF document with a vulnerability" }
  const { csaf, vulnerability } = value
  const tracking = objectOf(csaf.tracking)
  const publisher = objectOf(csaf.publisher)
  const trackingId = readName(tracking.id)
  if (csaf.csaf_version !== "2.0" && csaf.csaf_version !== "2.1")
    return {
      ok: false,
      id: trackingId,
      reason: `CSAF ${String(csaf.csaf_version).slice(0, 20)} is not read; 2.0 and 2.1 are`,
    }
  const namespace = URL.parse(typeof publisher.namespace === "string" ? publisher.namespace : "")
  if (trackingId === null || namespace === null)
    return { ok: false, id: trackingId, reason: "it has no tracking id, or no address as its publisher's namespace" }
  const aliases = idsOf(vulnerability)
  const [first = readName(vulnerability.title)] = aliases
  if (value.isOneOfMany && first === null)
    return { ok: false, id: trackingId, reason: "one of its vulnerabilities has neither an id nor a title" }
  const id = `${namespace.hostname.replace(/^www\./, "")}-${trackingId}${value.isOneOfMany ? `#${first}` : ""}`
  if (id.length > advisoryLimits.idLengthMax) return { ok: false, id: trackingId, reason: "its id is too long" }
  if (tracking.status === "draft") return { ok: false, id, reason: "it is a draft" }
  const notes = newNotes()
  return {
    ok: true,
    advisory: advisoryOf(value, { source, id, aliases, publisher, tracking }, notes),
    problems: notes.problems,
  }
}

interface Identity {
  readonly source: string
  readonly id: string
  readonly aliases: readonly string[]
  readonly publisher: ForeignObject
  readonly tracking: ForeignObject
}

function advisoryOf(
  record: CsafRecord,
  { source, id, aliases, publisher, tracking }: Identity,
  notes: ReadNotes,
): Advisory {
  const { csaf, vulnerability, affected, fixed } = record
  const by = readName(publisher.name)
  const modifiedAt = timeOf(tracking.current_release_date)
  return {
    source,
    id,
    aliases,
    related: [],
    upstream: [],
    publishedAt: timeOf(vulnerability.release_date) ?? timeOf(tracking.initial_release_date),
    modifiedAt,
    withdrawnAt:
      csaf.category === "csaf_withdrawn" || csaf.category === "csaf_superseded"
        ? (modifiedAt ?? "1999-01-01T00:00:00Z")
        : null,
    title:
      readProse(vulnerability.title, advisoryLimits.titleLengthMax) ??
      readProse(csaf.title, advisoryLimits.titleLengthMax),
    details: descriptionOf(vulnerability.notes) ?? descriptionOf(csaf.notes),
    cvss: scoresOf(vulnerability, by ?? id, notes),
    severityWord: severityOf(vulnerability, csaf),
    cwes: weaknessesOf(vulnerability),
    references: readLinks(
      [csaf.references, vulnerability.references].flatMap((list) => objectsOf(list).map(({ url }) => url)),
    ).map(({ url }) => ({ type: "ADVISORY", url })),
    ...matchableOf(affected, fixed, notes),
    products: productsNamed(affected, fixed, by, notes),
    // A document without a vulnerability tells of something else.
    kind: aliases.length === 0 && Object.keys(vulnerability).length === 0 ? "informational" : "vulnerability",
  }
}

const objectOf = (value: unknown): ForeignObject => (isObject(value) ? value : {})
const timeOf = (value: unknown): string | null => (typeof value === "string" ? readTimestamp(value) : null)

/** The CVE, and what other systems call it where that is an id of a vulnerability and not of a ticket. */
function idsOf(vulnerability: ForeignObject): string[] {
  const ids = [vulnerability.cve, ...objectsOf(vulnerability.ids).map(({ text }) => text)].flatMap((each) => {
    const id = typeof each === "string" ? normalizeAdvisoryId(each) : ""
    return isCveId(id) || /^GHSA(?:-[0-9a-z]{4}){3}$/.test(id) ? [id] : []
  })
  return [...new Set(ids)].slice(0, advisoryLimits.aliasesMax)
}

function descriptionOf(value: unknown): string | null {
  const notes = objectsOf(value)
  const found = ["description", "summary", "details", "general"].flatMap((category) =>
    notes.filter((each) => each.category === category),
  )
  return readProse(found[0]?.text, advisoryLimits.detailsLengthMax)
}

const scoreFields = ["cvss_v4", "cvss_v3", "cvss_v2"] as const

/** `scores` of 2.0, `metrics` of 2.1. */
function scoresOf(vulnerability: ForeignObject, by: string, notes: ReadNotes): CvssScore[] {
  const found: CvssScore[] = []
  const contents = [
    ...objectsOf(vulnerability.scores),
    ...objectsOf(vulnerability.metrics).map(({ content }) => objectOf(content)),
  ]
  for (const content of contents)
    for (const field of scoreFields) {
      if (content[field] === undefined || found.length >= advisoryLimits.cvssMax) continue
      const { vectorString } = objectOf(content[field])
      const score = typeof vectorString === "string" ? scoreCvss(vectorString) : null
      if (score === null) note(notes, `${field} has no vector that can be scored`)
      else if (!found.some(({ vector }) => vector === score.vector))
        found.push({ ...score, by: { name: by, role: "other" } })
    }
  return found
}

function severityOf(vulnerability: ForeignObject, csaf: ForeignObject): Severity | null {
  const impacts = objectsOf(vulnerability.threats).flatMap(({ category, details }) =>
    category === "impact" ? [details] : [],
  )
  for (const word of [...impacts, objectOf(csaf.aggregate_severity).text]) {
    const severity = typeof word === "string" ? severityOfWord(word) : null
    if (severity !== null) return severity
  }
  return null
}

const weaknessesOf = (vulnerability: ForeignObject): string[] =>
  [objectOf(vulnerability.cwe), ...objectsOf(vulnerability.cwes)]
    .flatMap(({ id }) => (typeof id === "string" && /^CWE-[0-9]{1,6}$/.test(id) ? [id] : []))
    .slice(0, advisoryLimits.cweMax)
