import { Buffer } from "node:buffer"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { runFeed } from "../../apps/server/src/features/feed/run-feed.job.ts"
import { paths } from "../../apps/web/src/paths.ts"
import { administrator, isWebBuilt, type ShownApp, startShownApp, vexOfLodash } from "./shown-app.ts"

let shown: ShownApp

/** On a busy machine an answer takes its time. */
const patience = { timeout: 20_000 }

/** As CISA publishes it. */
const knownExploited = {
  title: "CISA Catalog of Known Exploited Vulnerabilities",
  catalogVersion: "2024-03-01",
  dateReleased: "2024-03-01T00:00:00.000Z",
  count: 150,
  vulnerabilities: Array.from({ length: 150 }, (_, i) => ({
    cveID: `CVE-2024-${1000 + i}`,
    dateAdded: "2024-03-01",
    dueDate: "2024-03-01",
    vulnerabilityName: "x",
  })),
}

describe.skipIf(!isWebBuilt)("by keyboard alone", () => {
  let folder: string
  let catalogue: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "waybill-keyboard-"))
    catalogue = path.join(folder, "kev.json")
    shown = await startShownApp({ WAYBILL_FEEDS: `kev=${catalogue}` })
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await shown?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const open = async () => {
    const session = await shown.app.createSession(shown.organization)
    const opened = await shown.open({ session })
    const { page } = opened
    // Somebody has to listen before a key asks for files, else the browser shows its own dialog.
    page.on("filechooser", () => {})
    /** What has the focus: its role or element, and its name. */
    const focused = () =>
      page.evaluate<string>(
        `(({ role, tagName, id, ariaLabel, labels, textContent }) => (role ?? tagName.toLowerCase()) + " " + (ariaLabel ?? (id === "page" ? id : labels?.[0]?.textContent ?? textContent.trim())))(document.activeElement)`,
      )
    /** Goes on by Tab until this has the focus. */
    const tabTo = async (name: string | RegExp) => {
      for (let i = 0; i < 80; i += 1) {
        await page.keyboard.press("Tab")
        if ((await focused()).match(name)) return
      }
      throw new Error(`Tab does not lead to ${name}`)
    }
    /** What the browser asks the files of. */
    const choose = async (name: string, text: string) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")])
      await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) })
    }
    return { ...opened, session, focused, tabTo, choose }
  }

  it("goes from a list into what is open, writes there, and comes back to where it was", async () => {
    const { page, context, session, focused, complaints } = await open()
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", { session })
    await page.goto(`${shown.app.url}${paths.asset(assets.body.items[0].id)}?tab=findings`)
    await page.getByRole("row", { name: /CVE-2024-9000/ }).waitFor()
    // Nobody has the focus: the list takes its keys up, and says which row is meant.
    await page.keyboard.press("j")
    expect(await focused()).toBe("grid Findings")
    const active = await page.getByRole("grid").getAttribute("aria-activedescendant")
    expect(await page.locator(`[id="${active}"]`).textContent()).toMatch(/CVE-2024-9000/)
    await page.keyboard.press("Enter")
    const drawer = page.getByRole("complementary", { name: /^Finding/ })
    await drawer.waitFor()
    // The rows are no stops: after the heads of the columns comes the drawer.
    for (let i = 0; i < 5; i += 1) await page.keyboard.press("Tab")
    expect(await focused()).toBe("a Open page")
    await page.getByRole("grid").focus()
    await page.keyboard.press("ArrowRight")
    expect(await focused()).toBe("aside Finding CVE-2024-9000")
    await page.keyboard.press("j")
    await page.getByRole("complementary", { name: "Finding CVE-2024-9001" }).waitFor()
    await page.keyboard.press("1")
    // In the note keys are text, and Escape leaves the note alone.
    await drawer.getByRole("textbox", { name: "Note" }).focus()
    await page.keyboard.type("j2k5")
    await page.keyboard.press("Escape")
    expect(await drawer.getByRole("textbox", { name: "Note" }).inputValue()).toBe("j2k5")
    expect(await drawer.getByRole("radio", { name: /^Affected/ }).isChecked()).toBe(true)
    // On a radio a digit still chooses.
    await drawer.getByRole("radio", { name: /^Affected/ }).focus()
    await page.keyboard.press("3")
    expect(await drawer.getByRole("radio", { name: /^Under investigation/ }).isChecked()).toBe(true)
    await page.keyboard.press("Escape")
    await drawer.waitFor({ state: "detached" })
    expect(await focused()).toBe("grid Findings")
    await page.keyboard.press("Enter")
    await drawer.getByRole("button", { name: "Close" }).focus()
    await page.keyboard.press("Enter")
    await drawer.waitFor({ state: "detached" })
    expect(await focused()).toBe("grid Findings")
    expect(complaints).toEqual([])
    await context.close()
  })

  it("is back at what opened a dialog when that closes, and on the page after a way to another", async () => {
    const { page, context, focused } = await open()
    await page.goto(shown.app.url + paths.products)
    const button = page.getByRole("button", { name: "New product" }).first()
    await button.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await focused()).toBe("button New product")
    await page.getByRole("link", { name: "Assets" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Assets" }).waitFor()
    await expect.poll(focused, patience).toBe("main page")
    await page.getByRole("main", { name: "Assets" }).waitFor()
    await page.keyboard.press("Tab")
    expect(await focused()).toBe("button Upload SBOMs")
    // A way in the page, which goes with it.
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Upload" }).waitFor()
    await expect.poll(focused, patience).toBe("main page")
    // From the tab into the list that it shows.
    await page.goto(`${shown.app.url}${paths.assets}?q=desk`)
    await page.getByRole("row", { name: /desk/ }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await page.getByRole("tab", { name: "Overview" }).focus()
    await page.keyboard.press("ArrowRight")
    await page.getByRole("grid", { name: "Findings" }).getByRole("row").nth(1).waitFor()
    await page.keyboard.press("j")
    expect(await focused()).toBe("grid Findings")
    await context.close()
  })

  it("chooses columns, which are in the address, in a view, and there again with the next visit", async () => {
    const { page, context, session, focused, complaints } = await open()
    const list = shown.app.url + paths.vulnerabilities
    const heads = async () =>
      (await page.getByRole("columnheader").allTextContents()).filter((head) => head !== "").join(" ")
    const columns = () => new URL(page.url()).searchParams.get("columns")
    await page.goto(list)
    await page.getByRole("row", { name: /CVE-2024-9000/ }).waitFor()
    await page.getByRole("button", { name: "Choose columns" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("menuitemcheckbox", { name: "Action", checked: true }).waitFor()
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowDown")
    expect(await focused()).toBe("menuitemcheckbox Action")
    await page.keyboard.press("Space")
    await page.getByRole("menuitemcheckbox", { name: "Action", checked: false }).waitFor()
    await page.keyboard.press("ArrowDown")
    const priority = page.getByRole("columnheader", { name: "Priority" })
    const before = await priority.evaluate((head) => head.clientWidth)
    await page.keyboard.press("ArrowRight")
    await expect.poll(() => priority.evaluate((head) => head.clientWidth), patience).toBe(before + 16)
    await page.keyboard.press("Escape")
    await expect.poll(focused, patience).toBe("button Choose columns")
    expect(columns()).toBe("severity,epss,priority,assets,fix,statuses,since")
    expect(await heads()).toBe("Vulnerability Severity EPSS Priority Assets Fix Status First seen")
    // Another list has its own; this one has them again, and so does who is sent the address.
    await page.getByRole("link", { name: "Assets" }).click()
    await page.getByRole("heading", { level: 1, name: "Assets" }).waitFor()
    expect(columns()).toBe(null)
    await page.goto(list)
    await expect.poll(columns, patience).toBe("severity,epss,priority,assets,fix,statuses,since")
    await page.goto(`${list}?columns=severity,cvss`)
    await page.getByRole("row", { name: /CVE-2024-9000/ }).waitFor()
    expect(await heads()).toBe("Vulnerability Severity CVSS vector")
    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: "Save this view" }).click()
    await page.getByLabel("Name").fill("By vector")
    await page.keyboard.press("Enter")
    await page.getByRole("button", { name: "By vector" }).waitFor()
    const views = await shown.app.call("GET /api/v1/saved-views?list=vulnerabilities", { session })
    expect(views.body.items).toMatchObject([{ name: "By vector", query: { columns: "severity,cvss" } }])
    // Behind another grouping is another list.
    await page.getByText("Component", { exact: true }).click()
    await page.waitForURL(/group=component/)
    expect(columns()).toBe(null)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("reads the trend day by day, each day in words, with a table behind it", async () => {
    const { page, context, session, complaints } = await open()
    await shown.app.database.transaction({ organizationId: shown.organization.id }, (tx) =>
      tx.run(sql`update finding_change set at = at - interval '2 days'`),
    )
    const { body } = await shown.app.call("GET /api/v1/dashboard", { session })
    await page.goto(shown.app.url)
    const day = page.getByRole("slider", { name: "Day of the trend" })
    await day.focus()
    expect(await day.getAttribute("aria-valuetext")).toMatch(`${body.counts.findings} open (`)
    await page.keyboard.press("Home")
    expect(await day.getAttribute("aria-valuetext")).toMatch(
      `open ones were not counted; ${body.trend[0].began} new, 0 ended`,
    )
    await page.keyboard.press("ArrowRight")
    await page.getByText("open ones were not counted; 0 new, 0 ended").waitFor()
    await page.getByText("The numbers").click()
    expect(await page.getByRole("table").filter({ hasText: "Ended" }).getByRole("row").count()).toBe(4)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("makes a token that wants the password: out of the question and into it again, and on with the secret", async () => {
    const { page, context, focused, tabTo } = await open()
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByLabel("Name").waitFor()
    await expect.poll(focused, patience).toBe("input Name")
    await page.keyboard.type("by-keyboard")
    await tabTo("Manage people")
    await page.keyboard.press("Space")
    await tabTo("button Confirm and create token")
    await page.keyboard.press("Enter")
    await expect.poll(focused, patience).toBe("input Password")
    await page.keyboard.type("a wrong password")
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").getByRole("alert").waitFor()
    expect(await focused()).toBe("input Password")
    await page.keyboard.press("Escape")
    await expect.poll(focused, patience).toBe("button Confirm and create token")
    await page.keyboard.press("Enter")
    await expect.poll(focused, patience).toBe("input Password")
    expect(await page.getByRole("dialog").getByRole("alert").count()).toBe(0)
    await page.keyboard.type(administrator.password)
    await page.keyboard.press("Enter")
    await expect.poll(focused, patience).toBe("group The token")
    await page.keyboard.press("Tab")
    expect(await focused()).toBe("button Copy the token")
    await context.close()
  })

  it("writes a triage rule, tried before it is there; where it is refused the focus stays at what was pressed", async () => {
    const { page, context, session, focused, tabTo } = await open()
    const rule = { name: "Taken", conditions: { severity: ["low"] }, status: "under_investigation" }
    const taken = await shown.app.call("POST /api/v1/triage/rules", { session, json: rule })
    await page.goto(shown.app.url + paths.editTriageRule)
    await page.getByRole("combobox", { name: "Severity" }).waitFor()
    await tabTo("combobox Severity")
    for (const key of ["ArrowDown", "Enter", "Escape"]) await page.keyboard.press(key)
    await tabTo("combobox Status")
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key)
    await page.getByText(/It decides \d+ finding/).waitFor()
    await tabTo("input Name")
    await page.keyboard.type("Taken")
    await tabTo("button Create rule")
    await page.keyboard.press("Enter")
    await page.getByRole("alert").waitFor()
    expect(await focused()).toBe("button Create rule")
    await page.getByLabel("Name").focus()
    await page.keyboard.type(" not")
    await tabTo("button Create rule")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Triage rules" }).waitFor()
    await expect.poll(focused, patience).toBe("main page")
    const rules = await shown.app.call("GET /api/v1/triage/rules", { session })
    const made = rules.body.items.find((each: { name: string }) => each.name === "Taken not")
    expect(made).toMatchObject({ status: "under_investigation", conditions: { severity: ["critical"] } })
    for (const { id } of [made, taken.body.rule]) await shown.app.call(`DELETE /api/v1/triage/rules/${id}`, { session })
    await context.close()
  })

  it("writes a vulnerability seeing what it hits, brings others in from a file, and uploads VEX", async () => {
    const { page, context, focused, tabTo, choose, complaints } = await open()
    await page.goto(shown.app.url + paths.editCustomVulnerability)
    await page.getByLabel("Id", { exact: true }).waitFor()
    for (const [field, text] of [
      ["input Id", "ACME-2026-0099"],
      ["input Summary", "Written by keyboard"],
      ["input Package", "lodash"],
      ["input Fixed in", "4.17.21"],
    ] as const) {
      await tabTo(field)
      await page.keyboard.type(text)
    }
    await page.getByText(/It hits [1-9]\d* asset/).waitFor()
    expect(await focused()).toBe("input Fixed in")
    await tabTo("button Add vulnerability")
    await page.keyboard.press("Enter")
    await page.getByRole("complementary", { name: "ACME-2026-0099" }).waitFor()
    await expect.poll(focused, patience).toBe("main page")
    await tabTo("button Import")
    await choose("records.json", JSON.stringify({ id: "ACME-2026-0099", summary: "Other words" }))
    await page.getByRole("dialog", { name: "What came of the import" }).waitFor()
    await tabTo("button Replace with these")
    await page.keyboard.press("Enter")
    await page
      .getByRole("dialog")
      .getByRole("cell", { name: /^changed/ })
      .waitFor()
    await page.keyboard.press("Escape")
    await expect.poll(focused, patience).toBe("button Import")
    await page.goto(shown.app.url + paths.upload)
    await page.getByRole("button", { name: "Choose files" }).waitFor()
    await tabTo("button Choose files")
    await choose("by-keyboard.json", JSON.stringify({ ...vexOfLodash, author: "Keyboard" }))
    await page.getByText(/2 statements: /).waitFor()
    await tabTo("a VEX of Keyboard")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Keyboard" }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it("is asked before a correction rule is gone, leaves it, and takes it back", async () => {
    const { page, context, session, focused, tabTo } = await open()
    const json = { where: { name: "nameless" }, set: { supplier: "Acme" } }
    const { id } = (await shown.app.call("POST /api/v1/component-corrections", { session, json })).body.correction
    await page.goto(`${shown.app.url}${paths.corrections}?open=${id}`)
    await page.getByRole("complementary", { name: "Correction" }).waitFor()
    await tabTo("button Undo correction")
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog", { name: "Undo the rule?" })
    await dialog.getByText("3 components are again what their documents say").waitFor()
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    await expect.poll(focused, patience).toBe("button Undo correction")
    await page.keyboard.press("Enter")
    await dialog.waitFor()
    await dialog.getByRole("button", { name: "Undo correction" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText(/^Undone:/).waitFor()
    const left = await shown.app.call("GET /api/v1/component-corrections", { session })
    expect(left.body.items).toEqual([])
    await context.close()
  })

  it("fetches a source, hears how that goes, and is at the same button when it is over", async () => {
    const { page, context, session, focused, tabTo, complaints } = await open()
    await writeFile(catalogue, JSON.stringify(knownExploited))
    await page.goto(shown.app.url + paths.feeds)
    await page
      .getByRole("row", { name: /Known Exploited/ })
      .first()
      .waitFor()
    await page.keyboard.press("j")
    const drawer = page.getByRole("complementary")
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press(i === 0 ? "Enter" : "j")
      if (/Known Exploited/.test((await drawer.getAttribute("aria-label")) ?? "")) break
    }
    await page.keyboard.press("ArrowRight")
    await tabTo("button Run now")
    expect(await page.evaluate("document.activeElement.matches(':focus-visible')")).toBe(true)
    await page.keyboard.press("Enter")
    await drawer.getByRole("status").getByText("Waiting to begin").waitFor()
    expect(await page.evaluate("document.activeElement.contains(document.querySelector('[role=progressbar]'))")).toBe(
      true,
    )
    // Escape and back to the same row, which has moved to the top: it goes on.
    await page.keyboard.press("Escape")
    await drawer.waitFor({ state: "detached" })
    expect(await focused()).toBe("grid Feeds")
    await page.keyboard.press("Enter")
    await page.getByRole("complementary", { name: /Known Exploited/ }).waitFor()
    await page.keyboard.press("ArrowRight")
    const { items } = (await shown.app.call("GET /api/v1/feeds", { session })).body
    const { jobId } = items.find(({ source }: { source: string }) => source === "kev").run
    // A run is a process of its own: it reads the environment as the server does.
    vi.stubEnv("DATABASE_URL", shown.app.ownerUrl)
    vi.stubEnv("WAYBILL_SECRET", new URL(shown.app.ownerUrl).pathname.slice(1))
    await runFeed.run({
      parts: shown.app.app.parts,
      payload: { source: "kev", jobId, organizationId: shown.organization.id },
      signal: AbortSignal.timeout(60_000),
      attempt: 1,
      isLastAttempt: false,
    })
    await page.getByText(/was fetched/).waitFor()
    await tabTo("button Run now")
    // Refused without a way out of it: the focus stays, and what is wrong is said.
    await page.route("**/api/v1/feeds/kev/run", (route) => route.abort())
    await page.keyboard.press("Enter")
    await page.getByText("The server could not be reached").waitFor()
    await expect.poll(focused, patience).toBe("button Run now")
    expect(complaints.filter((each) => !each.includes("ERR_FAILED"))).toEqual([])
    await context.close()
  })

  it("keeps the way to everywhere else at an address that no page has", async () => {
    const { page, context } = await open()
    await page.goto(`${shown.app.url}/no-such-page`)
    await page.getByRole("heading", { level: 1, name: "Not found" }).waitFor()
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Assets" }).waitFor()
    await context.close()
  })
})
