import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { fetchFeeds } from "./fetch-feeds.job.ts"
import { runFeed } from "./run-feed.job.ts"

let app: TestApp
let organization: TestOrganization
let token: string
let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waybill-run-"))
  file = path.join(folder, "kev.json")
  app = await startTestApp({ WAYBILL_FEEDS: `kev=${file}` })
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-settings"])
  // A run is a process of its own: it reads the environment as the server does.
  vi.stubEnv("DATABASE_URL", app.ownerUrl)
  vi.stubEnv("WAYBILL_SECRET", new URL(app.ownerUrl).pathname.slice(1))
})
afterEach(() => rm(file, { force: true }))
afterAll(async () => {
  vi.unstubAllEnvs()
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

const catalogue = (date: string, count: number) =>
  JSON.stringify({
    title: "CISA Catalog of Known Exploited Vulnerabilities",
    catalogVersion: date,
    dateReleased: `${date}T00:00:00.000Z`,
    count,
    vulnerabilities: Array.from({ length: count }, (_, i) => ({
      cveID: `CVE-2024-${1000 + i}`,
      dateAdded: date,
      dueDate: date,
      vulnerabilityName: "x",
    })),
  })
const ask = (by = token) => app.call("POST /api/v1/feeds/kev/run", { token: by })
const feed = async (by = token) => {
  const { body } = await app.call("GET /api/v1/feeds", { token: by })
  return body.items.find((each: { source: string }) => each.source === "kev")
}
/** What the worker does with the job. */
const work = (jobId: string) =>
  runFeed.run({
    parts: app.app.parts,
    payload: { source: "kev", jobId, organizationId: organization.id },
    signal: AbortSignal.timeout(60_000),
    attempt: 1,
    isLastAttempt: false,
  })
const jobOf = async (id: string) => (await app.call(`GET /api/v1/jobs/${id}`, { token })).body

describe("a source that is run by hand", () => {
  it("is fetched once at a time: a second caller is told who began it, one of another organization only that it runs", async () => {
    await writeFile(file, catalogue("2024-03-01", 150))
    const begun = await ask()
    expect([begun.status, begun.body.state]).toEqual([202, "waiting"])
    const { run } = await feed()
    expect(run).toMatchObject({ jobId: begun.body.id, by: expect.stringMatching(/^Person \w+$/) })
    const second = await ask()
    expect([second.status, second.body.detail]).toEqual([
      409,
      expect.stringMatching(/is being fetched already, begun by Person/),
    ])
    const stranger = await app.createToken(await app.createOrganization("Strangers"), ["view-all", "manage-settings"])
    expect((await ask(stranger)).body.detail).toMatch(/begun by somebody of another organization at/)
    expect((await feed(stranger)).run).toMatchObject({ jobId: null, by: "somebody of another organization" })
    // The schedule leaves it to who began it.
    await fetchFeeds.run({
      parts: app.app.parts,
      payload: {},
      signal: AbortSignal.timeout(60_000),
      attempt: 1,
      isLastAttempt: false,
    })
    expect((await feed()).state).toBe("empty")
    await work(begun.body.id)
    expect(await jobOf(begun.body.id)).toMatchObject({
      state: "done",
      progress: 1,
      result: { kind: "feed", id: "kev" },
    })
    expect(await feed()).toMatchObject({ state: "fresh", records: 150, run: null })
  }, 120_000)

  it("that is not taken leaves what was known, and the job says why in the words of the page", async () => {
    await writeFile(file, catalogue("2024-03-02", 20))
    const { body } = await ask()
    await work(body.id)
    const after = await feed()
    expect(after).toMatchObject({ state: "failed", records: 150, run: null })
    const job = await jobOf(body.id)
    expect([job.state, job.error.type]).toEqual(["failed", "/problems/feed-not-taken"])
    expect(job.error.detail).toBe(after.lastError)
    // It can be run again at once.
    await writeFile(file, catalogue("2024-03-02", 151))
    const again = await ask()
    await work(again.body.id)
    expect(await feed()).toMatchObject({ state: "fresh", records: 151 })
  }, 120_000)

  it("must be known and have an address", async () => {
    expect((await app.call("POST /api/v1/feeds/kevin/run", { token })).status).toBe(404)
    const { status, body } = await app.call("POST /api/v1/feeds/epss/run", { token })
    expect([status, body.detail]).toEqual([404, expect.stringMatching(/No address of EPSS is configured/)])
    expect((await feed()).run).toBeNull()
  })
})
