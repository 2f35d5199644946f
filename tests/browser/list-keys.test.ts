import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestSession } from "../../apps/server/src/testing/test-app.ts"
import { paths } from "../../apps/web/src/paths.ts"
import { administrator, isWebBuilt, type ShownApp, startShownApp, vexOfLodash } from "./shown-app.ts"

let shown: ShownApp
let session: TestSession
const ids = { asset: "", vex: "" }

/** What Enter does to a row. */
type Opens = "drawer" | "dialog"

const lists: [name: string, address: () => string, opens: Opens, selects: boolean][] = [
  ["vulnerabilities", () => paths.vulnerabilities, "drawer", true],
  ["vulnerabilities by asset", () => `${paths.vulnerabilities}?group=asset`, "drawer", true],
  ["vulnerabilities by component", () => `${paths.vulnerabilities}?group=component`, "drawer", true],
  ["custom vulnerabilities", () => paths.customVulnerabilities, "drawer", true],
  ["changes", () => paths.changes, "drawer", false],
  ["decisions", () => paths.decisions, "drawer", true],
  ["assets", () => paths.assets, "drawer", true],
  ["findings of an asset", () => `${paths.asset(ids.asset)}?tab=findings`, "drawer", true],
  ["components of an asset", () => `${paths.asset(ids.asset)}?tab=components`, "drawer", false],
  ["SBOMs of an asset", () => `${paths.asset(ids.asset)}?tab=sboms`, "drawer", true],
  ["versions of an asset", () => `${paths.asset(ids.asset)}?tab=versions`, "drawer", false],
  ["products", () => paths.products, "drawer", true],
  ["components", () => paths.components, "drawer", false],
  ["corrections", () => paths.corrections, "drawer", true],
  ["SBOMs", () => paths.sboms, "drawer", true],
  ["VEX documents", () => paths.vex, "drawer", true],
  ["statements of VEX", () => paths.vexDocument(ids.vex), "drawer", false],
  ["proposals", () => paths.vexProposals, "drawer", true],
  ["feeds", () => paths.feeds, "drawer", false],
  ["API tokens", () => paths.apiTokens, "drawer", true],
  ["labels", () => paths.labels, "dialog", true],
  ["statuses", () => paths.ownStatuses, "dialog", true],
  ["people", () => paths.users, "drawer", true],
  ["sessions", () => paths.sessions, "drawer", false],
  ["saved views", () => paths.savedViews, "drawer", false],
  ["audit", () => paths.audit, "drawer", false],
  ["outbox", () => paths.outbox, "drawer", false],
]

/** The row that the list's keys are about: its number among the rows, from 0; null: none. */
const activeRow = (page: Page) =>
  page
    .getByRole("grid")
    .getAttribute("aria-activedescendant")
    .then((id) => (id === null ? null : Number(id.split("-").at(-1))))

const selectedRows = (page: Page) => page.getByRole("checkbox", { name: "Select", exact: true, checked: true }).count()

describe.skipIf(!isWebBuilt)("the keys of a list", () => {
  beforeAll(async () => {
    shown = await startShownApp()
    session = await shown.app.createSession(shown.organization, { isConfirmed: true })
    const call = async (route: string, json: object) => {
      const answer = await shown.app.call(route, { session, json })
      expect(answer.status, `${route}: ${answer.text}`).toBeLessThan(300)
      return answer.body
    }
    ids.asset = (await shown.app.call("GET /api/v1/assets?q=desk", { session })).body.items[0].id
    for (const nth of [1, 2]) {
      await call("POST /api/v1/custom-vulnerabilities", {
        id: `ACME-2026-000${nth}`,
        summary: "Keys in a log",
        affected: [{ package: { ecosystem: "npm", name: "lodash" }, versions: ["9.9.9"] }],
      })
      await call("POST /api/v1/saved-views", { list: "assets", name: `View ${nth}`, query: { kev: "true" } })
      await call("POST /api/v1/products", { name: `Suite ${nth}` })
      await call("POST /api/v1/labels", { name: `team-${nth}` })
      await call("POST /api/v1/tokens", { name: `ci-${nth}`, scopes: ["view-all"] })
      const status = { name: `Vendor ${nth}`, color: "violet", base: "under_investigation" }
      await call("POST /api/v1/settings/triage-statuses", status)
      await call("POST /api/v1/component-corrections", { where: { name: `odd-${nth}` }, set: { supplier: "Acme" } })
      const filter = { vulnerability: `CVE-2024-900${nth}` }
      await call("POST /api/v1/triage", { filter, status: "under_investigation" })
      const headers = { origin: shown.app.url }
      await shown.app.call("POST /api/auth/request-password-reset", { headers, json: { email: administrator.email } })
    }
    ids.vex = (await call("POST /api/v1/vex", vexOfLodash)).id
    await call("PUT /api/v1/settings/vex-trust", { everybody: "propose", sboms: "propose", authors: [] })
    await call("POST /api/v1/vex", { ...vexOfLodash, author: "Second" })
    await shown.app.createMember(shown.organization, "member")
  })
  afterAll(() => shown?.close())

  it.each(lists)("work in %s", async (_name, address, opens, selects) => {
    const { page, context, complaints } = await shown.open({ session })
    await page.goto(shown.app.url + address())
    const grid = page.getByRole("grid")
    await page.locator('[role=grid][aria-busy="false"]').waitFor()
    await grid.getByRole("row").nth(1).waitFor()
    // The cursor goes into the filter, and out of it again.
    await page.keyboard.press("/")
    await page.getByRole("textbox", { name: "Filter" }).and(page.locator(":focus")).waitFor()
    await page.keyboard.press("Escape")
    // Nobody has the focus: the list takes its keys up.
    await page.keyboard.press("j")
    expect(await activeRow(page)).toBe(0)
    const rows = (await grid.getByRole("row").count()) - 1
    if (rows > 1) {
      await page.keyboard.press("j")
      expect(await activeRow(page)).toBe(1)
      await page.keyboard.press("k")
      expect(await activeRow(page)).toBe(0)
    }
    if (selects) {
      await page.keyboard.press("x")
      expect(await selectedRows(page)).toBe(1)
      await page.getByRole("toolbar", { name: "Selection" }).waitFor()
      await page.keyboard.press("Escape")
      expect(await selectedRows(page)).toBe(0)
    }
    const count = () => page.getByRole(opens === "drawer" ? "complementary" : "dialog").count()
    const before = await count()
    await page.keyboard.press("Enter")
    await expect.poll(count).toBe(before + 1)
    if (opens === "drawer" && rows > 1) {
      const open = () => new URL(page.url()).searchParams.get("open")
      await expect.poll(open).not.toBe(null)
      const first = open()
      await page.keyboard.press("j")
      await expect.poll(open).not.toBe(first)
      await expect.poll(count).toBe(before + 1)
    }
    await page.keyboard.press("Escape")
    await expect.poll(count).toBe(before)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("work in the triage rules, whose order is what they are about", async () => {
    for (const name of ["First", "Second"])
      await shown.app.call("POST /api/v1/triage/rules", {
        session,
        json: { name, conditions: { severity: ["low"] }, status: "accept_risk" },
      })
    const { page, context } = await shown.open({ session })
    await page.goto(shown.app.url + paths.triageRules)
    await page.getByRole("link", { name: "First" }).waitFor()
    const focused = (name: string) => page.getByRole("link", { name }).and(page.locator(":focus")).waitFor()
    await page.keyboard.press("j")
    await focused("First")
    await page.keyboard.press("j")
    await focused("Second")
    await page.keyboard.press("x")
    await page.getByRole("toolbar", { name: "Selection" }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("toolbar", { name: "Selection" }).waitFor({ state: "detached" })
    await page.keyboard.press("k")
    await focused("First")
    await page.keyboard.press("/")
    await page.keyboard.type("sec")
    await page.getByRole("link", { name: "First" }).waitFor({ state: "detached" })
    await page.getByText("1 rule of 2").waitFor()
    // Among some of them no neighbour is the one that a rule would change places with.
    expect(await page.getByRole("button", { name: "Ask Second earlier" }).count()).toBe(0)
    await page.getByRole("textbox", { name: "Filter" }).fill("")
    await page.getByRole("button", { name: "Ask Second earlier" }).waitFor()
    await page.getByLabel("Sorted by").selectOption("Name")
    await page.waitForURL(/sort=name/)
    await page.getByRole("button", { name: "Ask Second earlier" }).waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Lowest first: turn around" }).click()
    await page.waitForURL(/sort=-name/)
    await expect.poll(() => page.locator("[data-rule-name]").allInnerTexts()).toEqual(["Second", "First"])
    await context.close()
  })
})
