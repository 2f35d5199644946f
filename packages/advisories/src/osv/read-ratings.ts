import type { CvssScore, Scorer, Severity } from "../advisory.ts"
import { scoreCvss } from "../cvss/score-cvss.ts"
import { type ForeignObject, isList, isObject } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { note, type ReadNotes } from "../read-notes.ts"
import { severityOfWord } from "../severity.ts"

const none: readonly never[] = []

/**
 * The vectors of the record and of its packages (the schema allows either place), each once. What cannot be scored is
 * named.
 */
export function readCvss(record: ForeignObject, notes: ReadNotes): readonly CvssScore[] {
  const scores: CvssScore[] = []
  collectCvss(record.severity, "severity", scores, notes)
  if (isList(record.affected))
    for (const [index, item] of record.affected.entries())
      if (isObject(item) && item.severity !== undefined)
        collectCvss(item.severity, `affected[${index}].severity`, scores, notes)
  return scores.length === 0 ? none : scores
}

function collectCvss(value: unknown, place: string, scores: CvssScore[], notes: ReadNotes): void {
  if (value === undefined || value === null) return
  if (!isList(value)) {
    note(notes, `${place}: not a list`)
    return
  }
  for (const [index, item] of value.entries()) {
    if (scores.length >= advisoryLimits.cvssMax) return
    if (isObject(item) && item.type === "Ubuntu") continue
    const score = isObject(item) && typeof item.score === "string" ? scoreCvss(item.score) : null
    if (score === null) note(notes, `${place}[${index}]: not a CVSS vector that can be scored`)
    else if (!scores.some((other) => other.vector === score.vector)) {
      const by = isObject(item) ? scorers.get(item.source) : undefined
      scores.push(by === undefined ? score : { ...score, by })
    }
  }
}

/** `severity[].source` (OSV 1.8): who scored where it was not the database itself. */
const scorers: ReadonlyMap<unknown, Scorer> = new Map([
  ["NVD", { name: "NVD", role: "nvd" }],
  ["CNA", { name: "CNA", role: "cna" }],
])

/**
 * The source's word: `database_specific.severity` of the record (GHSA, Bitnami) or, the worst, of its packages
 * (`database_specific`, `ecosystem_specific`), Ubuntu's priority in `severity`, or the word before the colon in the
 * titles of Red Hat's and its rebuilds' errata. Null where none rates.
 */
export function readSeverityWord(record: ForeignObject, id: string): Severity | null {
  const own = wordIn(record.database_specific)
  if (own !== null) return own
  let worst = ubuntuPriority(record.severity)
  if (isList(record.affected))
    for (const item of record.affected)
      if (isObject(item)) {
        worst = worseOf(worst, wordIn(item.database_specific))
        worst = worseOf(worst, wordIn(item.ecosystem_specific))
        worst = worseOf(worst, ubuntuPriority(item.severity))
      }
  if (worst !== null || !erratum.test(id) || typeof record.summary !== "string") return worst
  const colon = record.summary.indexOf(":")
  return colon > 0 && colon <= 16 ? severityOfWord(record.summary.slice(0, colon)) : null
}

// AlmaLinux, Red Hat, Rocky Linux: "Important: kernel security update".
const erratum = /^(?:ALSA|RHSA|RLSA|RXSA)-/

const wordIn = (specific: unknown): Severity | null =>
  isObject(specific) && typeof specific.severity === "string" ? severityOfWord(specific.severity) : null

function ubuntuPriority(value: unknown): Severity | null {
  if (!isList(value)) return null
  for (const item of value)
    if (isObject(item) && item.type === "Ubuntu" && typeof item.score === "string") return severityOfWord(item.score)
  return null
}

const ranked: readonly Severity[] = ["none", "low", "medium", "high", "critical"]

function worseOf(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b
  return ranked.indexOf(b) > ranked.indexOf(a) ? b : a
}

/**
 * CWE ids: `database_specific.cwe_ids` of the record (GHSA, CVE), `database_specific.cwes[].cweId` of its packages
 * (malicious-packages), each once.
 */
export function readCwes(record: ForeignObject): readonly string[] {
  const cwes: string[] = []
  const add = (value: unknown) => {
    if (typeof value === "string" && value.length <= 12 && cweForm.test(value) && cwes.length < advisoryLimits.cweMax)
      if (!cwes.includes(value)) cwes.push(value)
  }
  const specific = record.database_specific
  if (isObject(specific) && isList(specific.cwe_ids)) for (const id of specific.cwe_ids) add(id)
  if (isList(record.affected))
    for (const item of record.affected) {
      const own = isObject(item) ? item.database_specific : undefined
      if (isObject(own) && isList(own.cwes)) for (const cwe of own.cwes) add(isObject(cwe) ? cwe.cweId : undefined)
    }
  return cwes.length === 0 ? none : cwes
}

const cweForm = /^CWE-[0-9]+$/
