import type { Advisory, AdvisoryRead, AffectedPackage, AffectedRange, RangeEvent } from "../advisory.ts"
import { scoreCvss } from "../cvss.ts"
import { severityOfWord } from "../severity.ts"

const rangesMax = 100_000
const aliasesMax = 500
type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an OSV record (ossf.github.io/osv-schema, any version up to 1.7). What the schema demands and the record lacks makes it refused in words; what it adds is
 * left alone. Checks by hand: several 100,000 records are read at a load.
 */
export function readOsv(record: unknown, source = "osv"): AdvisoryRead {
  if (!isFields(record)) return { ok: false, id: null, reason: "not an object" }
  const id = record.id
  if (typeof id !== "string" || id === "" || id.length > 256) return { ok: false, id: null, reason: "has no id" }
  const refuse = (reason: string): AdvisoryRead => ({ ok: false, id, reason })
  const aliases = texts(record.aliases)
  if (aliases.length > aliasesMax) return refuse(`names ${aliases.length} aliases, more than ${aliasesMax}`)
  const affected: AffectedPackage[] = []
  let ranges = 0
  for (const each of list(record.affected)) {
    const read = readAffected(each)
    if (typeof read === "string") return refuse(read)
    ranges += read.ranges.length + read.versions.length
    if (ranges > rangesMax) return refuse(`has more than ${rangesMax} ranges and versions`)
    affected.push(read)
  }
  return { ok: true, advisory: { source, id, aliases, affected, ...readFacts(id, record) } }
}

/** Whether a record looks like OSV. */
export function isOsv(record: unknown): boolean {
  return (
    isFields(record) &&
    typeof record.id === "string" &&
    "modified" in record &&
    (Array.isArray(record.affected) || "schema_version" in record)
  )
}

function readFacts(id: string, record: Fields): Omit<Advisory, "source" | "id" | "aliases" | "affected"> {
  const own = isFields(record.database_specific) ? record.database_specific : {}
  const perPackage = list(record.affected).filter(isFields)
  const vectors = [...list(record.severity), ...perPackage.flatMap((each) => list(each.severity))].flatMap((each) =>
    isFields(each) && typeof each.score === "string" ? [each.score] : [],
  )
  const word =
    own.severity ??
    perPackage
      .map((each) => (isFields(each.ecosystem_specific) ? each.ecosystem_specific.severity : undefined))
      .find((each) => typeof each === "string")
  return {
    related: texts(record.related),
    upstream: texts(record.upstream),
    publishedAt: time(record.published),
    modifiedAt: time(record.modified),
    withdrawnAt: time(record.withdrawn),
    title: text(record.summary),
    details: text(record.details),
    cvss: [...new Set(vectors)].flatMap((vector) => scoreCvss(vector) ?? []),
    severityWord: typeof word === "string" ? severityOfWord(word) : null,
    cwes: texts(own.cwe_ids).filter((cwe) => /^CWE-\d{1,6}$/.test(cwe)),
    references: list(record.references).flatMap((each) =>
      isFields(each) && typeof each.url === "string" && each.url.length <= 2048
        ? [{ type: text(each.type) ?? "WEB", url: each.url }]
        : [],
    ),
    kind: id.startsWith("MAL-")
      ? "malicious"
      : perPackage.some(
            (each) => isFields(each.database_specific) && typeof each.database_specific.informational === "string",
          )
        ? "informational"
        : "vulnerability",
  }
}

function readAffected(value: unknown): AffectedPackage | string {
  if (!isFields(value)) return "has an affected entry that is no object"
  const named = isFields(value.package) ? value.package : {}
  const ranges: AffectedRange[] = []
  for (const range of list(value.ranges)) {
    if (!isFields(range)) return "has a range that is no object"
    const type = range.type
    if (type !== "SEMVER" && type !== "ECOSYSTEM" && type !== "GIT")
      return `has a range of unknown type ${String(type).slice(0, 40)}`
    const events = list(range.events).flatMap(readEvent)
    if (!events.some((event) => "introduced" in event)) return "has a range without introduced"
    ranges.push({ type, events })
  }
  return {
    ecosystem: text(named.ecosystem) ?? "",
    name: text(named.name) ?? "",
    ranges,
    versions: texts(value.versions),
  }
}

function readEvent(event: unknown): RangeEvent[] {
  if (!isFields(event)) return []
  if (typeof event.introduced === "string") return [{ introduced: event.introduced }]
  if (typeof event.fixed === "string") return [{ fixed: event.fixed }]
  if (typeof event.last_affected === "string") return [{ lastAffected: event.last_affected }]
  // `*` is no limit at all.
  if (typeof event.limit === "string" && event.limit !== "*") return [{ limit: event.limit }]
  return []
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value.replaceAll("\u0000", "").toWellFormed() : null
const texts = (value: unknown): string[] => list(value).flatMap((each) => text(each) ?? [])

/** RFC 3339 as given; year 1 is how some sources write that they do not know. */
function time(value: unknown): string | null {
  if (typeof value !== "string" || value.startsWith("0001-") || Number.isNaN(Date.parse(value))) return null
  return value
}
