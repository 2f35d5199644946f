import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { z } from "zod"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { releaseLoad, tryToHoldLoad } from "./feed-lock.sql.ts"
import { FeedFailure } from "./reading/feed-failure.ts"

let app: TestApp
let feeds: FeedLoads
let organization: TestOrganization
let token: string
let files = 0
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

const advisory = (id: string, name: string, fixed: string, extra: object = {}) => ({
  schema_version: "1.6.0",
  id,
  modified: "2024-01-01T00:00:00Z",
  severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }],
  affected: [
    { package: { ecosystem: "npm", name }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed }] }] },
  ],
  ...extra,
})

async function load(content: string | Buffer, name = "records.jsonl") {
  files += 1
  const file = await feeds.write(`${files}-${name}`, content)
  return feeds.load([file])
}
const loadRecords = (...records: object[]) => load(records.map((record) => JSON.stringify(record)).join("\n"))

const upload = (name: string, packages: Readonly<Record<string, string>>, credential = token) =>
  app.call("POST /api/v1/sboms", {
    token: credential,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name, version: "1", "bom-ref": "root" } },
      components: Object.entries(packages).map(([each, version]) => ({
        type: "library",
        name: each,
        version,
        purl: `pkg:npm/${each}@${version}`,
        "bom-ref": each,
      })),
    },
  })

async function findings(query = "", credential = token): Promise<string[]> {
  const { body } = await app.call(`GET /api/v1/findings?limit=1000${query}`, { token: credential })
  return body.items
    .map(
      (item: { vulnerability: { id: string }; asset: { name: string } }) =>
        `${item.asset.name} ${item.vulnerability.id}`,
    )
    .sort()
}

describe("a loaded feed", () => {
  it("leaves unknown what it says nothing of: other releases of its distribution too", async () => {
    const purls = ["bash@5.2-1?distro=debian-12", "bash@5.2-2?distro=debian-13", "dash@0.5-1?distro=debian-13"]
    const json = {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: purls.map((each) => ({ type: "library", name: each.slice(0, 4), purl: `pkg:deb/debian/${each}` })),
    }
    const { body } = await app.call("POST /api/v1/sboms?name=releases&version=1", { token, json })
    const ranges = [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "5.1-1" }] }]
    await loadRecords({
      ...advisory("DSA-1-1", "bash", "5.1-1"),
      affected: [{ package: { ecosystem: "Debian:12", name: "bash" }, ranges }],
    })
    const read = await app.call(`GET /api/v1/assets/${body.asset.id}`, { token })
    expect(read.body.unknownEcosystems).toEqual([{ ecosystem: "Debian:13", components: 2 }])
  })

  it("makes findings of what was uploaded before, at once, in every organization; the same again changes nothing", async () => {
    const theirs = await app.createToken(await app.createOrganization("Other"), ["view-all", "manage-sboms-and-vex"])
    const mine = await upload("mine", { alpha: "1.0.0" })
    await upload("theirs", { alpha: "1.5.0" }, theirs)
    const unknown = async () =>
      (await app.call(`GET /api/v1/assets/${mine.body.asset.id}`, { token })).body.unknownEcosystems
    expect(await unknown()).toEqual([{ ecosystem: "npm", components: 1 }])
    const record = advisory("GHSA-aaaa-aaaa-aaaa", "alpha", "2.0.0", { aliases: ["CVE-2024-0001"] })
    const report = await loadRecords(record)
    expect(report.findings).toEqual({ added: 2, ended: 0 })
    expect(await unknown()).toEqual([])
    expect([await findings(), await findings("", theirs)]).toEqual([["mine CVE-2024-0001"], ["theirs CVE-2024-0001"]])
    const again = await loadRecords(record)
    expect([again.sources[0]?.changed, again.findings, again.matches]).toEqual([
      0,
      { added: 0, ended: 0 },
      { added: 0, ended: 0 },
    ])
  })

  it("counts one flaw once, whichever sources tell of it", async () => {
    await upload("aliased", { beta: "1.0.0" })
    await loadRecords(
      advisory("GHSA-bbbb-bbbb-bbbb", "beta", "2.0.0", { aliases: ["CVE-2024-0002"] }),
      advisory("PYSEC-2024-2", "beta", "1.9.0", { aliases: ["GHSA-bbbb-bbbb-bbbb"] }),
    )
    expect(await findings("&q=beta")).toEqual(["aliased CVE-2024-0002"])
    const { body } = await app.call("GET /api/v1/findings?q=beta", { token })
    expect(body.items[0].vulnerability.aliases).toEqual(["GHSA-bbbb-bbbb-bbbb", "PYSEC-2024-2"])
    expect(body.items[0].components[0].fixedVersions.sort()).toEqual(["1.9.0", "2.0.0"])
  })

  it("ends findings whose range shrank or whose advisory was withdrawn, and no others", async () => {
    await upload("changing", { gamma: "1.5.0", delta: "1.0.0" })
    await loadRecords(
      advisory("GHSA-cccc-cccc-cccc", "gamma", "2.0.0"),
      advisory("GHSA-dddd-dddd-dddd", "delta", "2.0.0"),
    )
    expect(await findings("&q=GHSA-")).toEqual(
      expect.arrayContaining(["changing GHSA-cccc-cccc-cccc", "changing GHSA-dddd-dddd-dddd"]),
    )
    const shrunk = await loadRecords(
      advisory("GHSA-cccc-cccc-cccc", "gamma", "1.4.0", { modified: "2024-02-01T00:00:00Z" }),
    )
    expect(shrunk.findings).toEqual({ added: 0, ended: 1 })
    await loadRecords(
      advisory("GHSA-dddd-dddd-dddd", "delta", "2.0.0", {
        modified: "2024-02-01T00:00:00Z",
        withdrawn: "2024-02-01T00:00:00Z",
      }),
    )
    expect((await findings()).filter((each) => each.startsWith("changing"))).toEqual([])
    expect(await findings()).toContain("mine CVE-2024-0001")
  })

  it("of KEV or EPSS changes scores and touches no finding", async () => {
    const before = await findings()
    const kev = await load(
      JSON.stringify({
        title: "CISA Catalog of Known Exploited Vulnerabilities",
        catalogVersion: "1",
        dateReleased: "2024-01-01T00:00:00.000Z",
        count: 1,
        vulnerabilities: [
          {
            cveID: "CVE-2024-0001",
            dateAdded: "2024-01-05",
            dueDate: "2024-01-26",
            vulnerabilityName: "x",
            vendorProject: "x",
            product: "x",
            shortDescription: "x",
            requiredAction: "x",
          },
        ],
      }),
      "kev.json",
    )
    const epss = await load(
      "#model_version:v2023.03.01,score_date:2024-01-05T00:00:00+0000\ncve,epss,percentile\nCVE-2024-0001,0.91,0.99\n",
      "epss.csv",
    )
    expect([kev.findings, epss.findings]).toEqual([
      { added: 0, ended: 0 },
      { added: 0, ended: 0 },
    ])
    expect(await findings()).toEqual(before)
    const { body } = await app.call("GET /api/v1/findings?kev=true", { token })
    expect(body.items).toMatchObject([
      {
        action: "mitigate",
        vulnerability: {
          id: "CVE-2024-0001",
          kev: { dateAdded: "2024-01-05", dueDate: "2024-01-26" },
          epss: { score: 0.91, percentile: 0.99 },
        },
      },
    ])
  })

  it("brings findings in line with triage rules, those that it makes and those whose scores it changes, each organization by its own", async () => {
    const ruled = await app.createOrganization("Ruled")
    const theirs = await app.createToken(ruled, ["view-all", "manage-sboms-and-vex", "manage-vulnerability-triage"])
    await upload("ruled-app", { "ruled-a": "1.0.0", "ruled-b": "1.0.0" }, theirs)
    await upload("plain-app", { "ruled-a": "1.0.0" })
    for (const [name, conditions, status] of [
      ["Unlikely", { epssMax: 0.01 }, "accept_risk"],
      ["All of b", { package: "pkg:npm/ruled-b" }, "fixed"],
    ] as const)
      expect(
        (await app.call("POST /api/v1/triage/rules", { token: theirs, json: { name, conditions, status } })).status,
      ).toBe(201)
    await loadRecords(advisory("CVE-2024-0501", "ruled-a", "2.0.0"), advisory("CVE-2024-0502", "ruled-b", "2.0.0"))
    const statuses = async (of: string) => {
      const { body } = await app.call("GET /api/v1/findings?q=ruled-&status=open,fixed,accept_risk", { token: of })
      return body.items
        .map((each: { vulnerability: { id: string }; status: string }) => `${each.vulnerability.id} ${each.status}`)
        .sort()
    }
    expect(await statuses(theirs)).toEqual(["CVE-2024-0501 open", "CVE-2024-0502 fixed"])
    const day = (score: string) =>
      load(
        `#model_version:v2023.03.01,score_date:2024-01-05T00:00:00+0000\ncve,epss,percentile\nCVE-2024-0001,0.91,0.99\nCVE-2024-0501,${score},0.1\n`,
        "epss.csv",
      )
    await day("0.001")
    expect(await statuses(theirs)).toEqual(["CVE-2024-0501 accept_risk", "CVE-2024-0502 fixed"])
    expect(await statuses(token)).toEqual(["CVE-2024-0501 open"])
    await day("0.4")
    expect(await statuses(theirs)).toEqual(["CVE-2024-0501 open", "CVE-2024-0502 fixed"])
  })

  it("of EPSS is kept day by day, and a vulnerability tells its history with the jump in it", async () => {
    for (const [day, score] of [
      ["2024-01-06", "0.92"],
      ["2024-01-08", "0.00043"],
      ["2024-01-09", "0.61"],
    ])
      await load(
        `#model_version:v2025.03.14,score_date:${day}T00:00:00+0000\ncve,epss,percentile\nCVE-2019-1,0.5,0.9\nCVE-2024-0001,${score},0.9\n`,
        "epss.csv",
      )
    const { body } = await app.call("GET /api/v1/vulnerabilities/CVE-2024-0001/epss", { token })
    expect(body).toEqual({
      items: [
        { date: "2024-01-05", score: 0.91 },
        { date: "2024-01-06", score: 0.92 },
        { date: "2024-01-08", score: 0.00043 },
        { date: "2024-01-09", score: 0.61 },
      ],
      jump: { date: "2024-01-09", from: 0.00043, to: 0.61 },
      sentence: "EPSS rose from less than 0.1 % to 61 % on 2024-01-09; on 2024-01-09 it is 61 %.",
    })
    const { body: found } = await app.call("GET /api/v1/vulnerabilities/CVE-2024-0001", { token })
    expect(found.timeline).toContainEqual(
      expect.objectContaining({ at: "2024-01-09T00:00:00.000Z", event: "epss-jump", source: "EPSS" }),
    )
    const stranger = await app.createToken(await app.createOrganization("Third"), ["view-all"])
    expect((await app.call("GET /api/v1/vulnerabilities/CVE-2024-0001/epss", { token: stranger })).status).toBe(404)
  })

  it("that is empty, cut off or of another kind leaves everything as it was", async () => {
    const before = await findings()
    const gz = gzipSync(JSON.stringify(advisory("GHSA-eeee-eeee-eeee", "alpha", "9.0.0")))
    const cases: [string | Buffer, string][] = [
      ["", "empty.jsonl"],
      [gz.subarray(0, gz.length - 12), "cut.jsonl.gz"],
      ["not,a,feed\n1,2,3\n", "other.csv"],
      ['{"id":"GHSA-ffff-ffff-ffff","modi', "cut.json"],
      ["PK\u0003\u0004broken", "broken.zip"],
    ]
    for (const [content, name] of cases) await expect(load(content, name), name).rejects.toThrow(FeedFailure)
    expect(await findings()).toEqual(before)
  })

  it("loses no good record to a bad one, and lists the bad one", async () => {
    await upload("survivor", { epsilon: "1.0.0" })
    const report = await load(
      `${JSON.stringify(advisory("GHSA-gggg-gggg-gggg", "epsilon", "2.0.0"))}\n{"id":"X-1","modified":"2024-01-01T00:00:00Z","affected":"nonsense"}\n`,
    )
    expect(await findings("&q=epsilon")).toEqual(["survivor GHSA-gggg-gggg-gggg"])
    expect(report.rejected.length + (report.sources[0]?.read ?? 0)).toBe(2)
  })

  it("does not believe a record that says a thing twice: what it said before holds, and the list says which thing and where", async () => {
    await upload("unsure", { zeta: "1.0.0" })
    await loadRecords(advisory("GHSA-kkkk-kkkk-kkkk", "zeta", "2.0.0"))
    const changed = JSON.stringify(
      advisory("GHSA-kkkk-kkkk-kkkk", "zeta", "0.1.0", { modified: "2024-02-01T00:00:00Z" }),
    )
    const twice = changed.replace('"fixed":"0.1.0"', '"fixed":"9.0.0","fixed":"0.1.0"')
    const report = await load(`${twice}\n${JSON.stringify(advisory("GHSA-kkkk-kkkk-kkk2", "eta", "2.0.0"))}\n`)
    expect(report.rejected).toMatchObject([
      {
        id: "GHSA-kkkk-kkkk-kkkk",
        reason: `it has the name "fixed" twice in one object, again at character ${twice.lastIndexOf('"fixed"')}`,
      },
    ])
    expect(await findings("&q=zeta")).toEqual(["unsure GHSA-kkkk-kkkk-kkkk"])
    await load(`${changed}\n`)
    expect(await findings("&q=zeta")).toEqual([])
  })

  it("waits for another that runs, and uploads go on beside it without losing a match", async () => {
    const names = Array.from({ length: 20 }, (_, i) => `raced-${i}`)
    const loads = [
      loadRecords(...names.slice(0, 10).map((name, i) => advisory(`GHSA-hhhh-hhhh-000${i}`, name, "2.0.0"))),
      loadRecords(...names.slice(10).map((name, i) => advisory(`GHSA-jjjj-jjjj-000${i}`, name, "2.0.0"))),
    ]
    const uploads = names.map((name) => upload(name, { [name]: "1.0.0" }))
    await Promise.all(loads)
    for (const answer of await Promise.all(uploads)) expect(answer.status).toBe(201)
    expect((await findings("&q=raced-")).length).toBe(20)
  })

  it("has no thread of readers while it waits for another", async () => {
    const readers = () => z.object({ workers: z.array(z.unknown()) }).parse(process.report.getReport()).workers.length
    const file = await feeds.write("waiting.jsonl", JSON.stringify(advisory("GHSA-wwww-wwww-0001", "waiting", "2.0.0")))
    await expect.poll(readers).toBe(0)
    // Not the first time that it says so: a thread tells of itself only when it has started.
    let times = 0
    const waiting = Promise.withResolvers<number>()
    const loading = await feeds.database.session(async (session) => {
      await session.transaction("shared", tryToHoldLoad)
      const onProgress = ({ stage }: { readonly stage: string }) => {
        if (stage !== "waiting") return
        times += 1
        if (times > 4) waiting.resolve(readers())
      }
      const begun = feeds.load([file], { onProgress })
      expect(await waiting.promise).toBe(0)
      await session.transaction("shared", releaseLoad)
      return begun
    })
    expect(loading.sources).toMatchObject([{ read: 1 }])
  })
})
