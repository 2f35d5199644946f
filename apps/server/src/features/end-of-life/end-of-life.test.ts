import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { FeedFailure } from "../feed/reading/feed-failure.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
const purls = [
  "pkg:pypi/django@4.2.1",
  "pkg:pypi/Django@5.2",
  "pkg:deb/debian/python3-django@4.2.1?distro=debian-12",
  "pkg:pypi/flask@3.0.0",
]
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  await app.call("POST /api/v1/sboms", {
    token,
    json: smallSbom(
      purls.map((purl) => ({
        type: "library",
        name: purl,
        version: /@([^?]+)/.exec(purl)?.[1],
        purl,
        "bom-ref": purl,
      })),
      { metadata: { component: { type: "application", name: "shop", version: "1", "bom-ref": "root" } } },
    ),
  })
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

/** Of endoflife.date's django, and as many other products as a list has that the gates look at. */
const list = (day: string, endsOn: string, others = 120, cycles = ["4.2", "5.2"]) => {
  const result = [
    {
      name: "django",
      label: "Django",
      identifiers: ["pkg:pypi/django", "pkg:deb/debian/python3-django"].map((id) => ({ type: "purl", id })),
      links: { html: "https://endoflife.date/django" },
      releases: cycles.map((name) => ({
        name,
        isEol: name === "4.2",
        eolFrom: name === "4.2" ? endsOn : null,
        eoasFrom: null,
        latest: { name: `${name}.9` },
      })),
    },
    ...Array.from({ length: others }, (_, i) => ({
      name: `other-${i}`,
      label: `Other ${i}`,
      identifiers: [],
      links: {},
      releases: [],
    })),
  ]
  return JSON.stringify({ schema_version: "1.2.0", generated_at: `${day}T00:00:00Z`, total: result.length, result })
}
const load = async (content: string) => feeds.load([await feeds.write("full.json", content)], { source: "endoflife" })
const lives = async () => {
  const { body } = await app.call("GET /api/v1/components?limit=100", { token })
  const found = await Promise.all(
    body.items.map(async (each: { id: string; purl: string }) => {
      const one = await app.call(`GET /api/v1/components/${each.id}`, { token })
      return [each.purl, one.body.endOfLife]
    }),
  )
  return Object.fromEntries(found)
}
const feed = async () => {
  const { body } = await app.call("GET /api/v1/feeds", { token })
  return body.items.find((each: { source: string }) => each.source === "endoflife")
}

describe("endoflife.date", () => {
  it("tells of components whose package is a product when its release cycle ends; of a distribution's package nothing", async () => {
    const report = await load(list("2026-08-01", "2026-04-30"))
    expect(report.catalogueChanges.get("endoflife")).toBe(2)
    const known = await lives()
    expect(known["pkg:pypi/django@4.2.1"]).toEqual({
      product: "django",
      label: "Django",
      cycle: "4.2",
      isEnded: true,
      endsOn: "2026-04-30",
      activeUntil: null,
      latest: "4.2.9",
      url: "https://endoflife.date/django",
    })
    expect(
      Object.values(known)
        .map((life) => (life as { cycle: string } | null)?.cycle ?? null)
        .sort(),
    ).toEqual(["4.2", "5.2", null, null])
    expect(await feed()).toMatchObject({ state: "fresh", records: 121, dataAt: "2026-08-01T00:00:00.000Z" })
  })

  it("that changes a day, or no longer names a cycle, is what is known then; the same again changes nothing", async () => {
    expect((await load(list("2026-08-02", "2026-05-31", 120, ["4.2"]))).catalogueChanges.get("endoflife")).toBe(2)
    expect(Object.values(await lives()).filter((life) => life !== null)).toMatchObject([{ endsOn: "2026-05-31" }])
    expect((await load(list("2026-08-02", "2026-05-31", 120, ["4.2"]))).catalogueChanges.get("endoflife")).toBe(0)
  })

  it.each([
    ["cut off", list("2026-08-03", "2030-01-01").slice(0, 5_000), /not whole JSON/],
    [
      "short of products",
      list("2026-08-03", "2030-01-01").replace('"total":121', '"total":400'),
      /says that it has 400/,
    ],
    [
      "corrupted",
      list("2026-08-03", "2030-01-01").replaceAll('"releases"', '"re\u0001leases"'),
      /cannot be read|not whole JSON/,
    ],
    ["empty", "", /no record|cannot be read/i],
    ["shrunk to a tenth", list("2026-08-03", "2030-01-01", 10), /less than half|a tenth less/],
    ["of an earlier day", list("2026-07-01", "2030-01-01"), /older than the one that is held/],
  ])(
    "that is %s is not taken: what was known stays in force, and the page says why",
    async (_fault, content, words) => {
      const before = await lives()
      await expect(load(content)).rejects.toThrow(FeedFailure)
      expect(await lives()).toEqual(before)
      if (content === "") return
      expect(await feed()).toMatchObject({ state: "failed", records: 121, lastError: expect.stringMatching(words) })
    },
  )

  it("that names everything twice is what it is once", async () => {
    const once = JSON.parse(list("2026-08-02", "2026-05-31", 120, ["4.2"]))
    const twice = { ...once, total: once.total * 2, result: [...once.result, ...once.result] }
    expect((await load(JSON.stringify(twice))).catalogueChanges.get("endoflife")).toBe(0)
    expect(await feed()).toMatchObject({ state: "fresh", records: 121, lastError: null })
  })
})
