import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../apps/server/src/testing/known-advisory.ts"
import { paths } from "../../apps/web/src/paths.ts"
import { administrator, bom, isWebBuilt, type ShownApp, startShownApp } from "./shown-app.ts"

let shown: ShownApp

/** A list as long as some thousand rows make it: two of them at a time. */
const inPagesOfTwo = (page: Page, list: string) =>
  page.route(`**/api/v1/${list}?*`, (route) => {
    const url = new URL(route.request().url())
    url.searchParams.set("limit", "2")
    return route.continue({ url: url.href })
  })

describe.skipIf(!isWebBuilt)("where the server does not answer as it should", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

  it("whoever was signed out meanwhile is told, signs in, and is back where they were", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    await page.goto(shown.app.url + paths.assets)
    await page.getByText("3 assets").waitFor()
    await context.clearCookies()
    await page.keyboard.press("/")
    await page.keyboard.type("desk")
    const alert = page.getByRole("alert").filter({ hasText: "You are signed out" })
    await alert.getByRole("link", { name: "Sign in" }).click()
    await page.getByLabel("E-mail address").fill(administrator.email)
    await page.getByLabel("Password", { exact: true }).fill(administrator.password)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByText("1 asset of 3", { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe("?q=desk")
    await context.close()
  })

  it("says that too many components fit to be sorted, and leads back to them as they are found", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const problem = { status: 400, type: "/problems/invalid-request", title: "Invalid request", detail: "So many fit" }
    await page.route("**/api/v1/components?*sort=name*", (route) =>
      route.fulfill({ status: 400, contentType: "application/problem+json", body: JSON.stringify(problem) }),
    )
    await page.goto(`${shown.app.url}${paths.components}?q=lodash`)
    await page.getByRole("columnheader", { name: "Component" }).getByRole("button").click()
    await page.getByRole("alert").filter({ hasText: "So many fit" }).waitFor()
    await page.getByRole("button", { name: "Without this order" }).click()
    await page
      .getByRole("row", { name: /lodash/ })
      .first()
      .waitFor()
    expect(new URL(page.url()).search).toBe("?q=lodash")
    await context.close()
  })

  it("says that it is loading, and what to do where a part of it does not come", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    let answer = () => {}
    await page.route("**/api/v1/session", async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      await route.continue()
    })
    await page.goto(shown.app.url + paths.assets)
    await page.getByRole("status").filter({ hasText: "Loading…" }).waitFor()
    answer()
    await page.getByText("3 assets").waitFor()
    await page.route("**/assets/upload-page-*.js", (route) => route.abort())
    await page.getByRole("link", { name: "Upload", exact: true }).click()
    const alert = page.getByRole("alert").filter({ hasText: "This page could not be loaded" })
    await page.unroute("**/api/v1/session")
    await alert.waitFor()
    await page.unroute("**/assets/upload-page-*.js")
    await alert.getByRole("button", { name: "Try again" }).click()
    await page.getByRole("heading", { level: 1, name: "Upload" }).waitFor()
    await page.route("**/assets/index-*.js", (route) => route.abort())
    await page.goto(shown.app.url + paths.assets)
    await page.getByText("Waybill could not be loaded.").waitFor()
    await context.close()
  })

  it("keeps the rows where more of them cannot be read, asks no more by itself, and goes on when told to", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    await inPagesOfTwo(page, "findings")
    let [isBroken, asked] = [true, 0]
    await page.route("**/api/v1/findings?*cursor=*", (route) => {
      if (!isBroken) return route.fallback()
      asked += 1
      return route.fulfill({ status: 503, body: "no upstream" })
    })
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", { session })
    await page.goto(`${shown.app.url}${paths.asset(assets.body.items[0].id)}?tab=findings`)
    const alert = page.getByRole("alert").filter({ hasText: "The server does not answer" })
    await alert.waitFor()
    expect(await page.getByRole("row", { name: /CVE-/ }).count()).toBe(2)
    const askedBefore = asked
    await page.getByRole("grid").hover()
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(1500)
    expect(asked).toBe(askedBefore)
    isBroken = false
    await alert.getByRole("button", { name: "Try again" }).click()
    await page.getByRole("row", { name: /CVE-2024-9005/ }).waitFor()
    expect(await alert.count()).toBe(0)
    await context.close()
  })

  it("says that a decision could not be undone, and undoes it when tried again", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const found = await shown.app.call("GET /api/v1/findings?vulnerability=CVE-2024-9000&limit=1", { session })
    const [finding] = found.body.items
    await page.goto(`${shown.app.url}${paths.asset(finding.asset.id)}?tab=findings&open=${finding.id}`)
    await page.getByRole("complementary", { name: "Finding CVE-2024-9000" }).waitFor()
    await page.keyboard.press("5")
    await page.getByText("Reaches 1 finding in 1 asset").waitFor()
    await page.keyboard.press("Control+Enter")
    await page.getByText("5 findings").waitFor()
    await page.route("**/api/v1/triage/undo", (route) => route.abort())
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("Not undone. The server could not be reached.").waitFor()
    await page.unroute("**/api/v1/triage/undo")
    await page.getByRole("button", { name: "Try again" }).click()
    await page.getByText("6 findings").waitFor()
    await context.close()
  })

  it("tells what a menu could not do until it is put away", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", { session })
    await page.clock.install()
    await page.goto(shown.app.url + paths.asset(assets.body.items[0].id))
    await page.getByRole("button", { name: "Download VEX" }).click()
    await page.getByRole("menuitem", { name: "OpenVEX" }).click()
    const notice = page.getByText("There are no decisions to export. None of these findings has a triage decision")
    await notice.waitFor()
    await page.clock.fastForward("10:00")
    expect(await notice.count()).toBe(1)
    await page.getByRole("button", { name: "Dismiss" }).click()
    expect(await notice.count()).toBe(0)
    await context.close()
  })

  it("reads after a decision the rows that are in sight, and the others when they come into it", async () => {
    const session = await shown.app.createSession(shown.organization)
    for (let i = 10; i < 60; i += 1)
      await knowOf(shown.app, { cve: `CVE-2024-70${i}`, fixed: "4.17.21", priority: 15, severity: 2 })
    const uploaded = await shown.app.call("POST /api/v1/sboms?name=with-many", { session, json: bom("4.17.19") })
    const { page, context } = await shown.open({ session })
    await inPagesOfTwo(page, "findings")
    await page.goto(`${shown.app.url}${paths.asset(uploaded.body.asset.id)}?tab=findings`)
    await page.getByText("56 findings").waitFor()
    const scrollTo = (top: number) => page.evaluate(`document.querySelector("[role=grid]").scrollTo(0, ${top})`)
    const toEnd = async () => {
      await scrollTo(1e6)
      return page.locator("[aria-rowindex='57']").count()
    }
    await expect.poll(toEnd, { timeout: 60_000 }).toBe(1)
    const [cve = ""] = /CVE-2024-70\d\d/.exec((await page.locator("[aria-rowindex='57']").textContent()) ?? "") ?? []
    const last = page.getByRole("row", { name: cve })
    const asked: (string | null)[] = []
    page.on("request", (request) => {
      const url = new URL(request.url())
      if (url.pathname === "/api/v1/findings") asked.push(url.searchParams.get("cursor"))
    })
    await last.click()
    await page.getByRole("complementary", { name: `Finding ${cve}` }).waitFor()
    await page.keyboard.press("5")
    await page.getByText("Reaches 1 finding in 1 asset").waitFor()
    await page.keyboard.press("Control+Enter")
    await page.getByText("55 findings").waitFor()
    await last.waitFor({ state: "detached" })
    // Of 28 pages those with a row in sight or near it, and the first, which counts them.
    expect(asked.length).toBeLessThan(20)
    const atEnd = asked.length
    await scrollTo(0)
    await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(atEnd)
    await page.getByRole("row", { name: /CVE-2024-9000/ }).waitFor()
    await context.close()
  })
})
