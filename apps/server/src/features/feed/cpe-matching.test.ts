import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { FeedFailure } from "./reading/feed-failure.ts"

const page = fileURLToPath(new URL("../../../../../packages/advisories/fixtures/nvd-page.json", import.meta.url))
let app: TestApp
let feeds: FeedLoads
let token: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

const load = (...inputs: string[]) => feeds.load(inputs)

async function write(name: string, content: string | Buffer): Promise<string> {
  const file = await feeds.write(name, content)
  return file
}

async function upload(name: string, components: readonly object[]) {
  const answer = await app.call("POST /api/v1/sboms", {
    token,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name, version: "1", "bom-ref": "root" } },
      components: components.map((each, index) => ({ type: "library", "bom-ref": `c${index}`, ...each })),
    },
  })
  expect(answer.status).toBe(201)
  return answer.body
}

interface Found {
  asset: { name: string }
  vulnerability: { id: string }
  components: { bomRef: string; fixedVersions: string[]; evidence: Record<string, unknown> }[]
}
async function findings(asset: string): Promise<Found[]> {
  const { body } = await app.call("GET /api/v1/findings?limit=1000", { token })
  return body.items.filter((item: Found) => item.asset.name === asset)
}
const hits = async (asset: string) =>
  (await findings(asset))
    .flatMap(({ vulnerability, components }) => components.map(({ bomRef }) => `${bomRef} ${vulnerability.id}`))
    .sort()

const archive = (version: string, rest = "*:*:*:*:*:*:*") => `cpe:2.3:a:example:archive:${version}:${rest}`

describe("components that are known by CPE alone", () => {
  it("are matched by NVD's products, before and after a load, each with its evidence", async () => {
    await upload("before", [{ name: "archive", version: "1.2.11", cpe: archive("1.2.11") }])
    const report = await load(page)
    expect(report.sources).toMatchObject([{ feedId: "nvd", read: 6, rejected: 0 }])
    expect(report.findings).toEqual({ added: 1, ended: 0 })
    await upload("after", [
      { name: "archive", version: "1.2.11", cpe: "cpe:/a:example:archive:1.2.11" },
      { name: "archive", version: "1.2.12", cpe: archive("1.2.12") },
      {
        name: "router",
        type: "firmware",
        version: "1.0.2.80",
        cpe: "cpe:2.3:o:example:router_firmware:1.0.2.80:*:*:*:*:*:*:*",
      },
      { name: "switch", type: "device", cpe: "cpe:2.3:h:example:switch:-:*:*:*:*:*:*:*" },
    ])
    expect(await hits("before")).toEqual(["c0 CVE-2024-90001"])
    expect(await hits("after")).toEqual(["c0 CVE-2024-90001", "c2 CVE-2024-90002", "c3 CVE-2024-90006"])
    expect((await findings("before"))[0]?.components[0]).toMatchObject({
      fixedVersions: ["1.2.12"],
      evidence: {
        source: "nvd",
        advisory: "CVE-2024-90001",
        range: "<1.2.12",
        rule: "cpe",
        confidence: "high",
        criteria: archive("*"),
        platforms: [],
      },
    })
    const router = (await findings("after")).find((each) => each.vulnerability.id === "CVE-2024-90002")
    expect(router?.components[0]?.evidence).toMatchObject({
      confidence: "medium",
      platforms: ["cpe:2.3:h:example:router:-:*:*:*:*:*:*:*", "cpe:2.3:h:example:router_pro:-:*:*:*:*:*:*:*"],
    })
  })

  it("are no distributions: what is said of one by its name is of some package in it, which its own records know", async () => {
    const text = (await readFile(page, "utf8")).replaceAll("example:router_firmware:", "debian:debian_linux:")
    const { vulnerabilities, ...rest } = JSON.parse(text.replaceAll("CVE-2024-90002", "CVE-2024-90092"))
    const named = vulnerabilities.filter(({ cve }: { cve: { id: string } }) => cve.id === "CVE-2024-90092")
    await load(await write("of-a-distribution.json", JSON.stringify({ ...rest, vulnerabilities: named })))
    const cpe = "cpe:2.3:o:debian:debian_linux:1.0.2.80:*:*:*:*:*:*:*"
    const uploaded = await upload("image", [{ type: "operating-system", name: "debian", version: "12", cpe }])
    expect(uploaded.coverage).toEqual({ distribution: 1 })
    expect(await hits("image")).toEqual([])
    const { body } = await app.call(`GET /api/v1/explain?${new URLSearchParams({ cpe })}`, { token })
    expect(body).toMatchObject({
      verdict: "not_comparable",
      package: { reason: expect.stringContaining("as a whole is not matched") },
      advisories: [{ advisory: "CVE-2024-90092", verdict: "not_comparable" }],
    })
  })

  it("are explained by their name: the ranges tried, what an open version is, what contradicts", async () => {
    const explain = (query: Record<string, string>) =>
      app.call(`GET /api/v1/explain?${new URLSearchParams(query)}`, { token })
    expect((await explain({ cpe: archive("1.2.11"), vulnerability: "CVE-2024-90001" })).body).toMatchObject({
      purl: null,
      cpe: archive("1.2.11"),
      package: { key: "cpe:/a:example:archive", order: "cpe", version: "1.2.11" },
      verdict: "affected",
      advisories: [
        {
          ranges: [
            { range: "<1.2.12", rule: "cpe", criteria: archive("*"), verdict: "affected" },
            { verdict: "not_affected" },
          ],
        },
      ],
    })
    const second = await explain({ cpe: archive("2.0", "rc2:*:*:*:*:*:*"), vulnerability: "CVE-2024-90001" })
    expect(second.body.advisories[0].ranges[1]).toMatchObject({
      verdict: "not_affected",
      bounds: [
        { bound: archive("2.0", "rc1:*:*:*:*:*:*"), holds: false, says: expect.stringContaining("another update") },
      ],
    })
    const open = { cpe: archive("*"), vulnerability: "CVE-2024-90001" }
    expect((await explain(open)).body).toMatchObject({
      verdict: "not_comparable",
      why: expect.stringContaining("open"),
    })
    expect((await explain({ ...open, version: "1.2.12" })).body.verdict).toBe("not_affected")
    expect((await explain({ cpe: "cpe:/a::archive:1.2.11", vulnerability: "CVE-2024-90001" })).body.verdict).toBe(
      "affected",
    )
    for (const wrong of [{}, { cpe: "cpe:9", vulnerability: "x" }, { cpe: archive("1"), purl: "pkg:npm/a@1" }])
      expect((await explain(wrong)).status).toBe(400)
  })

  it("must not contradict what else a name says: update, target software", async () => {
    const plugin = (version: string, target: string) =>
      `cpe:2.3:a:example:form_builder:${version}:*:*:*:*:${target}:*:*`
    await upload("attributes", [
      { name: "a", cpe: archive("2.0", "rc1:*:*:*:*:*:*") },
      { name: "b", cpe: archive("2.0", "rc2:*:*:*:*:*:*") },
      { name: "c", cpe: plugin("2.0", "wordpress") },
      { name: "d", cpe: plugin("2.0", "joomla\\!") },
      { name: "e", cpe: plugin("2.0", "*") },
      { name: "f", cpe: plugin("1.0", "wordpress") },
      { name: "g", version: "2.5", cpe: plugin("*", "wordpress") },
    ])
    expect(await hits("attributes")).toEqual([
      "c0 CVE-2024-90001",
      "c2 CVE-2024-90003",
      "c4 CVE-2024-90003",
      "c6 CVE-2024-90003",
    ])
    const plugins = (await findings("attributes")).find((each) => each.vulnerability.id === "CVE-2024-90003")
    expect(plugins?.components.map(({ evidence }) => evidence.confidence)).toEqual(["high", "medium", "high"])
  })

  it("that name no vendor meet every vendor's product, with low confidence", async () => {
    await upload("vendorless", [{ name: "archive", cpe: "cpe:2.3:a:*:archive:1.0:*:*:*:*:*:*:*" }])
    expect(await hits("vendorless")).toEqual(["c0 CVE-2024-90001"])
    expect((await findings("vendorless"))[0]?.components[0]?.evidence).toMatchObject({ confidence: "low" })
    await upload("other-vendor", [{ name: "archive", cpe: "cpe:2.3:a:other:archive:1.0:*:*:*:*:*:*:*" }])
    expect(await hits("other-vendor")).toEqual([])
  })

  it("that name no part, as Yocto's, are software", async () => {
    const cpe = "cpe:2.3:*:*:archive:1.0:*:*:*:*:*:*:*"
    await upload("partless", [{ name: "archive", cpe }])
    expect(await hits("partless")).toEqual(["c0 CVE-2024-90001"])
    const query = new URLSearchParams({ cpe, vulnerability: "CVE-2024-90001" })
    expect((await app.call(`GET /api/v1/explain?${query}`, { token })).body.verdict).toBe("affected")
  })

  it("are matched by CPE only where no purl says more", async () => {
    const body = await upload("purls", [
      { name: "archive", version: "1.0", purl: "pkg:npm/archive@1.0.0", cpe: archive("1.0") },
      { name: "archive", version: "1.0", purl: "pkg:generic/archive@1.0", cpe: archive("1.0") },
      { name: "archive", version: "1.0", purl: "pkg:deb/other/archive@1.0-1", cpe: archive("1.0") },
      { name: "archive", version: "1.0", cpe: "cpe:2.3:a:broken" },
      { name: "archive", cpe: archive("*") },
    ])
    expect(await hits("purls")).toEqual(["c1 CVE-2024-90001"])
    expect(body.coverage).toMatchObject({ "no-purl": 1, "no-version": 1, "unsupported-ecosystem": 1 })
  })

  it("lose and gain findings with the record, like every other", async () => {
    const { vulnerabilities, ...head } = JSON.parse(await readFile(page, "utf8"))
    const [first] = vulnerabilities
    const changed = structuredClone(first)
    changed.cve.lastModified = "2024-04-01T00:00:00.000"
    changed.cve.configurations[0].nodes[0].cpeMatch[0].versionEndExcluding = "1.2.5"
    await load(await write("changed.json", JSON.stringify({ ...head, vulnerabilities: [changed] })))
    expect(await hits("before")).toEqual([])
    expect(await hits("vendorless")).toEqual(["c0 CVE-2024-90001"])
    changed.cve.lastModified = "2024-05-01T00:00:00.000"
    changed.cve.vulnStatus = "Rejected"
    await load(await write("rejected.json.gz", gzipSync(JSON.stringify({ ...head, vulnerabilities: [changed] }))))
    expect(await hits("vendorless")).toEqual([])
  })
})

describe("a list of records in one file", () => {
  it("is read a record at a time, and refused where it is cut off or no list of objects", async () => {
    const whole = await readFile(page)
    for (const at of [whole.length - 6, whole.length >> 1, 400])
      await expect(load(await write("cut.json", whole.subarray(0, at)))).rejects.toThrow("is cut off")
    await expect(load(await write("numbers.json", "[1, 2]"))).rejects.toThrow(FeedFailure)
    const { vulnerabilities } = JSON.parse(whole.toString())
    const report = await load(
      await write("bare.json", JSON.stringify(vulnerabilities.slice(1, 3).map(({ cve }: { cve: object }) => cve))),
    )
    expect(report.sources).toMatchObject([{ feedId: "nvd", read: 2 }])
  })
})
