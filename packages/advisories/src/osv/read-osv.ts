import type { Advisory, AdvisoryRead } from "../advisory.ts"
import { normalizeAdvisoryId } from "../advisory-id.ts"
import { type ForeignObject, isList, isObject, isStorable, storable } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { newNotes, note, type ReadNotes, refuse } from "../read-notes.ts"
import { isUnknownTime, readTimestamp } from "../rfc3339.ts"
import { readAffected } from "./read-affected.ts"
import { readFiles } from "./read-files.ts"
import { readCvss, readCwes, readSeverityWord } from "./read-ratings.ts"
import { kindOf } from "./record-kind.ts"

/**
 * Reads one record of the OSV schema (ossf.github.io/osv-schema, 1.7). Never throws.
 *
 * Every record that the schema calls valid is taken. Of the others those are refused (`ok: false`) whose id, aliases,
 * packages or version ranges cannot be read; the rest is taken and its faults are named in `problems`. New databases
 * and ecosystems appear between two versions of the schema, so its lists of id prefixes and ecosystems are not held
 * against a record, and neither are keys that it does not know.
 */
export function readOsv(record: unknown, source: string): AdvisoryRead {
  if (!isObject(record)) return { ok: false, id: null, reason: "not a JSON object" }
  const id = readId(record.id)
  if (id === null)
    return { ok: false, id: null, reason: `id: not a text of 1 to ${advisoryLimits.idLengthMax} characters` }
  const notes = newNotes()
  const advisory = readFields(record, id, source, notes)
  if (notes.refusal !== null) return { ok: false, id, reason: notes.refusal }
  return { ok: true, advisory, problems: notes.problems }
}

/**
 * Whether a JSON value looks like an OSV record: the two fields that the schema demands, and one of those that no other
 * format has beside them, whatever is in it: what is wrong there is told.
 */
export function isOsv(record: unknown): boolean {
  return (
    isObject(record) &&
    typeof record.id === "string" &&
    record.modified !== undefined &&
    (record.schema_version !== undefined || record.withdrawn !== undefined || record.affected !== undefined)
  )
}

function readFields(record: ForeignObject, id: string, source: string, notes: ReadNotes): Advisory {
  const aliases = readIds(record.aliases, "aliases", advisoryLimits.aliasesMax, id, notes)
  const related = readIds(record.related, "related", advisoryLimits.relatedMax, id, notes)
  const upstream = readIds(record.upstream, "upstream", advisoryLimits.relatedMax, id, notes)
  const cvss = readCvss(record, notes)
  const kind = kindOf({ id, related, aliases, upstream, isScored: cvss.length > 0 }, record)
  const files = kind === "malicious" ? readFiles(record.affected, notes) : none
  return {
    source,
    id,
    aliases,
    related,
    upstream,
    publishedAt: readTime(record.published, "published", notes),
    modifiedAt: readModified(record.modified, notes),
    withdrawnAt: readTime(record.withdrawn, "withdrawn", notes),
    title: readProse(record.summary, "summary", advisoryLimits.titleLengthMax, notes),
    details: readProse(record.details, "details", advisoryLimits.detailsLengthMax, notes),
    cvss,
    severityWord: readSeverityWord(record, id),
    cwes: readCwes(record),
    references: readReferences(record.references, notes),
    affected: readAffected(record.affected, notes, record.summary),
    ...(files.length === 0 ? {} : { affectedFiles: files }),
    kind,
  }
}

function readId(value: unknown): string | null {
  if (typeof value !== "string" || value.length > advisoryLimits.idLengthMax || !isStorable(value)) return null
  const id = normalizeAdvisoryId(value)
  return id === "" ? null : id
}

/** Ids of other records: normalised, each once, without the record's own. */
function readIds(value: unknown, place: string, max: number, own: string, notes: ReadNotes): readonly string[] {
  if (value === undefined || value === null) return none
  if (!isList(value)) {
    refuse(notes, `${place}: not a list`)
    return none
  }
  if (value.length > max) refuse(notes, `${place}: ${value.length} ids, at most ${max} are read`)
  if (value.length === 0 || notes.refusal !== null) return none
  const ids: string[] = []
  for (const [index, item] of value.entries()) {
    const id = readId(item)
    // The schema takes any text; a blank one names nothing.
    if (typeof item === "string" && item.trim() === "") note(notes, `${place}[${index}]: blank`)
    else if (id === null)
      refuse(notes, `${place}[${index}]: not a text of 1 to ${advisoryLimits.idLengthMax} characters`)
    else if (id !== own && !ids.includes(id)) ids.push(id)
  }
  return ids
}

const none: readonly never[] = []

function readModified(value: unknown, notes: ReadNotes): string | null {
  if (value === undefined) note(notes, "modified: missing")
  return readTime(value, "modified", notes)
}

function readTime(value: unknown, place: string, notes: ReadNotes): string | null {
  if (value === undefined) return null
  const time = typeof value === "string" ? readTimestamp(value) : null
  if (time === null) note(notes, `${place}: not an RFC 3339 time`)
  else if (time !== value) note(notes, `${place}: not written in UTC with Z`)
  return time === null || isUnknownTime(time) ? null : time
}

function readProse(value: unknown, place: string, lengthMax: number, notes: ReadNotes): string | null {
  if (value === undefined) return null
  if (typeof value !== "string") {
    note(notes, `${place}: not a text`)
    return null
  }
  if (value.length > lengthMax) note(notes, `${place}: cut after ${lengthMax} of ${value.length} characters`)
  const text = value.length > lengthMax ? value.slice(0, lengthMax) : value
  if (text.trim() === "") return null
  return isStorable(text) ? text : storable(text)
}

/** Links that a browser may follow; others (`git:`, file paths, typing errors) are named and left out. */
function readReferences(value: unknown, notes: ReadNotes): Advisory["references"] {
  if (value === undefined || value === null) return none
  if (!isList(value)) {
    note(notes, "references: not a list")
    return none
  }
  const references: { type: string; url: string }[] = []
  for (const [index, item] of value.entries()) {
    if (references.length >= advisoryLimits.referencesMax) {
      note(notes, `references: ${value.length}, the first ${advisoryLimits.referencesMax} are kept`)
      break
    }
    const url = isObject(item) ? item.url : undefined
    const type = isObject(item) && typeof item.type === "string" && referenceTypes.has(item.type) ? item.type : null
    if (typeof url !== "string" || url.length > advisoryLimits.urlLengthMax || !isWebAddress(url))
      note(notes, `references[${index}].url: not a web address`)
    else {
      if (type === null) note(notes, `references[${index}].type: none of the schema's types, read as WEB`)
      references.push({ type: type ?? "WEB", url })
    }
  }
  return references
}

const isWebAddress = (url: string): boolean => webAddress.test(url) && isStorable(url)
const webAddress = /^https?:\/\/[^\s]+$/i

const referenceTypes: ReadonlySet<string> = new Set([
  "ADVISORY",
  "ARTICLE",
  "DETECTION",
  "DISCUSSION",
  "REPORT",
  "FIX",
  "INTRODUCED",
  "GIT",
  "PACKAGE",
  "EVIDENCE",
  "WEB",
])
