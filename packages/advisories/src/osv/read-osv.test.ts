import Ajv from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Advisory } from "../advisory.ts"
import { advisoryLimits } from "../limits.ts"
import { hasSharedData, sharedOsvFiles, sharedRecords, sharedText } from "../testing/shared-data.ts"
import { isOsv, readOsv } from "./read-osv.ts"

const record = {
  id: "GHSA-aaaa-bbbb-cccc",
  modified: "2024-01-01T00:00:00Z",
  aliases: ["cve-2024-0001", "ghsa-AAAA-bbbb-cccc", "CVE-2024-0001"],
  summary: "A flaw",
  severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }],
  affected: [
    {
      package: { ecosystem: "npm", name: "x" },
      ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "1.2.3" }] }],
      versions: ["1.0.0"],
    },
  ],
  references: [{ type: "FIX", url: "https://example.org/fix" }],
  database_specific: { severity: "MODERATE", cwe_ids: ["CWE-79", "CWE-79", "nonsense"] },
}

const read = (value: unknown) => readOsv(value, "osv")

function advisoryOf(value: unknown): Advisory {
  const result = read(value)
  if (!result.ok) throw new Error(result.reason)
  return result.advisory
}

function problemsOf(value: unknown): readonly string[] {
  const result = read(value)
  return result.ok ? result.problems : [`refused: ${result.reason}`]
}

const withRange = (range: unknown, more: object = {}) => ({
  ...record,
  affected: [{ package: { ecosystem: "npm", name: "x" }, ranges: [range], ...more }],
})

describe("an OSV record", () => {
  it("becomes the neutral advisory, with ids in one spelling and none of them twice", () => {
    expect(advisoryOf(record)).toEqual({
      source: "osv",
      id: "GHSA-aaaa-bbbb-cccc",
      aliases: ["CVE-2024-0001"],
      related: [],
      upstream: [],
      publishedAt: null,
      modifiedAt: "2024-01-01T00:00:00Z",
      withdrawnAt: null,
      title: "A flaw",
      details: null,
      cvss: [{ version: "3.1", vector: record.severity[0]?.score, score: 9.8, severity: "critical" }],
      severityWord: "medium",
      cwes: ["CWE-79"],
      references: [{ type: "FIX", url: "https://example.org/fix" }],
      affected: [
        {
          ecosystem: "npm",
          name: "x",
          ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "1.2.3" }] }],
          versions: ["1.0.0"],
        },
      ],
      kind: "vulnerability",
    })
    expect(problemsOf(record)).toEqual([])
    expect(isOsv(record)).toBe(true)
  })

  it("tells who scored, where that was not its database (OSV 1.8)", () => {
    const [{ type, score } = { type: "", score: "" }] = record.severity
    const scorerOf = (source: string) => advisoryOf({ ...record, severity: [{ type, score, source }] }).cvss[0]?.by
    expect(["NVD", "CNA", "SELF"].map(scorerOf)).toEqual([
      { name: "NVD", role: "nvd" },
      { name: "CNA", role: "cna" },
      undefined,
    ])
  })

  it("has no time of change where the publisher wrote year 1", () => {
    expect(advisoryOf({ ...record, modified: "0001-01-01T00:00:00Z" }).modifiedAt).toBeNull()
    expect(problemsOf({ ...record, modified: "0001-01-01T00:00:00Z" })).toEqual([])
  })

  it("gives times in UTC, and none that no calendar has", () => {
    expect(advisoryOf({ ...record, published: "2022-10-07T18:59:00+02:00" }).publishedAt).toBe(
      "2022-10-07T16:59:00.000Z",
    )
    expect(advisoryOf({ ...record, published: "2023-02-29T00:00:00Z" }).publishedAt).toBeNull()
    expect(problemsOf({ ...record, published: "2023-02-29T00:00:00Z" })).toEqual(["published: not an RFC 3339 time"])
  })

  it("with fixed and last affected versions keeps both, and says so", () => {
    const range = {
      type: "ECOSYSTEM",
      events: [{ introduced: "1" }, { fixed: "2" }, { introduced: "3" }, { last_affected: "4" }],
    }
    expect(advisoryOf(withRange(range)).affected[0]?.ranges[0]?.events).toEqual([
      { introduced: "1" },
      { fixed: "2" },
      { introduced: "3" },
      { lastAffected: "4" },
    ])
    expect(problemsOf(withRange(range))).toEqual(["affected[0].ranges[0]: fixed and last_affected in one range"])
  })

  it("that names the last known affected version beside an open range ends there", () => {
    const open = { type: "ECOSYSTEM", events: [{ introduced: "0" }] }
    const bounded = (text: string) =>
      advisoryOf(withRange(open, { database_specific: { last_known_affected_version_range: text } })).affected[0]
        ?.ranges[0]?.events
    expect(bounded("< 4.0.0")).toEqual([{ introduced: "0" }, { limit: "4.0.0" }])
    expect(bounded("<= 4.0.0")).toEqual([{ introduced: "0" }, { lastAffected: "4.0.0" }])
    expect(bounded("= 4.0.0")).toEqual([{ introduced: "0" }])
  })

  it("of Bitnami begins at a version where it names the version's first revision, and has its own end (BIT-golang-2024-45341)", () => {
    const events = [{ introduced: "1.24.0-0" }, { fixed: "1.24.0" }, { introduced: "1.25.0-0" }, { fixed: "1.25.7-1" }]
    const of = (ecosystem: string) => {
      const affected = [{ package: { ecosystem, name: "golang" }, ranges: [{ type: "SEMVER", events }] }]
      return advisoryOf({ ...record, affected }).affected[0]?.ranges[0]?.events
    }
    expect(of("Bitnami")).toEqual([
      { introduced: "1.24.0" },
      { fixed: "1.24.0" },
      { introduced: "1.25.0" },
      { fixed: "1.25.7-1" },
    ])
    expect(of("bitnami")).toEqual(of("Bitnami"))
    expect(of("Go")).toEqual(events)
  })

  it("has no limit where the limit is a star", () => {
    const range = { type: "SEMVER", events: [{ introduced: "0" }, { limit: "*" }] }
    expect(advisoryOf(withRange(range)).affected[0]?.ranges[0]?.events).toEqual([{ introduced: "0" }])
    const two = { type: "SEMVER", events: [{ introduced: "0" }, { limit: "2.0.0" }, { limit: "*" }] }
    expect(advisoryOf(withRange(two)).affected[0]?.ranges[0]?.events).toEqual([{ introduced: "0" }])
  })

  it("loses a GIT range that is none, and nothing else", () => {
    const git = { type: "GIT", repo: "https://example.org/x", events: [{ introduced: "0" }, { fixed: "v1.2" }] }
    const read = advisoryOf(withRange(git, { versions: ["1"] }))
    expect(read.affected).toEqual([{ ecosystem: "npm", name: "x", ranges: [], versions: ["1"] }])
    expect(problemsOf(withRange(git))).toEqual(["affected[0].ranges[0].events: not full commit hashes"])
  })

  it("without a package speaks of commits only and affects none", () => {
    const commit = "0123456789012345678901234567890123456789"
    const git = { type: "GIT", repo: "https://example.org/x", events: [{ introduced: "0" }, { fixed: commit }] }
    expect(advisoryOf({ ...record, affected: [{ ranges: [git] }] }).affected).toEqual([])
  })
})

describe("the kind of an OSV record", () => {
  const rustSec = (specific: object, more: object = {}) =>
    advisoryOf({
      ...withRange({ type: "SEMVER", events: [{ introduced: "0" }] }, { database_specific: specific }),
      id: "RUSTSEC-2024-0001",
      severity: undefined,
      ...more,
    }).kind

  it("is informational for RustSec's notices that nobody scored", () => {
    expect(rustSec({ informational: "unmaintained" })).toBe("informational")
    expect(rustSec({ informational: "unsound" }, { severity: record.severity })).toBe("vulnerability")
    expect(rustSec({ informational: null })).toBe("vulnerability")
  })

  it("is malicious for malware, whoever publishes it", () => {
    expect(rustSec({ informational: null, categories: ["malicious"] })).toBe("malicious")
    expect(advisoryOf({ ...record, id: "MAL-2024-1" }).kind).toBe("malicious")
    expect(advisoryOf({ ...record, database_specific: { "malicious-packages-origins": [] } }).kind).toBe("malicious")
  })

  it("is informational for errata that only fix bugs", () => {
    const erratum = { ...record, id: "ALBA-2024:1", aliases: [], related: [] }
    expect(advisoryOf(erratum).kind).toBe("informational")
    expect(advisoryOf({ ...erratum, related: ["CVE-2024-1234"] }).kind).toBe("vulnerability")
  })
})

describe("the rating of an OSV record", () => {
  const word = (more: object) => advisoryOf({ ...record, database_specific: {}, ...more }).severityWord

  it("takes the source's word wherever the source writes it", () => {
    expect(word({ database_specific: { severity: "CRITICAL" } })).toBe("critical")
    expect(word({ severity: [{ type: "Ubuntu", score: "negligible" }] })).toBe("low")
    expect(word({ affected: [{ ...record.affected[0], ecosystem_specific: { severity: "Moderate" } }] })).toBe("medium")
    expect(word({ id: "ALSA-2024:1", summary: "Important: kernel security update" })).toBe("high")
    expect(word({ database_specific: { severity: "Unknown" } })).toBeNull()
  })

  it("collects the vectors of record and packages, each once, and names what is none", () => {
    const vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"
    const affected = [1, 2].map(() => ({ ...record.affected[0], severity: [{ type: "CVSS_V4", score: vector }] }))
    const both = { ...record, affected, severity: [...record.severity, { type: "CVSS_V3", score: "7.5" }] }
    expect(advisoryOf(both).cvss.map((score) => score.version)).toEqual(["3.1", "4.0"])
    expect(problemsOf(both)).toEqual(["severity[1]: not a CVSS vector that can be scored"])
  })
})

describe("a record that is no OSV", () => {
  it.each<[string, unknown]>([
    ["null", null],
    ["a number", 1],
    ["a list", []],
    ["nothing", {}],
    ["an id that is no text", { ...record, id: 5 }],
    ["an id of blanks", { ...record, id: "  " }],
    ["an id with U+0000", { ...record, id: "X-\0" }],
    ["aliases that are no list", { ...record, aliases: "CVE-2024-0001" }],
    ["an alias that is no text", { ...record, aliases: [{}] }],
    ["affected that is no list", { ...record, affected: {} }],
    ["an entry that is no object", { ...record, affected: [1] }],
    ["a package without ecosystem", { ...record, affected: [{ package: { name: "x" } }] }],
    [
      "a package name that is too long",
      { ...record, affected: [{ package: { ecosystem: "npm", name: "x".repeat(1025) } }] },
    ],
    ["a version that is no text", { ...record, affected: [{ ...record.affected[0], versions: [1] }] }],
    ["a range of unknown type", withRange({ type: "X", events: [{ introduced: "0" }] })],
    ["a range without introduced", withRange({ type: "SEMVER", events: [{ fixed: "1" }] })],
    ["a range without events", withRange({ type: "SEMVER", events: [] })],
    ["two versions in one event", withRange({ type: "SEMVER", events: [{ introduced: "0", fixed: "1" }] })],
    ["a lone surrogate in a version", withRange({ type: "SEMVER", events: [{ introduced: "\ud800" }] })],
  ])("%s: is refused in words, never thrown", (_, value) => {
    const result = read(value)
    expect(result.ok).toBe(false)
    expect(!result.ok && result.reason).toMatch(/^(id|aliases|affected|not a JSON object)/)
  })

  it("takes a record whose list of ids holds a blank one, and says where", () => {
    const result = read({ ...record, aliases: ["", "CVE-2024-0001"], related: [" "] })
    expect(result).toMatchObject({ ok: true, advisory: { aliases: ["CVE-2024-0001"], related: [] } })
    expect(result.ok && result.problems).toEqual(expect.arrayContaining(["aliases[0]: blank", "related[0]: blank"]))
  })

  it("never throws and never touches Object.prototype, whatever JSON it is", () => {
    const keys = ["id", "modified", "aliases", "affected", "severity", "database_specific", "references", "__proto__"]
    const hostile = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue())
    fc.assert(fc.property(hostile, (extra) => typeof read({ ...record, ...extra }).ok === "boolean"))
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof read(value).ok === "boolean"))
    expect(read(JSON.parse('{"id":"X-1","__proto__":{"polluted":1},"modified":"2024-01-01T00:00:00Z"}')).ok).toBe(true)
    expect(Reflect.get({}, "polluted")).toBeUndefined()
  })
})

describe("the limits of a record", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `A-${index}`)
  const { aliasesMax, rangesMax, nameLengthMax, detailsLengthMax, referencesMax } = advisoryLimits

  it("take as many aliases as allowed and not one more", () => {
    expect(read({ ...record, aliases: many(aliasesMax) }).ok).toBe(true)
    expect(read({ ...record, aliases: many(aliasesMax + 1) })).toEqual({
      ok: false,
      id: record.id,
      reason: "aliases: 501 ids, at most 500 are read",
    })
  })

  it("take as many ranges and versions as allowed and not one more", () => {
    const versions = (count: number) => ({
      ...record,
      affected: [{ package: record.affected[0]?.package, versions: many(count) }],
    })
    expect(read(versions(rangesMax)).ok).toBe(true)
    expect(read(versions(rangesMax + 1)).ok).toBe(false)
    const events = (count: number) =>
      withRange({
        type: "SEMVER",
        events: many(count).flatMap((version) => [{ introduced: version }, { fixed: version }]),
      })
    expect(read(events(rangesMax)).ok).toBe(true)
    expect(read(events(rangesMax + 1)).ok).toBe(false)
  })

  it("count the ranges of all packages together", () => {
    const half = { package: record.affected[0]?.package, versions: many(rangesMax / 2) }
    expect(read({ ...record, affected: [half, half] }).ok).toBe(true)
    expect(read({ ...record, affected: [half, half, record.affected[0]] }).ok).toBe(false)
  })

  it("hold for the length of a version, and cut prose and links with a word about it", () => {
    expect(read(withRange({ type: "SEMVER", events: [{ introduced: "1".repeat(nameLengthMax) }] })).ok).toBe(true)
    expect(read(withRange({ type: "SEMVER", events: [{ introduced: "1".repeat(nameLengthMax + 1) }] })).ok).toBe(false)
    expect(advisoryOf({ ...record, details: "x".repeat(detailsLengthMax + 1) }).details).toHaveLength(detailsLengthMax)
    expect(problemsOf({ ...record, details: "x".repeat(detailsLengthMax + 1) })).toHaveLength(1)
    const links = Array.from({ length: referencesMax + 1 }, () => record.references[0])
    expect(advisoryOf({ ...record, references: links }).references).toHaveLength(referencesMax)
  })

  it("leave out links that a browser must not follow", () => {
    const urls = [
      "javascript:alert(1)",
      "data:text/html,x",
      "git://example.org/x",
      "https://example.org/ x",
      "HTTPS://example.org/",
    ]
    const references = urls.map((url) => ({ type: "WEB", url }))
    expect(advisoryOf({ ...record, references }).references).toEqual([{ type: "WEB", url: "HTTPS://example.org/" }])
  })
})

describe.skipIf(!hasSharedData)("every real OSV record (skipped without ../shared)", () => {
  const files = hasSharedData ? sharedOsvFiles() : []

  it.each(files)("of %s that the schema calls valid is taken whole; of the others the fault is named", (file) => {
    // Prefixes and ecosystems are lists that age, and a link that is none (`git:`, `ttps:`) may well be a URI; see
    // readOsv.
    const isNoLink = (problem: string) => !/^references\[\d+\]\.url/.test(problem)
    const ajv = new Ajv.default({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const isValid = ajv.compile(JSON.parse(sharedText("conformance/osv/osv-schema.json")))
    let valid = 0
    for (const record of sharedRecords(file)) {
      const result = read(record)
      const id = JSON.stringify(record).slice(0, 80)
      if (isValid(record)) {
        valid++
        expect(problemsOf(record).filter(isNoLink), id).toEqual([])
        expect(result.ok).toBe(true)
      } else if (isValid.errors?.some((error) => !error.instancePath.startsWith("/references/")))
        expect(problemsOf(record), id).not.toEqual([])
      expect(isOsv(record), id).toBe(true)
    }
    expect(valid).toBeGreaterThan(0)
  })

  it("of PyPA with a broken GIT range keeps its versions", () => {
    const broken = sharedRecords("data/advisories/pypi/pypa-osv.jsonl.gz").filter((record) =>
      problemsOf(record).some((problem) => problem.endsWith("not full commit hashes")),
    )
    expect(broken).toHaveLength(7)
    for (const record of broken) expect(advisoryOf(record).affected.some((each) => each.ranges.length > 0)).toBe(true)
  })

  it("of GHSA that calls netty affected below 4.0.0 does not reach 4.x", () => {
    const netty = sharedRecords("data/advisories/ghsa/ghsa-subset-osv.jsonl.gz")
      .map(advisoryOf)
      .find((advisory) => advisory.id === "GHSA-5mcr-gq6c-3hq2")
    const events = netty?.affected.find((each) => each.name === "io.netty:netty")?.ranges[0]?.events
    expect(events).toEqual([{ introduced: "0" }, { limit: "4.0.0" }])
  })
})
