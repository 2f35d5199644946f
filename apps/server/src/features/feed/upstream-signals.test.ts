import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
let files = 0
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

async function load(name: string, content: string) {
  files += 1
  await feeds.load([await feeds.write(`${files}-${name}`, content)])
}
const record = (id: string, name: string, more: object) => ({
  schema_version: "1.7.4",
  id,
  modified: "2026-01-01T00:00:00Z",
  affected: [
    {
      package: { ecosystem: "Ubuntu:22.04:LTS", name },
      ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "2.0-1" }] }],
    },
  ],
  ...more,
})
const loadRecords = (...records: object[]) =>
  load("records.jsonl", records.map((each) => JSON.stringify(each)).join("\n"))
const exploitedCve = (cveID: string) => ({
  cveID,
  dateAdded: "2026-01-05",
  dueDate: "2026-01-26",
  vulnerabilityName: "x",
  vendorProject: "x",
  product: "x",
  shortDescription: "x",
  requiredAction: "x",
})
const loadKev = (...cves: string[]) =>
  load(
    "kev.json",
    JSON.stringify({
      title: "CISA Catalog of Known Exploited Vulnerabilities",
      catalogVersion: "1",
      dateReleased: `2026-01-0${cves.length}T00:00:00.000Z`,
      count: cves.length,
      vulnerabilities: cves.map(exploitedCve),
    }),
  )
const loadEpss = (day: number, scores: Readonly<Record<string, number>>) =>
  load(
    "epss.csv",
    [
      `#model_version:v2025.03.14,score_date:2026-01-0${day}T00:00:00+0000`,
      "cve,epss,percentile",
      ...Object.entries(scores).map(([cve, score]) => `${cve},${score},0.9`),
      "",
    ].join("\n"),
  )

/** Of each vulnerability: whether its findings are exploited, and how probably. */
async function signals(): Promise<Record<string, unknown>> {
  const { body } = await app.call("GET /api/v1/findings?limit=100", { token })
  return Object.fromEntries(
    body.items.map(({ vulnerability: { id, kev, epss } }: { vulnerability: Signalled }) => [
      id,
      [kev?.dateAdded ?? null, epss?.score ?? null],
    ]),
  )
}
interface Signalled {
  id: string
  kev: { dateAdded: string } | null
  epss: { score: number } | null
}

describe("a vulnerability without a CVE of its own", () => {
  it("has the EPSS and KEV of what its records call upstream, whichever was loaded first", async () => {
    const names = ["curl", "bash", "dash", "gzip"]
    const { status, text } = await app.call("POST /api/v1/sboms?name=host&version=1", {
      token,
      json: {
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        components: names.map((name) => ({
          type: "library",
          name,
          purl: `pkg:deb/ubuntu/${name}@1.0-1?distro=ubuntu-22.04`,
        })),
      },
    })
    expect(status, text).toBe(201)
    await loadRecords(
      record("UBUNTU-CVE-2026-1001", "curl", { upstream: ["CVE-2026-1001"] }),
      record("CVE-2026-1003", "dash", { upstream: ["CVE-2026-1001"] }),
    )
    expect(await signals()).toEqual({ "UBUNTU-CVE-2026-1001": [null, null], "CVE-2026-1003": [null, null] })
    await loadKev("CVE-2026-1001", "CVE-2026-1002")
    await loadEpss(2, { "CVE-2026-1001": 0.7, "CVE-2026-1002": 0.3, "CVE-2026-1004": 0.4 })
    expect(await signals()).toEqual({ "UBUNTU-CVE-2026-1001": ["2026-01-05", 0.7], "CVE-2026-1003": [null, null] })

    await loadRecords(
      record("USN-1-1", "bash", { upstream: ["CVE-2026-1002", "CVE-2026-1004", "UBUNTU-CVE-2026-1004"] }),
      record("UBUNTU-CVE-2026-1005", "gzip", {
        upstream: ["CVE-2026-1004"],
        related: ["CVE-2026-1001"],
      }),
    )
    const all = {
      "UBUNTU-CVE-2026-1001": ["2026-01-05", 0.7],
      "CVE-2026-1003": [null, null],
      "USN-1-1": ["2026-01-05", 0.4],
      "UBUNTU-CVE-2026-1005": [null, 0.4],
    }
    expect(await signals()).toEqual(all)
    const { body } = await app.call("GET /api/v1/findings?kev=true", { token })
    expect(body.items).toHaveLength(2)
    const page = await app.call("GET /api/v1/vulnerabilities/UBUNTU-CVE-2026-1001", { token })
    expect(page.body).toMatchObject({ knownExploited: { dateAdded: "2026-01-05" }, aliases: [] })
    const days = await app.call("GET /api/v1/vulnerabilities/UBUNTU-CVE-2026-1001/epss", { token })
    expect(days.body.items).toEqual([{ date: "2026-01-02", score: 0.7 }])
  })

  it("has them no longer where its record says otherwise", async () => {
    const modified = "2026-01-03T00:00:00Z"
    await loadRecords(record("UBUNTU-CVE-2026-1001", "curl", { modified, upstream: ["CVE-2026-1004"] }))
    expect((await signals())["UBUNTU-CVE-2026-1001"]).toEqual([null, 0.4])
    await loadEpss(4, { "CVE-2026-1001": 0.8, "CVE-2026-1004": 0.5 })
    expect((await signals())["UBUNTU-CVE-2026-1001"]).toEqual([null, 0.5])
    await loadRecords(
      record("UBUNTU-CVE-2026-1001", "curl", {
        modified: "2026-01-04T00:00:00Z",
        aliases: ["CVE-2026-1001"],
        upstream: ["CVE-2026-1004"],
      }),
    )
    expect((await signals())["CVE-2026-1001"]).toEqual(["2026-01-05", 0.8])
  })
})
