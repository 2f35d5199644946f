import type { Advisory, AdvisoryRead, CvssScore, Scorer, SsvcAnswers } from "../advisory.ts"
import { isCveId, normalizeAdvisoryId } from "../advisory-id.ts"
import { scoreCvss } from "../cvss/score-cvss.ts"
import { type ForeignObject, isList, isObject, listOf, storable } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { newNotes, note, type ReadNotes } from "../read-notes.ts"
import { readTimestamp } from "../rfc3339.ts"
import { newerAnswers, readSsvcAnswers } from "../ssvc-answers.ts"
import { readConfigurations } from "./read-configurations.ts"

/**
 * Whether a JSON value looks like a CVE of NVD's API or feeds 2.0: an item of `vulnerabilities`, or the `cve` in it
 * alone.
 */
export function isNvd(value: unknown): boolean {
  const cve = unwrapped(value)
  return (
    isObject(cve) && typeof cve.id === "string" && typeof cve.sourceIdentifier === "string" && isList(cve.descriptions)
  )
}

/**
 * Reads one CVE of NVD (nvd.nist.gov/developers/vulnerabilities, "CVE API 2.0 JSON schema"). Never throws. A rejected
 * CVE is withdrawn; a CVE that nobody has analysed yet has no products and matches nothing.
 */
export function readNvd(value: unknown, source: string): AdvisoryRead {
  const cve = unwrapped(value)
  if (!isObject(cve)) return { ok: false, id: null, reason: "not a JSON object" }
  const id = typeof cve.id === "string" ? normalizeAdvisoryId(cve.id) : ""
  if (!isCveId(id)) return { ok: false, id: null, reason: "id: not a CVE id" }
  const notes = newNotes()
  const advisory = readFields(cve, id, source, notes)
  if (notes.refusal !== null) return { ok: false, id, reason: notes.refusal }
  return { ok: true, advisory, problems: notes.problems }
}

const unwrapped = (value: unknown): unknown => (isObject(value) && isObject(value.cve) ? value.cve : value)

function readFields(cve: ForeignObject, id: string, source: string, notes: ReadNotes): Advisory {
  const modifiedAt = readTime(cve.lastModified, "lastModified", notes)
  return {
    source,
    id,
    aliases: [],
    related: [],
    upstream: [],
    publishedAt: readTime(cve.published, "published", notes),
    modifiedAt,
    withdrawnAt: cve.vulnStatus === "Rejected" ? (modifiedAt ?? "1999-01-01T00:00:00Z") : null,
    title: readText(cve.cisaVulnerabilityName, advisoryLimits.titleLengthMax),
    details: inEnglish(cve.descriptions),
    cvss: readMetrics(cve.metrics, notes),
    severityWord: null,
    ssvc: readSsvc(cve.metrics),
    cwes: readWeaknesses(cve.weaknesses),
    references: readReferences(cve.references, notes),
    affected: [],
    affectedCpes: readConfigurations(cve.configurations, "configurations", notes),
    kind: "vulnerability",
    isDisputed: isDisputed(cve.cveTags),
  }
}

/** `cveTags`: what assigners say of their CVEs, each list with whose it is. */
const isDisputed = (value: unknown): boolean =>
  listOf(value).some((each) => isObject(each) && isList(each.tags) && each.tags.includes("disputed"))

/** Times come in UTC without saying so. */
function readTime(value: unknown, place: string, notes: ReadNotes): string | null {
  if (value === undefined) return null
  const text = typeof value === "string" ? value : ""
  const time = readTimestamp(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
  if (time === null) note(notes, `${place}: not a time`)
  return time
}

const readText = (value: unknown, lengthMax: number): string | null =>
  typeof value === "string" && value.trim() !== "" ? storable(value.slice(0, lengthMax)) : null

function inEnglish(value: unknown): string | null {
  if (!isList(value)) return null
  const text = value.find((each) => isObject(each) && each.lang === "en")
  return isObject(text) ? readText(text.value, advisoryLimits.detailsLengthMax) : null
}

const metricKeys = ["cvssMetricV40", "cvssMetricV31", "cvssMetricV30", "cvssMetricV2"] as const

/** Every vector with who gave it: NVD's own and those that it passes on from CNAs and CISA. */
function readMetrics(value: unknown, notes: ReadNotes): readonly CvssScore[] {
  const scores: CvssScore[] = []
  if (!isObject(value)) return scores
  for (const key of metricKeys) {
    const list = value[key]
    if (!isList(list)) continue
    for (const [index, item] of list.entries()) {
      if (scores.length >= advisoryLimits.cvssMax) return scores
      const data = isObject(item) ? item.cvssData : undefined
      const score = isObject(data) && typeof data.vectorString === "string" ? scoreCvss(data.vectorString) : null
      const by = isObject(item) ? scorerOf(readText(item.source, advisoryLimits.idLengthMax)) : undefined
      if (score === null) note(notes, `metrics.${key}[${index}]: not a CVSS vector that can be scored`)
      else if (!scores.some((other) => other.vector === score.vector && other.by?.name === by?.name))
        scores.push({ ...score, by })
    }
  }
  return scores
}

/** NVD passes on what CISA answers to SSVC's questions (`metrics.ssvcV203`), since June 2026. */
function readSsvc(value: unknown): SsvcAnswers | null {
  const list = isObject(value) ? listOf(value.ssvcV203).slice(0, advisoryLimits.cvssMax) : []
  let newest: SsvcAnswers | null = null
  for (const item of list) {
    if (!isObject(item) || !isObject(item.ssvcData)) continue
    const by = scorerOf(readText(item.source, advisoryLimits.idLengthMax))?.name
    newest = newerAnswers(newest, readSsvcAnswers(item.ssvcData, by ?? "unknown"))
  }
  return newest
}

// As metrics[].source names them; CNAs are named by address or number.
const coordinator = "134c704f-9b21-4f2e-91b3-4a467353bcc0"

function scorerOf(source: string | null): Scorer | undefined {
  if (source === null) return undefined
  if (source === "nvd@nist.gov") return { name: "NVD", role: "nvd" }
  return source === coordinator ? { name: "CISA-ADP", role: "cisa-adp" } : { name: source, role: "cna" }
}

/** CWE ids; `NVD-CWE-noinfo` and `NVD-CWE-Other` are none. */
function readWeaknesses(value: unknown): readonly string[] {
  const cwes = new Set<string>()
  for (const weakness of listOf(value))
    for (const description of isObject(weakness) && isList(weakness.description) ? weakness.description : [])
      if (isObject(description) && typeof description.value === "string" && /^CWE-\d{1,8}$/.test(description.value))
        if (cwes.size < advisoryLimits.cweMax) cwes.add(description.value)
  return [...cwes]
}

// nvd.nist.gov/vuln/vulnerability-detail-pages, "Hyperlinks": the tags that say what OSV's types say, the telling ones
// first.
const typesByTag: readonly (readonly [string, string])[] = [
  ["Exploit", "EVIDENCE"],
  ["Patch", "FIX"],
  ["Vendor Advisory", "ADVISORY"],
  ["Third Party Advisory", "ADVISORY"],
  ["US Government Resource", "ADVISORY"],
  ["Issue Tracking", "REPORT"],
  ["Mailing List", "DISCUSSION"],
  ["Product", "PACKAGE"],
]

function readReferences(value: unknown, notes: ReadNotes): Advisory["references"] {
  const references: { type: string; url: string; tags: readonly string[] }[] = []
  for (const [index, item] of listOf(value).slice(0, advisoryLimits.referencesMax).entries()) {
    const url = isObject(item) ? item.url : undefined
    if (typeof url !== "string" || url.length > advisoryLimits.urlLengthMax || !/^https?:\/\/[^\s\0]+$/i.test(url)) {
      note(notes, `references[${index}].url: not a web address`)
      continue
    }
    if (references.some((other) => other.url === url)) continue
    const tags = (isObject(item) && isList(item.tags) ? item.tags : [])
      .slice(0, tagsMax)
      .flatMap((tag) => readText(tag, tagLengthMax) ?? [])
    const type = typesByTag.find(([tag]) => tags.includes(tag))?.[1] ?? "WEB"
    references.push({ type, url: storable(url), tags })
  }
  return references
}

const tagsMax = 20
const tagLengthMax = 64
