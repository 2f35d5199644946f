import { describe, expect, it } from "vitest"
import type { AdvisoryRead } from "./advisory.ts"
import { isPhpAdvisory, readPhpAdvisory } from "./friends-of-php/read-php-advisory.ts"
import {
  coreRecords,
  isCoreAdvisory,
  looksLikeCoreIndex,
  readCoreAdvisory,
} from "./nodejs-security-wg/read-core-advisory.ts"
import {
  isRetireRecord,
  looksLikeRetireRepository,
  readRetireRecord,
  retireRecords,
} from "./retire-js/read-retire-js.ts"
import { isRubyAdvisory, readRubyAdvisory } from "./ruby-advisory-db/read-ruby-advisory.ts"
import { hasSharedData, sharedRecords, sharedText } from "./testing/shared-data.ts"

const advisoryOf = (read: AdvisoryRead) => {
  if (!read.ok) throw new Error(read.reason)
  return read.advisory
}
const eventsOf = (read: AdvisoryRead) => advisoryOf(read).affected[0]?.ranges.map((range) => range.events)

/** How many records of the real data are read, and why the others are not. */
function tally(records: readonly unknown[], is: (value: unknown) => boolean, read: (value: unknown) => AdvisoryRead) {
  const refused = new Map<string, number>()
  const ids = new Set<string>()
  let count = 0
  for (const record of records) {
    const result: AdvisoryRead = is(record) ? read(record) : { ok: false, id: null, reason: "not recognized" }
    if (result.ok) {
      count += 1
      ids.add(result.advisory.id)
    } else refused.set(result.reason, (refused.get(result.reason) ?? 0) + 1)
  }
  return { read: count, ids: ids.size, refused: Object.fromEntries(refused) }
}

describe("a record of ruby-advisory-db", () => {
  const record = (advisory: object, path = "gems/x/CVE-2024-0001.yml") => ({
    path,
    advisory: { gem: "x", url: "https://x.example", ...advisory },
  })
  it.each([
    [{ patched_versions: [">= 4.3.0"] }, [[{ introduced: "0" }, { fixed: "4.3.0" }]]],
    [
      { patched_versions: ["~> 2.3.1", ">= 3.1"], unaffected_versions: ["< 2.0"] },
      [
        [{ introduced: "2.0" }, { fixed: "2.3.1" }],
        [{ introduced: "2.4.A" }, { fixed: "3.1" }],
      ],
    ],
    [{ patched_versions: ["> 1.2"] }, [[{ introduced: "0" }, { lastAffected: "1.2" }]]],
    [{ unaffected_versions: ["<= 1.2"] }, [[{ introducedAfter: "1.2" }]]],
    [{}, [[{ introduced: "0" }]]],
  ])("%j: %j", (advisory, events) => {
    expect(eventsOf(readRubyAdvisory(record(advisory), "rubysec"))).toEqual(events)
  })
  it("tells ids, score as a word, links and the interpreter that it is of", () => {
    expect(
      advisoryOf(
        readRubyAdvisory(
          record({ cve: "2024-0001", ghsa: "hgmw-x865-hf9x", cvss_v3: 9.8, date: "2024-01-02", platform: "jruby" }),
          "rubysec",
        ),
      ),
    ).toMatchObject({
      id: "RUBYSEC-x-CVE-2024-0001",
      aliases: ["CVE-2024-0001", "GHSA-hgmw-x865-hf9x"],
      severityWord: "critical",
      publishedAt: "2024-01-02T00:00:00Z",
      details: expect.stringContaining("jruby alone"),
    })
    const engine = {
      path: "rubies/ruby/CVE-1.yml",
      advisory: { engine: "ruby", url: "u", patched_versions: [">= 3.1"] },
    }
    expect(advisoryOf(readRubyAdvisory(engine, "rubysec")).affected).toMatchObject([
      { ecosystem: "Ruby", name: "ruby" },
    ])
  })
  it("is refused where its versions cannot be read", () => {
    for (const advisory of [{ patched_versions: ["what?"] }, { patched_versions: ">= 1" }, { patched_versions: [5] }])
      expect(readRubyAdvisory(record(advisory), "rubysec")).toMatchObject({ ok: false })
    for (const value of [null, [], { path: 5, advisory: {} }]) expect(readRubyAdvisory(value, "rubysec").ok).toBe(false)
  })
  it.skipIf(!hasSharedData)("is read in all of the real data (skipped without ../shared)", () => {
    const records = sharedRecords("data/advisories/rubygems/rubysec-native.jsonl.gz")
    expect(tally(records, isRubyAdvisory, (value) => readRubyAdvisory(value, "rubysec"))).toEqual({
      read: 1322,
      ids: 1322,
      refused: {},
    })
  })
})

describe("a record of FriendsOfPHP", () => {
  const record = (branches: unknown, extra: object = {}) => ({
    path: "a/b/CVE-2024-0001.yaml",
    advisory: { reference: "composer://a/b", branches, ...extra },
  })
  it("is affected by the constraints of each branch, and fixed where they end", () => {
    const branches = {
      "1.x": { time: "2017-02-01 10:45:00", versions: [">=1.1", "<1.2.3"] },
      "2.x": { versions: [">2.0", "<=2.4"] },
    }
    const read = readPhpAdvisory(record(branches, { cve: "CVE-2024-0001" }), "php")
    expect(eventsOf(read)).toEqual([
      [{ introduced: "1.1" }, { fixed: "1.2.3" }],
      [{ introducedAfter: "2.0" }, { lastAffected: "2.4" }],
    ])
    expect(advisoryOf(read)).toMatchObject({
      id: "FRIENDSOFPHP-a/b/CVE-2024-0001",
      aliases: ["CVE-2024-0001"],
      publishedAt: "2017-02-01T00:00:00Z",
      affected: [{ ecosystem: "Packagist", name: "a/b" }],
    })
  })
  it("is refused where its package or its versions cannot be read", () => {
    const good = { master: { versions: ["<1"] } }
    for (const value of [
      record({}),
      record({ a: { versions: [] } }),
      record({ a: { versions: ["dev-main"] } }),
      record({ a: { versions: [5] } }),
      record(good, { reference: "pear://x" }),
      null,
    ])
      expect(readPhpAdvisory(value, "php").ok).toBe(false)
  })
  it.skipIf(!hasSharedData)("is read in all of the real data (skipped without ../shared)", () => {
    const records = sharedRecords("data/advisories/packagist/friendsofphp-native.jsonl.gz")
    expect(tally(records, isPhpAdvisory, (value) => readPhpAdvisory(value, "php"))).toEqual({
      read: 1592,
      ids: 1592,
      refused: {},
    })
  })
})

describe("a vulnerability of Node.js itself", () => {
  const record = (vulnerable: string, patched: string) => ({
    path: "vuln/core/7.json",
    record: { cve: ["CVE-2024-0001"], vulnerable, patched, affectedEnvironments: ["win32"], overview: "text" },
  })
  it("ends in each line where it was patched", () => {
    const read = readCoreAdvisory(record("18.x || 20.x", "^18.5.0"), "node")
    expect(eventsOf(read)).toEqual([
      [{ introduced: "18.0.0" }, { fixed: "18.5.0" }],
      [{ introduced: "20.0.0" }, { limit: "21.0.0-0" }],
    ])
    expect(advisoryOf(read)).toMatchObject({ id: "NSWG-CORE-7", details: "Affects win32 alone.\n\ntext" })
  })
  it("is refused without a number or a range", () => {
    for (const value of [
      null,
      { path: "x", record: record("1.x", "^1.1.0").record },
      record("?", "^1"),
      record("1.x", "?"),
    ])
      expect(readCoreAdvisory(value, "node").ok).toBe(false)
  })
  it.skipIf(!hasSharedData)(
    "is read in all of the real data, also out of the index (skipped without ../shared)",
    () => {
      const records = sharedRecords("data/advisories/nodejs/nodejs-security-wg-core-native.jsonl.gz")
      expect(tally(records, isCoreAdvisory, (value) => readCoreAdvisory(value, "node"))).toEqual({
        read: 171,
        ids: 171,
        refused: { "path: no number; the index of all records is not one itself": 1 },
      })
      const index = records.at(-1)
      const inner = typeof index === "object" && index !== null && "record" in index ? index.record : null
      expect(looksLikeCoreIndex(JSON.stringify(inner))).toBe(true)
      expect(tally(coreRecords(inner), isCoreAdvisory, (value) => readCoreAdvisory(value, "node")).read).toBe(171)
    },
  )
})

describe("a vulnerability of Retire.js", () => {
  const record = (vulnerability: object, library: object = { npmname: "jquery", bowername: ["jQuery"] }) => ({
    library: "jquery",
    ...library,
    vulnerability,
  })
  it("is of the npm and the Bower package, from where it begins to where it ends", () => {
    const read = readRetireRecord(
      record({
        atOrAbove: "1.2.1",
        below: "1.9.0",
        severity: "medium",
        cwe: ["CWE-79"],
        identifiers: { summary: "XSS", CVE: ["CVE-2020-7656"], githubID: "GHSA-q4m3-2j7h-f7xw" },
        info: ["https://x.example", "javascript:1"],
      }),
      "retire-js",
    )
    expect(advisoryOf(read)).toMatchObject({
      id: "RETIREJS-jquery-1.2.1-1.9.0-GHSA-q4m3-2j7h-f7xw",
      aliases: ["CVE-2020-7656", "GHSA-q4m3-2j7h-f7xw"],
      severityWord: "medium",
      references: [{ url: "https://x.example" }],
      affected: [
        { ecosystem: "npm", name: "jquery", ranges: [{ events: [{ introduced: "1.2.1" }, { fixed: "1.9.0" }] }] },
        { ecosystem: "Bower", name: "jQuery" },
      ],
    })
  })
  it.each([
    [{ below: "1.9.0b1" }, [{ introduced: "0" }, { limit: "1.9.0-b1" }]],
    [{ below: "3.0.RC3" }, [{ introduced: "0" }, { limit: "3.0-RC3" }]],
    [{ below: "100" }, [{ introduced: "0" }, { limit: "100" }]],
    [
      { atOrAbove: "1.12.3", below: "3.0.0-beta1", excludes: ["1.12.4-aem"] },
      [{ introduced: "1.12.3" }, { limit: "1.12.4-aem" }],
      [{ introducedAfter: "1.12.4-aem" }, { limit: "3.0.0-beta1" }],
    ],
    [{ atOrAbove: "1.3.0-*", below: "1.4" }, [{ introduced: "1.3.0-0" }, { fixed: "1.4" }]],
  ])("%j: %j", (vulnerability, ...events) => {
    expect(eventsOf(readRetireRecord(record(vulnerability), "retire-js"))).toEqual(events)
  })
  // RetireJS/retire.js, node/src/reporters/utils.ts and asbowerrepo of node/src/repo.ts.
  it("is of the packages that its library names, else of those of the library's own name", () => {
    const packagesOf = (library: object) => {
      const repository = { vue: { ...library, vulnerabilities: [{ below: "2" }], extractors: {} } }
      return retireRecords(repository).flatMap((each) =>
        advisoryOf(readRetireRecord(each, "retire-js")).affected.map(({ ecosystem, name }) => `${ecosystem} ${name}`),
      )
    }
    expect(packagesOf({})).toEqual(["npm vue", "Bower vue"])
    expect(packagesOf({ npmname: "vue3", bowername: ["Vue", "vue.js"] })).toEqual([
      "npm vue3",
      "Bower Vue",
      "Bower vue.js",
    ])
    expect(packagesOf({ basePurl: "pkg:npm/vue" })).toEqual(["npm vue", "Bower vue"])
    expect(packagesOf({ basePurl: "pkg:github/vuejs/vue" })).toEqual(["Bower vue"])
    expect(retireRecords({ vue: { vulnerabilities: [{ below: "2" }] } })).toMatchObject([
      { npmname: "vue", bowername: undefined },
    ])
  })
  it("is the same in the file that all are made of, and beside a list of servers", () => {
    const one = { severity: "high", cwe: ["CWE-79"], info: ["https://x.example"] }
    const identifiers = { CVE: ["CVE-2024-1234"] }
    const ranges = [{ below: "1.2" }, { atOrAbove: "2.0", below: "2.3", excludes: ["2.1"] }]
    const library = (vulnerabilities: object[]) => ({
      "retire-example": {},
      vue: { vulnerabilities, extractors: {} },
    })
    const made = library(ranges.map((range) => ({ ...range, ...one, identifiers: { summary: "XSS", ...identifiers } })))
    const master = library([{ ranges, summary: "XSS", ...one, identifiers }])
    const combined = { advisories: made, backdoored: { "polyfill.io": [{ summary: "x" }] } }
    const idsOf = (file: unknown) => retireRecords(file).map((each) => readRetireRecord(each, "retire-js"))
    expect(idsOf(made)).toMatchObject([{ ok: true }, { ok: true }])
    for (const file of [master, combined]) {
      expect(looksLikeRetireRepository(JSON.stringify(file, null, 2))).toBe(true)
      expect(idsOf(file)).toEqual(idsOf(made))
    }
  })
  it("is refused where its bounds cannot be read", () => {
    for (const value of [null, record({}), record({ below: "~" }), record({ below: "1", atOrAbove: {} })])
      expect(readRetireRecord(value, "retire-js").ok).toBe(false)
  })
  it.skipIf(!hasSharedData).each([
    // One record stands there twice.
    ["jsrepository", { read: 722, ids: 721, refused: {} }],
    ["jsrepository-v5", { read: 722, ids: 721, refused: {} }],
    ["npmrepository", { read: 543, ids: 543, refused: { "below: not a version": 1 } }],
  ])("is read in all of %s (skipped without ../shared)", (file, expected) => {
    const text = sharedText(`data/advisories/npm/retirejs-${file}.json.gz`)
    expect(looksLikeRetireRepository(text.slice(0, 4096))).toBe(true)
    expect(
      tally(retireRecords(JSON.parse(text)), isRetireRecord, (value) => readRetireRecord(value, "retire-js")),
    ).toEqual(expected)
  })
})
