import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { keepFindingDaysJob } from "./keep-finding-days.job.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  await knowOf(app, { cve: "CVE-2024-5001", fixed: "4.17.21", priority: 95, severity: 5, epss: 0.5 })
  await knowOf(app, { cve: "CVE-2024-5002", fixed: "4.17.21", priority: 20, severity: 3, epss: 0.02 })
})
afterAll(() => app.close())

it("says what to do first and what changed, and counts what is open", async () => {
  const empty = await app.call("GET /api/v1/dashboard", { token })
  expect(empty.body).toMatchObject({
    counts: { findings: 0, assets: 0 },
    doFirst: [],
    worstAssets: [],
    newestSboms: [],
  })
  for (const name of ["shop", "desk"])
    await app.call(`POST /api/v1/sboms?name=${name}`, {
      token,
      json: smallSbom(["lodash@4.17.20"]),
    })
  const { body } = await app.call("GET /api/v1/dashboard?since=2026-01-01T00:00:00Z", { token })
  expect(body.counts).toMatchObject({
    findings: 4,
    vulnerabilities: 2,
    critical: 2,
    medium: 2,
    kev: 2,
    assets: 2,
    components: 2,
    sboms: 2,
  })
  expect(body.changes).toMatchObject({
    findings: 4,
    critical: 2,
    kev: 2,
    sboms: 2,
    assets: 2,
    ended: 0,
    beganByCause: { component: 4 },
    endedByCause: {},
  })
  expect(body.spread.map((row: { severity: string }) => row.severity)).toEqual(["critical", "medium"])
  // Each number is that of the list which it leads to.
  const filters = {
    vulnerabilities: "",
    epss1: "&epssMin=0.01",
    epss10: "&epssMin=0.1",
    epss50: "&epssMin=0.5",
    kev: "&kev=true",
  }
  for (const { severity, ...counts } of body.spread)
    for (const [name, filter] of Object.entries(filters)) {
      const list = await app.call(`GET /api/v1/vulnerabilities?severity=${severity}${filter}`, { token })
      expect(counts[name], `${severity} ${name}`).toBe(list.body.items.length)
    }
  expect(body.doFirst.map((each: { id: string }) => each.id)).toEqual(["CVE-2024-5001", "CVE-2024-5002"])
  expect(body.doFirst[0].reason).toMatch(/known to be exploited/i)
  expect(body.newestSboms[0].asset.name).toBe("desk")
  const later = await app.call("GET /api/v1/dashboard?since=2999-01-01T00:00:00Z", { token })
  expect(later.body.changes).toMatchObject({ findings: 0, sboms: 0, assets: 0 })
})

const owned = (statement: string) =>
  app.database.transaction({ organizationId: organization.id }, (tx) => tx.run(sql.raw(statement)))
const trend = async (caller = token) => (await app.call("GET /api/v1/dashboard", { token: caller })).body.trend
const countTheDay = () =>
  keepFindingDaysJob.run({
    parts: app.app.parts,
    payload: {},
    signal: new AbortController().signal,
    attempt: 1,
    isLastAttempt: false,
  })
const changesSince = async (days: number) =>
  (await app.call(`GET /api/v1/dashboard?since=${new Date(Date.now() - days * 86_400_000).toISOString()}`, { token }))
    .body.changes
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

it("keeps what is open at the end of each day and what began and ended in it, and shows no day that nobody counted", async () => {
  const open = { findings: 4, critical: 2, high: 0, medium: 2, low: 0, none: 0, unknown: 0, kev: 2 }
  expect(await trend()).toEqual([{ day: daysAgo(0), began: 4, ended: 0, open }])

  // What happened before days were counted is known all the same; what was open then is not.
  await owned("update finding_change set at = at - interval '3 days'")
  await countTheDay()
  await countTheDay()
  const before = { day: daysAgo(3), began: 4, ended: 0, open: null }
  expect(await trend()).toEqual([before, { day: daysAgo(0), began: 0, ended: 0, open }])

  // The last count of yesterday stays when today is another; the day before it, of which nothing is known, is left out.
  await owned("update finding_day set day = day - 1 where critical is not null")
  await app.call("POST /api/v1/sboms?name=desk", {
    token,
    json: smallSbom(["lodash@4.17.21"]),
  })
  const yesterday = { day: daysAgo(1), began: 0, ended: 0, open }
  const today = { day: daysAgo(0), began: 0, ended: 2, open: { ...open, findings: 2, critical: 1, medium: 1, kev: 1 } }
  expect(await trend()).toEqual([before, yesterday, today])
  await countTheDay()
  expect(await trend()).toEqual([before, yesterday, today])

  // A change whose transaction began before midnight and ended after it was in no count of yesterday.
  await owned("update finding_change set at = at - interval '1 day' where not has_begun")
  await countTheDay()
  expect(await trend()).toEqual([before, { ...yesterday, ended: 2 }, { ...today, ended: 0 }])

  // Since a moment: of whole days what was kept, and of the days at both ends what happened.
  expect(await changesSince(10)).toMatchObject({
    ...{ findings: 4, critical: 2, kev: 2, ended: 2 },
    ...{ beganByCause: { component: 4 }, endedByCause: { component: 2 } },
  })
  expect(await changesSince(2.5)).toMatchObject({ findings: 0, ended: 2, beganByCause: {} })
  await owned("update finding_change set at = at - interval '7 days' where has_begun")
  expect(await changesSince(4)).toMatchObject({ findings: 4, ended: 2 })

  // The day after it is one of five digits.
  const { body } = await app.call("GET /api/v1/dashboard?since=9999-12-31T12:00:00Z", { token })
  expect(body.changes).toMatchObject({ findings: 0, ended: 0 })

  const stranger = await app.createToken(await app.createOrganization(), ["view-all"])
  expect(await trend(stranger)).toEqual([{ day: daysAgo(0), began: 0, ended: 0, open: nothingOpen }])
})

const nothingOpen = { findings: 0, critical: 0, high: 0, medium: 0, low: 0, none: 0, unknown: 0, kev: 0 }
