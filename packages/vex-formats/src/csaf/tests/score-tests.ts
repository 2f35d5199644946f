import { isObject, type JsonObject, textOf } from "@waybill/bom-formats/json-text"
import calculators from "ae-cvss-calculator"
import { type Csaf, objectOf, type Placed, ratingsOf } from "../csaf-view.ts"
import cvss20 from "../schema/cvss-v2.0.json" with { type: "json" }
import cvss30 from "../schema/cvss-v3.0.json" with { type: "json" }
import cvss31 from "../schema/cvss-v3.1.json" with { type: "json" }
import cvss40 from "../schema/cvss-v4.0.json" with { type: "json" }
import type { CsafBreach, CsafTest } from "./csaf-test.ts"
import { contradictedProperties } from "./cvss-properties.ts"

// The package is CommonJS: Node finds its classes on the default export alone.
const { Cvss2, Cvss3P0, Cvss3P1, Cvss4P0 } = calculators

/** §6.1.7, 6.1.9, 6.1.10, and of 2.1 §6.1.56: scores. Whether a CVSS object has its schema's shape (§6.1.8) is the schema's to say. */
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

type Scores = Readonly<Record<"base" | "temporal" | "environmental", number | undefined>>

// The library writes what it cannot read to the console, a line each.
const forms = [cvss20, cvss30, cvss31, cvss40].map(({ properties }) => new RegExp(properties.vectorString.pattern))

/** The scores of a vector; null where it is none. */
function scoresOf(vector: string): Scores | null {
  if (vector.length > 512 || !forms.some((form) => form.test(vector))) return null
  try {
    if (vector.startsWith("CVSS:4.0/")) {
      const { overall } = new Cvss4P0(vector).calculateScores()
      return { base: overall, temporal: undefined, environmental: undefined }
    }
    if (vector.startsWith("CVSS:3.1/")) return new Cvss3P1(vector).calculateScores()
    if (vector.startsWith("CVSS:3.0/")) return new Cvss3P0(vector).calculateScores()
    return vector.startsWith("CVSS:") ? null : new Cvss2(vector).calculateScores()
  } catch {
    // The library throws at a vector that it cannot read, which the schema reports.
    return null
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
      if (right !== undefined) yield* wrongScore(path, value, name, right)
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
