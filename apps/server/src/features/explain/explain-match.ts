import { isOrigin } from "@waybill/purl/module-stream"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { Instant } from "../../http/time.schema.ts"
import {
  byVerdict,
  judgeRange,
  type Subject,
  type SubjectRead,
  subjectOf,
  subjectOfCpe,
  subjectOfHash,
  worstVerdict,
} from "./explain.domain.ts"
import { type ExplainedRow, findVulnerabilityId, listKnownRanges, listOtherAdvisories } from "./explain.sql.ts"

const VerdictWord = z.enum(["affected", "not_affected", "not_comparable"])
const rangesMax = 5_000

const Explained = z.object({
  source: z.string(),
  advisory: z.string(),
  title: z.string().nullable(),
  vulnerabilities: z.array(z.string()),
  verdict: VerdictWord,
  ranges: z.array(
    z.object({
      range: z.string(),
      rule: z
        .string()
        .describe(
          "How it is compared: range, enumerated (equal to a listed version in the ecosystem's order), exact (same text as a listed version), every, cpe or hash",
        ),
      criteria: z.string().nullable().describe("CPE name given by the source"),
      fixed: z.string().nullable(),
      verdict: VerdictWord,
      bounds: z.array(z.object({ bound: z.string(), holds: z.boolean(), says: z.string() })),
    }),
  ),
})

/**
 * Why a version is matched by an advisory, or why not: the ranges tried, the order used, what each bound came to. Says
 * what is publicly known of the purl that is asked for and what the organization wrote itself; whether anybody has the
 * package is not in it.
 */
export const explainMatch = operation({
  id: "explain_match",
  route: "GET /api/v1/explain",
  summary: "Explain why a package version is or is not affected by known vulnerabilities",
  tag: "Vulnerabilities",
  permission: "read:vulnerability",
  query: z.object({
    purl: z
      .string()
      .min(1)
      .max(4096)
      .optional()
      .describe("Package URL with version; for packages of a distribution with ?distro="),
    distro: z.string().min(1).max(256).optional().describe("Distribution release, if the purl has no distro qualifier"),
    cpe: z.string().min(1).max(1024).optional().describe("CPE name (2.3 or URI form) instead of a purl"),
    hash: z
      .string()
      .min(1)
      .max(256)
      .optional()
      .describe("Hash of the file, alone or with a purl or CPE name: sha-256:… (hexadecimal or base64) or sha512-…"),
    version: z.string().min(1).max(1024).optional().describe("Version, if the CPE name has none"),
    vulnerability: z
      .string()
      .min(1)
      .max(256)
      .optional()
      .describe("Any id of a vulnerability; default: all known vulnerabilities of the package"),
  }),
  reply: z.object({
    purl: z.string().nullable(),
    cpe: z.string().nullable(),
    hash: z.string().nullable(),
    package: z.object({
      key: z.string().describe("Key by which advisories are looked up"),
      ecosystem: z.string().nullable(),
      order: z.string().nullable().describe("Version order by which versions are compared"),
      version: z.string().nullable().describe("Version as it is compared: with epoch, that of the source package"),
      reason: z.string().nullable().describe("Why the version cannot be compared"),
    }),
    vulnerability: z.string().nullable(),
    verdict: z
      .enum(["affected", "not_affected", "not_comparable", "unknown"])
      .describe("unknown: no advisory covers the package"),
    why: z.string(),
    advisories: z.array(Explained),
    others: z
      .array(
        z.object({
          source: z.string(),
          advisory: z.string(),
          withdrawnAt: Instant.nullable(),
          packages: z.array(z.string()),
        }),
      )
      .describe("Advisories of the vulnerability that do not cover this package"),
  }),
  problems: ["not-found"],
  example: { query: { purl: "pkg:npm/lodash@4.17.20" } },
  async handle({ actor, query, read }) {
    const subjects = subjectsIn(query)
    return read((tx) => explain(tx, actor.organizationId, subjects, query.vulnerability ?? null))
  },
})

type Asked = Readonly<Partial<Record<"purl" | "distro" | "cpe" | "hash" | "version", string | undefined>>>

/** What is asked for, as matching has it: by one name, by the bytes, or by both. */
function subjectsIn({ purl, distro, cpe, hash, version }: Asked): [Subject, ...Subject[]] {
  if (purl !== undefined && cpe !== undefined)
    refuse(
      "query/cpe",
      "Give a purl or a CPE name, not both: a component with a usable purl is not matched by its CPE name.",
    )
  const named =
    purl !== undefined
      ? subjectAt("query/purl", subjectOf(purl, distro ?? null))
      : cpe !== undefined
        ? subjectAt("query/cpe", subjectOfCpe(cpe, version ?? null))
        : null
  const hashed = hash === undefined ? null : subjectAt("query/hash", subjectOfHash(hash))
  const [first, ...further] = [named, hashed].filter((each) => each !== null)
  return first === undefined ? refuse("query/purl", "Give a purl, a CPE name or a hash.") : [first, ...further]
}

const subjectAt = (path: string, read: SubjectRead): Subject => (read.ok ? read.subject : refuse(path, read.reason))

function refuse(path: string, message: string): never {
  throw problem("invalid-request", message, { errors: [{ path, message }] })
}

async function explain(
  tx: Tx,
  organizationId: string,
  subjects: readonly [Subject, ...Subject[]],
  asked: string | null,
) {
  const meant = asked === null ? null : await findVulnerabilityId(tx, asked)
  if (asked !== null && meant === null) throw problem("not-found", `No vulnerability has the id ${asked}.`)
  const judged: Judged[] = []
  for (const subject of subjects) {
    const rows = await listKnownRanges(tx, organizationId, subject, meant?.vulnerability_id ?? null, rangesMax)
    judged.push(...rows.map((row) => ({ row, subject, ...judgeRange(subject, row) })))
  }
  const explained = [...Map.groupBy(judged, ({ row }) => row.advisory_id).values()]
    .flatMap(explainAdvisory)
    .sort(byVerdict)
  const keys = subjects.flatMap(({ key, stream }) => (isOrigin(stream) ? [key, stream] : [key]))
  const others = meant === null ? [] : await listOtherAdvisories(tx, organizationId, keys, meant.vulnerability_id)
  const verdict = worstVerdict(explained.map((each) => each.verdict))
  const [{ key, ecosystem, order, version, reason }] = subjects
  return {
    purl: subjects[0].purl,
    cpe: subjects[0].cpe,
    hash: subjects.at(-1)?.hash ?? null,
    package: { key, ecosystem, order, version, reason },
    vulnerability: meant?.public_id ?? null,
    // That nobody speaks of a thing says nothing about it.
    verdict: explained.length === 0 && others.length === 0 ? ("unknown" as const) : verdict,
    why: subjects.map((subject) => whyOf(subject, judged, others.length)).join(" "),
    advisories: explained,
    others: others.map((each) => ({
      source: each.source,
      advisory: each.source_id,
      withdrawnAt: each.withdrawn_at?.toISOString() ?? null,
      packages: each.packages,
    })),
  }
}

/** A range, and how what is asked for stands to it. */
interface Judged extends ReturnType<typeof judgeRange> {
  readonly row: ExplainedRow
  readonly subject: Subject
}

function explainAdvisory(ranges: readonly Judged[]): z.input<typeof Explained>[] {
  const [first] = ranges
  if (first === undefined) return []
  const { source, source_id, title, vulnerabilities } = first.row
  return [
    {
      source,
      advisory: source_id,
      title,
      vulnerabilities,
      verdict: worstVerdict(ranges.map((each) => each.verdict)),
      ranges: ranges.toSorted(byVerdict).map(({ row: { range, rule, fixed, criteria }, verdict, bounds }) => ({
        ...{ range, rule, fixed, criteria },
        ...{ verdict, bounds },
      })),
    },
  ]
}

function whyOf(subject: Subject, all: readonly Judged[], others: number): string {
  const judged = all.filter((each) => each.subject === subject)
  const verdict = worstVerdict(judged.map((each) => each.verdict))
  const advisories = new Set(judged.map(({ row }) => row.advisory_id)).size
  if (subject.hash !== null)
    return verdict === "affected"
      ? `${subject.hash} is the hash of a file that an advisory names.`
      : `No advisory names a file with the hash ${subject.hash}; a component with it is still matched by its name.`
  if (verdict === "affected")
    return `${subject.version} lies in a range of an advisory for ${subject.key}, in the order of ${subject.order}.`
  if (advisories === 0)
    return others > 0
      ? `None of its advisories covers ${subject.key}: see which packages they cover.`
      : `No advisory covers ${subject.key}: no vulnerabilities are known for it.${subject.reason === null ? "" : ` ${subject.reason}`}${subject.isSourceUntold ? " The distribution's advisories name source packages: ?upstream=… tells the one that it is built from." : ""}`
  if (verdict === "not_comparable") return subject.reason ?? "The version cannot be compared."
  return `${subject.version} lies in no range of ${advisories === 1 ? "the one advisory" : `the ${advisories} advisories`} for ${subject.key}, in the order of ${subject.order}.`
}
