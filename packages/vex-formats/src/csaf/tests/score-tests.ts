import { type CvssScores, cvssScores } from "@waybill/advisories/cvss/cvss-scores"
import { scoreCvss } from "@waybill/advisories/cvss/score-cvss"
import { isObject, type JsonObject, textOf } from "@waybill/bom-formats/json-text"
import { type Csaf, objectOf, type Placed, ratingsOf } from "../csaf-view.ts"
import type { CsafBreach, CsafTest } from "./csaf-test.ts"
import { contradictedProperties } from "./cvss-properties.ts"

/**
 * §6.1.7, 6.1.9, 6.1.10, and of 2.1 §6.1.56: scores. Whether a CVSS object has its schema's shape (§6.1.8) is the
 * schema's to say.
 */
export const scoreTests: readonly CsafTest[] = [
  { id: "6.1.7", run: severalScores },
  { id: "6.1.9", run: wrongScores },
  { id: "6.1.10", run: contradictedVectors },
  { id: "6.1.56", only: "2.1", run: cvssAndRating },
]

const fields = ["cvss_v2", "cvss_v3", "cvss_v4"] as const

function* cvssObjects(csaf: Csaf): Generator<Placed> {
  for (const each of csaf.vulnerabilities)
    for (const { content } of ratingsOf(csaf, each))
      for (const field of fields) {
        const value = content.value[field]
        if (isObject(value)) yield { path: `${content.path}/${field}`, value }
      }
}

/** §6.1.7; by 2.1 each source may score a product once in each version. */
function* severalScores(csaf: Csaf): Generator<CsafBreach> {
  for (const each of csaf.vulnerabilities) {
    const scored = new Set<string>()
    for (const { path, products, source, content } of ratingsOf(csaf, each))
      for (const field of fields) {
        const value = content.value[field]
        if (!isObject(value)) continue
        const version = textOf(value.version) ?? field
        for (const id of new Set(products)) {
          const key = JSON.stringify([id, version, source])
          if (scored.has(key)) yield { path, message: `${id} has a CVSS ${version} score already.` }
          scored.add(key)
        }
      }
  }
}

/**
 * The scores of a vector; null where it is none, which the schema reports. A group of which it has no metric has no
 * score either.
 */
function scoresOf(vector: string): CvssScores | null {
  const scored = scoreCvss(vector)
  if (scored === null) return null
  const scores = cvssScores(vector)
  const isPlaced = scored.version === "2.0" || /\/(?:[CIA]R|M[A-Z]+):[^X]/.test(vector)
  return {
    base: scored.score,
    temporal: scores?.temporal ?? null,
    environmental: isPlaced ? (scores?.environmental ?? null) : null,
  }
}

const severities: readonly (readonly [from: number, word: string])[] = [
  [9, "CRITICAL"],
  [7, "HIGH"],
  [4, "MEDIUM"],
  [0.1, "LOW"],
  [0, "NONE"],
]
const severityOf = (score: number): string => severities.find(([from]) => score >= from)?.[1] ?? "NONE"

/** §6.1.9: "temporal" and "environmental" values that the vector has no metrics for equal the score before them. */
function* wrongScores(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of cvssObjects(csaf)) {
    const vector = textOf(value.vectorString)
    const scores = vector === null ? null : scoresOf(vector)
    if (scores === null) continue
    const base = scores.base
    const temporal = scores.temporal ?? base
    const environmental = scores.environmental ?? temporal
    for (const [name, right] of [
      ["base", base],
      ["temporal", temporal],
      ["environmental", environmental],
    ] as const)
      yield* wrongScore(path, value, name, right)
  }
}

function* wrongScore(path: string, cvss: JsonObject, name: string, right: number): Generator<CsafBreach> {
  const [score, severity] = [cvss[`${name}Score`], cvss[`${name}Severity`]]
  if (typeof score === "number" && score !== right)
    yield { path: `${path}/${name}Score`, message: `The vector's score is ${right}, not ${score}.` }
  if (typeof severity === "string" && severity !== severityOf(right))
    yield { path: `${path}/${name}Severity`, message: `A score of ${right} is ${severityOf(right)}, not ${severity}.` }
}

function* contradictedVectors(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of cvssObjects(csaf)) {
    const vector = textOf(value.vectorString)
    if (vector === null || vector.length > 512) continue
    for (const property of contradictedProperties(value, vector))
      yield { path: `${path}/${property}`, message: `${JSON.stringify(value[property])} is not what the vector says.` }
    const version = /^CVSS:(\d\.\d)\//.exec(vector)?.[1] ?? "2.0"
    if (typeof value.version === "string" && value.version !== version)
      yield { path: `${path}/version`, message: `The vector is of version ${version}.` }
  }
}

function* cvssAndRating(csaf: Csaf): Generator<CsafBreach> {
  for (const each of csaf.vulnerabilities) {
    const kinds = new Map<string, Set<string>>()
    for (const { path, products, source, content } of ratingsOf(csaf, each)) {
      const value = objectOf(content.value)
      const given = [
        ...(fields.some((field) => value[field] !== undefined) ? ["CVSS"] : []),
        ...(value.qualitative_severity_rating === undefined ? [] : ["qualitative"]),
      ]
      for (const id of new Set(products)) {
        const key = JSON.stringify([id, source])
        const known = kinds.get(key) ?? new Set()
        for (const kind of given) known.add(kind)
        if (given.length > 0 && known.size > 1)
          yield { path, message: `${id} has both a CVSS score and a qualitative rating of one source.` }
        kinds.set(key, known)
      }
    }
  }
}
