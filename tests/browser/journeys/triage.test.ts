import { Buffer } from "node:buffer"
import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paths } from "../../../apps/web/src/paths.ts"
import { isWebBuilt, type ShownApp, startShownApp } from "../shown-app.ts"

let shown: ShownApp

describe.skipIf(!isWebBuilt)("who triages", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

  it("writes a triage rule seeing what it reaches first, moves it before another by keyboard, and switches it off", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    await page.goto(shown.app.url + paths.triageRules)
    for (const [name, severity] of [
      ["All of the worst", "Critical"],
      ["The worst but one", "High"],
    ]) {
      await page.getByRole("link", { name: "New rule" }).click()
      await page.getByRole("combobox", { name: "Severity" }).click()
      await page.getByRole("option", { name: severity ?? "" }).click()
      await page.keyboard.press("Escape")
      await page.getByRole("combobox", { name: "Status" }).click()
      await page.getByRole("option", { name: "Under investigation" }).click()
      await page
        .getByText(/It decides/)
        .getByText(/finding/)
        .waitFor()
      await page
        .getByRole("table", { name: "What changes" })
        .getByRole("row", { name: /^Open Under/ })
        .waitFor()
      expect((await shown.app.call("GET /api/v1/triage/rules", { session })).body.items).toHaveLength(
        name === "All of the worst" ? 0 : 1,
      )
      await page.getByLabel("Name").fill(name ?? "")
      await page.getByRole("button", { name: "Create rule" }).click()
      await page.getByRole("heading", { level: 1, name: "Triage rules" }).waitFor()
    }
    await page.getByRole("link", { name: "The worst but one" }).focus()
    await page.keyboard.press("Alt+ArrowUp")
    await page.getByText("The worst but one is number 1").waitFor()
    await page.getByRole("switch", { name: "The worst but one is on" }).press("Space")
    await page.getByText("The worst but one is off").waitFor()
    const rules = await shown.app.call("GET /api/v1/triage/rules", { session })
    expect(rules.body.items).toMatchObject([
      { name: "The worst but one", state: "disabled" },
      { name: "All of the worst", state: "standing" },
    ])
    for (const { id } of rules.body.items) await shown.app.call(`DELETE /api/v1/triage/rules/${id}`, { session })
    await context.close()
  })

  it("leads from a status of ours to what has it, though that is open no more", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const call = (operation: string, json?: object) => shown.app.call(operation, { session, ...(json ? { json } : {}) })
    const own = { name: "Borne by the board", color: "orange", base: "accept_risk" }
    const { id } = (await call("POST /api/v1/settings/triage-statuses", own)).body
    const filter = { vulnerability: "CVE-2024-9000" }
    const { decisions } = (await call("POST /api/v1/triage", { filter, status: id })).body
    await page.goto(`${shown.app.url}${paths.ownStatuses}?q=board`)
    await page
      .getByRole("grid")
      .getByRole("link", { name: /^[1-9]/ })
      .click()
    await page.getByText(/^1 vulnerability/).waitFor()
    await page.getByRole("grid").getByText("CVE-2024-9000").waitFor()
    expect(complaints).toEqual([])
    for (const each of decisions) await call(`DELETE /api/v1/triage/${each.id}`)
    await call(`DELETE /api/v1/settings/triage-statuses/${id}`)
    await context.close()
  })

  it("changes what is to be done by the table, seeing which findings it moves first, and goes back", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    await page.goto(shown.app.url + paths.actionRules)
    await page.getByText("No open finding gets another action.").waitFor()
    for (const exposure of ["isolated", "internal", "open to the internet"])
      await page.getByLabel(`no exploitation, ${exposure}, by hand, medium impact`).selectOption("immediate")
    await page.getByText(/open findings? gets? another action|open findings get another action/).waitFor()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("changed by Administrator").waitFor()
    await page.getByRole("button", { name: "Back to the published table" }).click()
    await page.getByRole("button", { name: "Use the published table" }).click()
    await page.getByText("as published by SSVC").waitFor()
    await context.close()
  })

  it("decides on a vulnerability in every asset from its page, and takes that back", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const open = async () =>
      (await shown.app.call("GET /api/v1/findings?vulnerability=CVE-2024-9001", { session })).body.total
    const before = await open()
    await page.goto(shown.app.url + paths.vulnerability("CVE-2024-9001"))
    await page.getByRole("button", { name: "Decide on all" }).click()
    await page
      .getByRole("dialog")
      .getByRole("radio", { name: /^Accept risk/ })
      .click()
    await page.getByText(`Reaches ${before} finding`).waitFor()
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText(`Accept risk: ${before} finding`).waitFor()
    expect(await open()).toBe(0)
    await page.getByRole("button", { name: "Undo" }).click()
    await expect.poll(open, { timeout: 10_000 }).toBe(before)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("triages by keyboard alone: next finding, status, reach counted, saved, and it leaves the list", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", {
      session: await shown.app.createSession(shown.organization),
    })
    await page.goto(`${shown.app.url}${paths.asset(assets.body.items[0].id)}?tab=findings`)
    await page.getByText("6 findings").waitFor()
    await page.getByRole("grid", { name: "Findings" }).focus()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.getByRole("complementary", { name: "Finding CVE-2024-9000" }).waitFor()
    await page.keyboard.press("5")
    await page.getByText("Reaches 1 finding in 1 asset").waitFor()
    await page.keyboard.press("Control+Enter")
    await page.getByText("Accept risk: 1 finding in 1 asset.").waitFor()
    await page.getByRole("complementary", { name: "Finding CVE-2024-9001" }).waitFor()
    await page.getByText("5 findings").waitFor()
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("6 findings").waitFor()
    await context.close()
  })

  it("moves on before the answer, comes back to what was refused with what was filled in, and tells whoever has begun on another", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", { session })
    const assetId = assets.body.items[0].id
    const found = await shown.app.call(`GET /api/v1/findings?assetId=${assetId}&limit=2`, { session })
    const [first, second] = found.body.items
    const list = `${shown.app.url}${paths.asset(assetId)}?tab=findings`
    const drawerOf = (finding: typeof first) =>
      page.getByRole("complementary", { name: `Finding ${finding.vulnerability.id}` })
    const decide = async (finding: typeof first, status: string) => {
      const body = { findings: [finding.id], status }
      const { decisions } = (await shown.app.call("POST /api/v1/triage", { session, json: body })).body
      return decisions[0].id
    }
    // Answers wait until the next finding is seen.
    let answer = () => {}
    await page.route("**/api/v1/triage", async (route) => {
      if (route.request().postDataJSON().dryRun) return route.continue()
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      await route.continue()
    })
    await page.goto(`${list}&open=${first.id}`)
    await drawerOf(first).waitFor()
    const others = await decide(first, "affected")
    await page.keyboard.press("3")
    await page.getByRole("textbox", { name: "Note" }).fill("Asked the vendor.")
    await page.keyboard.press("Control+Enter")
    await drawerOf(second).waitFor()
    answer()
    await drawerOf(first).getByText("Somebody else has decided in the meantime").waitFor()
    expect(await page.getByRole("textbox", { name: "Note" }).inputValue()).toBe("Asked the vendor.")
    // What the other one decided is known now: this time it is saved.
    await page.keyboard.press("Control+Enter")
    await drawerOf(second).waitFor()
    answer()
    await page.getByText("Under investigation: 1 finding in 1 asset.").waitFor()
    // Whoever has begun on the next one keeps it, and is told.
    await page.goto(`${list}&open=${first.id}`)
    await drawerOf(first).waitFor()
    const accepted = await decide(first, "accept_risk")
    await page.keyboard.press("4")
    await page.keyboard.press("Control+Enter")
    await drawerOf(second).waitFor()
    await page.keyboard.press("1")
    answer()
    await page.getByText(/was not saved\. Somebody else has decided in the meantime\. .* to accept_risk/).waitFor()
    await page.getByRole("button", { name: "See its decisions" }).waitFor()
    expect(
      await drawerOf(second)
        .getByRole("radio", { name: /^Affected/ })
        .isChecked(),
    ).toBe(true)
    const standing = await shown.app.call(`GET /api/v1/findings/${first.id}/decisions`, { session })
    for (const id of new Set([
      accepted,
      ...standing.body.items.map((each: { decision: { id: string } }) => each.decision.id),
      others,
    ]))
      await shown.app.call(`DELETE /api/v1/triage/${id}`, { session })
    await context.close()
  })

  it("decides with a file that speaks for it, which is downloaded, removed and keeps its name in the history", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const found = await shown.app.call("GET /api/v1/findings?vulnerability=CVE-2024-9002&limit=1", { session })
    const [finding] = found.body.items
    const address = `${shown.app.url}${paths.asset(finding.asset.id)}?tab=findings&open=${finding.id}`
    await page.goto(address)
    await page.getByRole("radio", { name: /^Affected/ }).click()
    const chooser = page.getByRole("region", { name: "Decide" }).locator("input[type=file]")
    const file = { name: "calls.html", mimeType: "text/plain", buffer: Buffer.from("No call of it.") }
    await chooser.setInputFiles(file)
    await page.getByRole("button", { name: "Save and next" }).click()
    await page.getByText("The file cannot be attached").waitFor()
    await chooser.setInputFiles({ ...file, name: "calls.txt" })
    await page.getByRole("button", { name: "Save and next" }).click()
    await page.getByText("Affected: 1 finding in 1 asset.").waitFor()
    await page.goto(address)
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "calls.txt" }).click(),
    ])
    expect(await readFile(await download.path(), "utf8")).toBe("No call of it.")
    await page.getByRole("button", { name: "Remove calls.txt" }).click()
    await page.getByRole("button", { name: "Remove", exact: true }).click()
    await page.getByText(/calls\.txt, removed by/).waitFor()
    const decided = await shown.app.call(`GET /api/v1/findings/${finding.id}/decisions`, { session })
    await shown.app.call(`DELETE /api/v1/triage/${decided.body.items[0].decision.id}`, { session })
    await context.close()
  })

  it("groups by component, opens a group to its findings, decides on all of it and takes that back", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    await page.goto(shown.app.url + paths.vulnerabilities)
    await page.getByText("Component", { exact: true }).click()
    await page.waitForURL(/group=component/)
    const counted = await shown.app.call("GET /api/v1/findings/groups?by=package", { session })
    const [group] = counted.body.items
    const groups = page.getByRole("grid", { name: "Findings by component" })
    // Before there are rows a key does nothing.
    await groups
      .getByRole("row", { name: /lodash/ })
      .first()
      .waitFor()
    await groups.focus()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    const drawer = page.getByRole("complementary", { name: `Findings of ${group.name}` })
    await drawer.getByRole("heading", { name: `${group.counts.findings} findings` }).waitFor()
    await drawer.getByRole("row").nth(1).waitFor()
    expect(await drawer.getByRole("row").count()).toBe(Math.min(100, group.counts.findings) + 1)
    await drawer.getByRole("button", { name: "Decide on all" }).click()
    await page.getByRole("radio", { name: /^Not affected/ }).click()
    await page.getByRole("textbox", { name: "Impact statement" }).fill("None of it is reached from outside.")
    await page.getByText(`Reaches ${group.counts.findings} findings`).waitFor()
    const [other] = (await shown.app.call(`GET /api/v1/findings?package=${encodeURIComponent(group.id)}`, { session }))
      .body.items
    await shown.app.call("POST /api/v1/triage", { session, json: { findings: [other.id], status: "affected" } })
    await page.getByRole("button", { name: "Save", exact: true }).click()
    // In sight, though the button is far below it.
    const refusal = page.getByText("Somebody else has decided in the meantime")
    await refusal.waitFor()
    const isSeen = await refusal.evaluate((words) => {
      const { left, top } = words.getBoundingClientRect()
      return words.contains(words.ownerDocument.elementFromPoint(left + 2, top + 2))
    })
    expect(isSeen).toBe(true)
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText(`Not affected: ${group.counts.findings} findings`).waitFor()
    const left = await shown.app.call("GET /api/v1/findings/groups?by=package", { session })
    expect(left.body.items.map((each: { id: string }) => each.id)).not.toContain(group.id)
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByRole("grid", { name: "Findings by component" }).getByTitle(group.name).first().waitFor()
    await context.close()
  })

  it("decides on all that match a filter, not on the selected row alone, and takes that back", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const ask = async (list: string) =>
      (await shown.app.call(`GET /api/v1/${list}?fixAvailable=true&limit=1`, { session })).body
    const [vulnerabilities, findings] = [(await ask("vulnerabilities")).total, (await ask("findings")).total]
    expect(vulnerabilities).toBeGreaterThan(1)
    await page.goto(`${shown.app.url}${paths.vulnerabilities}?fixAvailable=true`)
    await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
    const bar = page.getByRole("toolbar", { name: "Selection" })
    await bar.getByText("1 vulnerability selected").waitFor()
    await bar.getByRole("button", { name: `Select all ${vulnerabilities} vulnerabilities that match` }).click()
    await bar.getByText(`All ${vulnerabilities} vulnerabilities that match`).waitFor()
    await bar.getByRole("button", { name: "Decide" }).click()
    await page.getByRole("radio", { name: /^Not affected/ }).click()
    await page.getByRole("textbox", { name: "Impact statement" }).fill("None of it is reached from outside.")
    await page.getByText(`Reaches ${findings} findings`).waitFor()
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText(`Not affected: ${findings} findings`).waitFor()
    expect((await ask("vulnerabilities")).total).toBe(0)
    const { items } = (await shown.app.call("GET /api/v1/triage?limit=1", { session })).body
    expect(items[0]).toMatchObject({ impactStatement: "None of it is reached from outside.", note: null })
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText(`${vulnerabilities} vulnerabilities`).first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it("sees what was decided by whom, narrows it, and takes back a selection, seeing what hangs on it", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const json = { filter: { vulnerability: "CVE-2024-9003" }, status: "accept_risk", note: "Until the spring" }
    const decided = await shown.app.call("POST /api/v1/triage", { session, json })
    const { findings } = decided.body.reached
    await page.goto(shown.app.url)
    await page.getByRole("link", { name: "Decisions" }).click()
    await page.getByLabel("Filter", { exact: true }).fill("by:session state:standing spring ")
    await page.waitForURL(/authorKind=session&state=standing|state=standing&authorKind=session/)
    await page.getByText(`${decided.body.decisions.length} decision`).first().waitFor()
    await page
      .getByRole("row", { name: /CVE-2024-9003/ })
      .first()
      .click()
    const drawer = page.getByRole("complementary", { name: "Decision" })
    await drawer.getByText("Until the spring").waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("checkbox", { name: "Select the rows that are loaded" }).click()
    await page.getByRole("toolbar", { name: "Selection" }).getByRole("button", { name: /^Undo/ }).click()
    await page.getByRole("dialog").getByText(`${findings} findings then have again what held before`).waitFor()
    await page.getByRole("dialog").getByRole("button", { name: /^Undo/ }).click()
    await page.getByText("No decision fits the filter").waitFor()
    const left = await shown.app.call("GET /api/v1/triage?q=spring&state=undone", { session })
    expect(left.body.total).toBe(decided.body.decisions.length)
    expect(complaints).toEqual([])
    await context.close()
  })
})
