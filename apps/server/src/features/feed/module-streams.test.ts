import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), [
    "view-all",
    "manage-sboms-and-vex",
    "manage-custom-vulnerabilities",
  ])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

// Errata of AlmaLinux as they are, of one package each.
const erratum = (id: string, title: string, ecosystem: string, name: string, fixed: string) => ({
  schema_version: "1.7.4",
  id,
  modified: "2026-01-01T00:00:00Z",
  summary: title,
  affected: [
    { package: { ecosystem, name }, ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed }] }] },
  ],
})
const errata = [
  erratum(
    "ALSA-2025:1446",
    "Moderate: nodejs:18 security update",
    "AlmaLinux:9",
    "nodejs",
    "1:18.20.6-1.module_el9.5.0+136+92f38f3c",
  ),
  erratum("ALSA-2024:2910", "Important: nodejs security update", "AlmaLinux:9", "nodejs", "1:16.20.2-8.el9_4"),
  erratum(
    "ALSA-2025:1582",
    "Moderate: nodejs:18 security update",
    "AlmaLinux:8",
    "nodejs",
    "1:18.20.6-1.module_el8.10.0+3960+fcfbf683",
  ),
  erratum(
    "ALSA-2024:1444",
    "Important: nodejs:16 security update",
    "AlmaLinux:8",
    "nodejs",
    "1:16.20.2-4.module_el8.9.0+3747+ead8229c",
  ),
  erratum(
    "ALSA-2021:1242",
    "Important: mariadb:10.3 and mariadb-devel:10.3 security update",
    "AlmaLinux:8",
    "Judy",
    "1.0.5-18.module_el8.6.0+2867+72759d2f",
  ),
]
const packages = {
  "base 16, mended": "nodejs@16.20.2-8.el9_4?distro=almalinux-9.4&epoch=1",
  "base 16, old": "nodejs@16.20.2-4.el9_3?distro=almalinux-9.4&epoch=1",
  "stream 18 of 9, old": "nodejs@18.12.1-1.module_el9.1.0+16+91bc168f?distro=almalinux-9.1&epoch=1",
  "stream 16 of 8, mended": "nodejs@16.20.2-4.module_el8.9.0+3747+ead8229c?distro=almalinux-8.9&epoch=1",
  "stream 16 of 8, old": "nodejs@16.13.1-3.module_el8.5.0+2605+45d748af?distro=almalinux-8.5&epoch=1",
  "stream 18 of 8, old": "nodejs@18.9.1-1.module_el8.7.0+3343+ea2b7901?distro=almalinux-8.7&epoch=1",
  "Judy of 10.3":
    "Judy@1.0.5-1.module_el8.3.0+1+aaaaaaaa?distro=almalinux-8.3&rpmmod=mariadb:10.3:8030020200915185137:9a9ec082",
  "Judy of 10.5":
    "Judy@1.0.5-1.module_el8.3.0+1+aaaaaaaa?distro=almalinux-8.3&modularitylabel=mariadb:10.5:8030020200915185137:9a9ec082",
  "Judy of some": "Judy@1.0.5-1.module_el8.3.0+1+aaaaaaaa?distro=almalinux-8.3",
}

async function upload(name: string) {
  const { status, text } = await app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
    token,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: Object.entries(packages).map(([label, rest]) => ({
        type: "library",
        "bom-ref": label,
        name: rest.split("@")[0],
        purl: `pkg:rpm/almalinux/${rest.replaceAll("+", "%2B")}`,
      })),
    },
  })
  expect(status, text).toBe(201)
}
async function load(records: readonly object[]) {
  const file = await feeds.write("errata.jsonl", records.map((record) => JSON.stringify(record)).join("\n"))
  await feeds.load([file])
}
async function found(asset: string): Promise<Record<string, string[]>> {
  const { body } = await app.call("GET /api/v1/findings?limit=100", { token })
  const rows = body.items.filter((item: { asset: { name: string } }) => item.asset.name === asset)
  return Object.fromEntries(
    rows.map((item: { vulnerability: { id: string }; components: { bomRef: string }[] }) => [
      item.vulnerability.id,
      item.components.map(({ bomRef }) => bomRef).sort(),
    ]),
  )
}

describe("a record about one stream of a module", () => {
  const expected = {
    "ALSA-2025:1446": ["stream 18 of 9, old"],
    "ALSA-2024:2910": ["base 16, old"],
    "ALSA-2025:1582": ["stream 18 of 8, old"],
    "ALSA-2024:1444": ["stream 16 of 8, old"],
    "ALSA-2021:1242": ["Judy of 10.3", "Judy of some"],
  }

  it("hits no package of another stream, nor one outside of modules, uploaded before or after", async () => {
    await upload("before")
    await load(errata)
    expect(await found("before")).toEqual(expected)
    await upload("after")
    expect(await found("after")).toEqual(expected)
  })

  it("is explained", async () => {
    const explain = async (label: keyof typeof packages, vulnerability: string) => {
      const purl = `pkg:rpm/almalinux/${packages[label].replaceAll("+", "%2B")}`
      const { body } = await app.call(
        `GET /api/v1/explain?purl=${encodeURIComponent(purl)}&vulnerability=${encodeURIComponent(vulnerability)}`,
        { token },
      )
      return [body.verdict, body.advisories[0].ranges[0].bounds[0].says]
    }
    expect(await explain("base 16, mended", "ALSA-2025:1446")).toEqual([
      "not_affected",
      "the package is of no module, and the range is of a module, nodejs:18",
    ])
    expect(await explain("stream 18 of 9, old", "ALSA-2024:2910")).toEqual([
      "not_affected",
      "the package is of a module, and the range is of packages outside of modules",
    ])
    expect(await explain("Judy of 10.5", "ALSA-2021:1242")).toEqual([
      "not_affected",
      "the package is of mariadb:10.5, and the range is of a module, mariadb:10.3, mariadb-devel:10.3",
    ])
    expect(await explain("stream 16 of 8, mended", "ALSA-2025:1582")).toEqual([
      "not_affected",
      "1:16.20.2-4.module_el8.9.0+3747+ead8229c comes before 1:18",
    ])
  })

  it("and an own record that names no build reaches all of them", async () => {
    const { status, body, text } = await app.call("POST /api/v1/custom-vulnerabilities?dryRun=true", {
      token,
      json: {
        id: "ACME-1",
        summary: "Every nodejs before 17",
        affected: [
          {
            package: { ecosystem: "AlmaLinux:8", name: "nodejs" },
            ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "1:17" }] }],
          },
        ],
      },
    })
    expect([status, body.reached], text).toEqual([200, { findings: 2, assets: 2 }])
  })
})
