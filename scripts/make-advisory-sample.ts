import { mkdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync, gzipSync } from "node:zlib"
import { z } from "zod"
import { generalWeaknesses, weaknessWords } from "./advisory-sample/weakness-words.ts"

// Makes the advisory sample that ships: facts only (ids, aliases, packages, ranges, vectors, dates, CWE, links), no
// text of a source. The same sources give the same bytes.
const sources = fileURLToPath(new URL("../../shared/data/", import.meta.url))
const target = fileURLToPath(new URL("../apps/server/advisory-sample/", import.meta.url))

const Osv = z.object({
  schema_version: z.string().optional(),
  id: z.string(),
  modified: z.string(),
  published: z.string().optional(),
  withdrawn: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  severity: z.array(z.object({ type: z.string(), score: z.string() })).optional(),
  affected: z.array(
    z.object({
      package: z.object({ ecosystem: z.string(), name: z.string() }).optional(),
      ranges: z.array(z.object({ type: z.string(), events: z.array(z.record(z.string(), z.string())) })).optional(),
      versions: z.array(z.string()).optional(),
    }),
  ),
  references: z.array(z.object({ type: z.string(), url: z.string() })).optional(),
  database_specific: z
    .looseObject({ cwe_ids: z.array(z.string()).optional(), severity: z.unknown().optional() })
    .optional(),
})
const Npm = z.object({
  path: z.string(),
  record: z.object({
    id: z.number(),
    module_name: z.string(),
    created_at: z.string().nullish(),
    updated_at: z.string().nullish(),
    publish_date: z.string().nullish(),
    cves: z.array(z.string()).nullish(),
    vulnerable_versions: z.string().nullish(),
    patched_versions: z.string().nullish(),
    cvss_vector: z.string().nullish(),
  }),
})
const Kev = z.looseObject({
  catalogVersion: z.string(),
  dateReleased: z.string(),
  vulnerabilities: z.array(
    z.looseObject({
      cveID: z.string(),
      dateAdded: z.string(),
      dueDate: z.string(),
      knownRansomwareCampaignUse: z.string(),
      vulnerabilityName: z.string(),
    }),
  ),
})

const osvFiles = [
  "advisories/ghsa/ghsa-subset-osv.jsonl.gz",
  "advisories/go/govulndb-osv.jsonl.gz",
  "advisories/pypi/pypa-osv.jsonl.gz",
]
const cves = new Set<string>()
const note = (ids: readonly string[]) => {
  for (const id of ids) if (id.startsWith("CVE-")) cves.add(id)
}

await mkdir(target, { recursive: true })
const advisories = (await Promise.all(osvFiles.map(readLines))).flat().flatMap((record) => osvFacts(record))
await write("osv.jsonl.gz", lines(advisories))
const npm = (await readLines("advisories/npm/nodejs-security-wg-npm-native.jsonl.gz")).flatMap((record) =>
  npmFacts(record),
)
await write("nodejs-security-wg-npm.jsonl.gz", lines(npm))
await write("known_exploited_vulnerabilities.json", JSON.stringify(await kevFacts()))
await write("epss.csv", await epssFacts())
console.log(`${advisories.length} OSV records, ${npm.length} npm records, ${cves.size} CVEs`)

async function readLines(file: string): Promise<unknown[]> {
  const text = gunzipSync(await readFile(path.join(sources, file))).toString("utf8")
  return text.split("\n").flatMap((line): unknown[] => (line === "" ? [] : [JSON.parse(line)]))
}

/** Records that are not valid on their own, and those that speak of commits only, are left out. */
function osvFacts(record: unknown): object[] {
  const read = Osv.safeParse(record)
  if (!read.success) return []
  const { affected, database_specific: specific, ...facts } = read.data
  const packages = affected.flatMap((each) => {
    const ranges = (each.ranges ?? []).filter(
      (range) => range.type !== "GIT" && range.events.some((event) => "introduced" in event),
    )
    if (!each.package || (ranges.length === 0 && !each.versions?.length)) return []
    // Where ranges stand, the list of versions says the same again at ten times the size.
    return [{ package: each.package, ranges, ...(ranges.length === 0 ? { versions: each.versions } : {}) }]
  })
  const first = packages[0]
  if (!first) return []
  note([facts.id, ...(facts.aliases ?? [])])
  const cwes = specific?.cwe_ids ?? []
  const specificFirst = [...cwes].sort((a, b) => Number(generalWeaknesses.has(a)) - Number(generalWeaknesses.has(b)))
  const words = specificFirst.map((cwe) => weaknessWords.get(cwe)).find((each) => each !== undefined)
  return [
    {
      ...facts,
      summary: `${words ?? "Vulnerability"} in ${first.package.name}`,
      affected: packages,
      references: (facts.references ?? []).slice(0, 12).map(({ type, url }) => ({ type, url })),
      database_specific: {
        cwe_ids: cwes,
        ...(typeof specific?.severity === "string" ? { severity: specific.severity } : {}),
      },
    },
  ]
}

function npmFacts(record: unknown): object[] {
  const read = Npm.safeParse(record)
  if (!read.success) return []
  const { record: facts, ...envelope } = read.data
  note(facts.cves ?? [])
  return [{ ...envelope, record: { ...facts, title: `Vulnerability in ${facts.module_name}` } }]
}

async function kevFacts(): Promise<object> {
  const { catalogVersion, dateReleased, vulnerabilities } = Kev.parse(
    JSON.parse(await readFile(path.join(sources, "kev/known_exploited_vulnerabilities.json"), "utf8")),
  )
  const held = vulnerabilities
    .filter((each) => cves.has(each.cveID))
    .map(
      ({
        cveID,
        vendorProject,
        product,
        vulnerabilityName,
        dateAdded,
        shortDescription: _text,
        requiredAction,
        dueDate,
        knownRansomwareCampaignUse,
      }) => ({
        cveID,
        vendorProject,
        product,
        vulnerabilityName,
        dateAdded,
        shortDescription: "",
        requiredAction,
        dueDate,
        knownRansomwareCampaignUse,
      }),
    )
  return {
    title: "CISA Catalog of Known Exploited Vulnerabilities, the part that the sample knows",
    catalogVersion,
    dateReleased,
    count: held.length,
    vulnerabilities: held,
  }
}

/** In the columns that FIRST publishes; the percentile is not in the source and left empty. */
async function epssFacts(): Promise<string> {
  const text = await readFile(path.join(sources, "epss/epss-subset.csv"), "utf8")
  const [head = "", , ...rows] = text.split("\n")
  const date = /score_date:(\d{4}-\d{2}-\d{2})/.exec(head)?.[1] ?? ""
  const held = rows.map((row) => row.split(",")).filter(([cve = ""]) => cves.has(cve))
  return [`#score_date:${date}`, "cve,epss", ...held.map(([cve, epss]) => `${cve},${epss}`), ""].join("\n")
}

function lines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("")
}

async function write(name: string, text: string): Promise<void> {
  const bytes = name.endsWith(".gz") ? gzipSync(text, { level: 9 }) : Buffer.from(text)
  await writeFile(path.join(target, name), bytes)
  console.log(`${name} ${(bytes.length / 1000).toFixed(0)} kB`)
}
