import { type JsonObject, textOf } from "@waybill/bom-formats/json-text"
import { type Csaf, objectOf, placed, ratingsOf } from "../csaf-view.ts"
import { type CsafBreach, type CsafTest, repeated } from "./csaf-test.ts"
import { instantOf, isDateTime } from "./date-time.ts"

/** §6.1.14, 6.1.16–6.1.22, 6.1.30, and of 2.1 §6.1.37, 6.1.45, 6.1.49, 6.1.51–6.1.53: versions, revisions and times. */
export const trackingTests: readonly CsafTest[] = [
  { id: "6.1.14", run: unsorted },
  { id: "6.1.16", run: notTheLatest },
  {
    id: "6.1.17",
    *run({ tracking }) {
      const version = numberOf(tracking.version)
      if (version !== null && (version.major === 0n || version.pre !== null) && tracking.status !== "draft")
        yield {
          path: "/document/tracking/status",
          message: `The version ${version.text} is that of a draft, the status is not.`,
        }
    },
  },
  {
    id: "6.1.18",
    *run(csaf) {
      if (!isReleased(csaf)) return
      for (const { path, number } of revisionsOf(csaf))
        if (number?.major === 0n)
          yield { path: `${path}/number`, message: `A released document has no revision ${number.text}.` }
    },
  },
  {
    id: "6.1.19",
    *run(csaf) {
      for (const { path, number } of revisionsOf(csaf))
        if (number?.pre != null) yield { path: `${path}/number`, message: `${number.text} is a pre-release.` }
    },
  },
  {
    id: "6.1.20",
    *run(csaf) {
      const version = numberOf(csaf.tracking.version)
      if (isReleased(csaf) && version?.pre != null)
        yield {
          path: "/document/tracking/version",
          message: `${version.text} is a pre-release, the status is ${textOf(csaf.tracking.status)}.`,
        }
    },
  },
  { id: "6.1.21", run: gaps },
  {
    id: "6.1.22",
    run: (csaf) =>
      repeated(
        revisionsOf(csaf).filter(({ number }) => number !== null),
        ({ number }) => number?.text ?? "",
        ({ path }, text) => ({ path: `${path}/number`, message: `The revision ${text} is there twice.` }),
      ),
  },
  {
    id: "6.1.30",
    *run(csaf) {
      const all = [numberOf(csaf.tracking.version), ...revisionsOf(csaf).map(({ number }) => number)].filter(
        (each) => each !== null,
      )
      const odd = all.find(({ isSemantic }) => isSemantic !== all[0]?.isSemantic)
      if (odd)
        yield {
          path: "/document/tracking",
          message: `${all[0]?.text} and ${odd.text}: integer and semantic versions are mixed.`,
        }
    },
  },
  { id: "6.1.37", only: "2.1", run: times },
  {
    id: "6.1.45",
    only: "2.1",
    *run(csaf) {
      if (objectOf(objectOf(csaf.document.distribution).tlp).label !== "CLEAR") return
      for (const { path, value } of csaf.vulnerabilities)
        yield* afterTheNewest(csaf, `${path}/disclosure_date`, value.disclosure_date)
    },
  },
  {
    id: "6.1.49",
    only: "2.1",
    *run(csaf) {
      for (const each of csaf.vulnerabilities)
        for (const { content } of ratingsOf(csaf, each))
          yield* afterTheNewest(csaf, `${content.path}/ssvc_v2/timestamp`, objectOf(content.value.ssvc_v2).timestamp)
    },
  },
  {
    id: "6.1.51",
    only: "2.1",
    *run(csaf) {
      for (const each of csaf.vulnerabilities)
        for (const { content } of ratingsOf(csaf, each))
          yield* afterTheNewest(csaf, `${content.path}/epss/timestamp`, objectOf(content.value.epss).timestamp)
    },
  },
  {
    id: "6.1.52",
    only: "2.1",
    *run(csaf) {
      for (const { path, value } of exploitations(csaf))
        for (const field of ["date", "exploitation_date"]) yield* afterTheNewest(csaf, `${path}/${field}`, value[field])
    },
  },
  {
    id: "6.1.53",
    only: "2.1",
    *run(csaf) {
      for (const { path, value } of exploitations(csaf)) {
        const [date, exploitation] = [instantOf(value.date), instantOf(value.exploitation_date)]
        if (date !== null && exploitation !== null && exploitation > date)
          yield {
            path: `${path}/exploitation_date`,
            message: "The exploitation is later than the date on which it was known.",
          }
      }
    },
  },
]

interface VersionNumber {
  readonly text: string
  readonly isSemantic: boolean
  readonly major: bigint
  readonly minor: bigint
  readonly patch: bigint
  readonly pre: string | null
}

// §3.1.11: an integer, or Semantic Versioning 2.0.0.
const form = /^(\d{1,64})(?:\.(\d{1,64})\.(\d{1,64})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?)?$/

function numberOf(value: unknown): VersionNumber | null {
  const text = textOf(value)
  const parts = text === null || text.length > 256 ? null : form.exec(text)
  if (text === null || parts === null) return null
  const [, major = "0", minor, patch, pre] = parts
  return {
    text,
    isSemantic: minor !== undefined,
    major: BigInt(major),
    minor: BigInt(minor ?? 0),
    patch: BigInt(patch ?? 0),
    pre: pre ?? null,
  }
}

/** Semantic Versioning 2.0.0 §11. */
function compare(one: VersionNumber, other: VersionNumber): number {
  for (const part of ["major", "minor", "patch"] as const)
    if (one[part] !== other[part]) return one[part] < other[part] ? -1 : 1
  if (one.pre === other.pre) return 0
  if (one.pre === null || other.pre === null) return one.pre === null ? 1 : -1
  const [left, right] = [one.pre.split("."), other.pre.split(".")]
  for (const [place, name] of left.entries()) {
    const against = right[place]
    if (against === undefined) return 1
    if (name === against) continue
    const [isNumber, isOtherNumber] = [/^\d+$/.test(name), /^\d+$/.test(against)]
    if (isNumber && isOtherNumber) return BigInt(name) < BigInt(against) ? -1 : 1
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
    return name < against ? -1 : 1
  }
  return left.length < right.length ? -1 : 0
}

interface Revision {
  readonly path: string
  readonly at: bigint | null
  readonly number: VersionNumber | null
}

const revisionsOf = (csaf: Csaf): Revision[] =>
  placed(csaf.tracking.revision_history, "/document/tracking/revision_history").map(({ path, value }) => ({
    path,
    at: instantOf(value.date),
    number: numberOf(value.number),
  }))

/**
 * Oldest first; of one moment those of the lower number first. Revisions whose date or number cannot be read are the
 * schema's matter.
 */
function sortedRevisions(csaf: Csaf): (Revision & { at: bigint; number: VersionNumber })[] {
  return revisionsOf(csaf)
    .flatMap(({ path, at, number }) => (at === null || number === null ? [] : [{ path, at, number }]))
    .sort((one, other) => (one.at === other.at ? compare(one.number, other.number) : one.at < other.at ? -1 : 1))
}

const isReleased = ({ tracking }: Csaf): boolean => tracking.status === "final" || tracking.status === "interim"

function* unsorted(csaf: Csaf): Generator<CsafBreach> {
  let before: VersionNumber | null = null
  for (const { path, number } of sortedRevisions(csaf)) {
    if (before !== null && compare(before, number) > 0)
      yield { path, message: `The revision ${number.text} is later than ${before.text}, its number is lower.` }
    before = number
  }
}

function* notTheLatest(csaf: Csaf): Generator<CsafBreach> {
  const version = numberOf(csaf.tracking.version)
  const last = sortedRevisions(csaf).at(-1)?.number
  if (version === null || last === undefined) return
  const isDraft = csaf.tracking.status === "draft"
  const isSame = isDraft
    ? compare({ ...version, pre: null }, { ...last, pre: null }) === 0
    : compare(version, last) === 0
  if (!isSame || version.isSemantic !== last.isSemantic)
    yield {
      path: "/document/tracking/version",
      message: `The version is ${version.text}, the latest revision ${last.text}.`,
    }
}

function* gaps(csaf: Csaf): Generator<CsafBreach> {
  const sorted = sortedRevisions(csaf)
  const [first] = sorted
  if (first && first.number.major > 1n)
    yield { path: first.path, message: `The first revision is ${first.number.text}; it is 0 or 1.` }
  for (const [place, { path, number }] of sorted.entries()) {
    const before = sorted[place - 1]?.number
    if (before && number.major > before.major + 1n)
      yield { path, message: `Between ${before.text} and ${number.text} a version is missing.` }
  }
}

function* afterTheNewest(csaf: Csaf, path: string, value: unknown): Generator<CsafBreach> {
  const at = instantOf(value)
  const newest = sortedRevisions(csaf).at(-1)?.at
  if (isReleased(csaf) && at !== null && newest !== undefined && at > newest)
    yield { path, message: "The time is later than that of the newest revision." }
}

const exploitations = (csaf: Csaf) =>
  csaf.vulnerabilities.flatMap(({ path, value }) =>
    placed(value.first_known_exploitation_dates, `${path}/first_known_exploitation_dates`),
  )

const datedLists = ["first_known_exploitation_dates", "flags", "involvements", "remediations", "threats"]

function* times(csaf: Csaf): Generator<CsafBreach> {
  const check = function* (path: string, value: JsonObject, fields: readonly string[]): Generator<CsafBreach> {
    for (const field of fields) {
      const text = value[field]
      if (typeof text === "string" && !isDateTime(text))
        yield { path: `${path}/${field}`, message: `${JSON.stringify(text)} is no date and time by §2.3.` }
    }
  }
  yield* check("/document/tracking", csaf.tracking, ["current_release_date", "initial_release_date"])
  yield* check("/document/tracking/generator", objectOf(csaf.tracking.generator), ["date"])
  for (const { path, value } of placed(csaf.tracking.revision_history, "/document/tracking/revision_history"))
    yield* check(path, value, ["date"])
  for (const { path, value } of csaf.vulnerabilities) {
    yield* check(path, value, ["disclosure_date", "discovery_date"])
    for (const list of datedLists)
      for (const entry of placed(value[list], `${path}/${list}`))
        yield* check(entry.path, entry.value, ["date", "exploitation_date"])
    for (const { content } of ratingsOf(csaf, { path, value }))
      for (const field of ["epss", "ssvc_v2"])
        yield* check(`${content.path}/${field}`, objectOf(content.value[field]), ["timestamp"])
  }
}
