import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paths } from "../../../apps/web/src/paths.ts"
import { axeFindings } from "../axe-findings.ts"
import { isWebBuilt, type ShownApp, startShownApp } from "../shown-app.ts"

let shown: ShownApp

describe.skipIf(!isWebBuilt)("two at once", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

  it("loses nothing where somebody else was first: sees what they changed and when, saves over it or takes theirs", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const { id } = (await shown.app.call("POST /api/v1/products", { session, json: { name: "Cranes" } })).body
    const change = (json: object) => shown.app.call(`PATCH /api/v1/products/${id}`, { session, json })
    await page.goto(shown.app.url + paths.product(id))
    const dialog = page.getByRole("dialog", { name: "Edit Cranes" })
    const [name, description] = [dialog.getByLabel("Name"), dialog.getByLabel("Description")]
    const told = dialog.getByRole("alert")
    await page.getByRole("button", { name: "Edit" }).click()
    await description.fill("Mine")
    await change({ name: "Harbour cranes", description: "Of somebody else" })
    await dialog.getByRole("button", { name: "Save" }).click()
    await told.getByText(/changed it just now/).waitFor()
    expect(await told.getByRole("listitem").allTextContents()).toEqual([
      "Name: Harbour cranes (taken over)",
      "Description: Of somebody else (you have other words)",
    ])
    expect(await axeFindings(page)).toEqual([])
    expect([await name.inputValue(), await description.inputValue()]).toEqual(["Harbour cranes", "Mine"])
    await dialog.getByRole("button", { name: "Save" }).click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await page.getByRole("heading", { level: 1, name: "Harbour cranes" }).waitFor()
    await page.getByText("Mine", { exact: true }).waitFor()
    await change({ name: "Cranes" })
    await page.reload()
    await page.getByRole("button", { name: "Edit" }).click()
    await description.fill("Mine again")
    await change({ description: "Theirs again" })
    await dialog.getByRole("button", { name: "Save" }).click()
    await told.getByRole("button", { name: "Take theirs, drop mine" }).click()
    await told.waitFor({ state: "detached" })
    expect(await description.inputValue()).toBe("Theirs again")
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.waitFor({ state: "detached" })
    await page.getByText("Theirs again").waitFor()
    await shown.app.call(`DELETE /api/v1/products/${id}`, { session })
    await context.close()
  })

  it("is told by every other form too what somebody else changed meanwhile, and keeps what was typed", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const call = (operation: string, json?: object) => shown.app.call(operation, { session, ...(json ? { json } : {}) })
    const told = page.getByRole("alert").filter({ hasText: "changed it" })
    const save = page.getByRole("button", { name: "Save", exact: true })
    const asset = (await call("GET /api/v1/assets?q=desk")).body.items[0]
    await page.goto(shown.app.url + paths.asset(asset.id))
    await page.getByRole("button", { name: "Edit" }).click()
    await page.getByLabel("Owner").fill("Mine")
    await call(`PATCH /api/v1/assets/${asset.id}`, { owner: "Theirs", exposure: "internet" })
    await save.click()
    await told.getByText("Owner: Theirs (you have other words)").waitFor()
    await told.getByText("Exposure: internet (taken over)").waitFor()
    await save.click()
    await page.getByText("The asset is changed.").waitFor()
    expect((await call(`GET /api/v1/assets/${asset.id}`)).body).toMatchObject({ owner: "Mine", exposure: "internet" })
    await call(`PATCH /api/v1/assets/${asset.id}`, { owner: null, exposure: asset.exposure })

    const status = (
      await call("POST /api/v1/settings/triage-statuses", {
        name: "With the vendor",
        color: "violet",
        base: "under_investigation",
      })
    ).body
    await page.goto(shown.app.url + paths.ownStatuses)
    await page.getByRole("button", { name: "Change", exact: true }).click()
    await page.getByRole("dialog").getByLabel("Name").fill("At the vendor")
    await call(`PATCH /api/v1/settings/triage-statuses/${status.id}`, { name: "Asked the vendor" })
    await save.click()
    await told.getByText("Name: Asked the vendor").waitFor()
    await save.click()
    await told.waitFor({ state: "detached" })
    const named = (await call("GET /api/v1/settings/triage-statuses")).body.items
    expect(named).toMatchObject([{ name: "At the vendor" }])
    await call(`DELETE /api/v1/settings/triage-statuses/${status.id}`)

    await page.goto(shown.app.url + paths.actionRules)
    const before = (await call("GET /api/v1/settings/action-rules")).body
    const threshold = page.getByLabel("Proof of concept from EPSS")
    await threshold.fill("0.3")
    const { rows, pocEpss, activeEpss } = before
    await call("PUT /api/v1/settings/action-rules", { rows, pocEpss, activeEpss, unknownExposure: "small" })
    await save.click()
    await told.getByText("Exposure where it is not set: small").waitFor()
    await save.click()
    await page.getByText(/^Saved\./).waitFor()
    expect((await call("GET /api/v1/settings/action-rules")).body).toMatchObject({ unknownExposure: "small" })
    await call("DELETE /api/v1/settings/action-rules")

    // Whom other journeys named would be the first author here.
    const trust = (await call("GET /api/v1/settings/vex-trust")).body
    await call("PUT /api/v1/settings/vex-trust", { everybody: trust.everybody, sboms: trust.sboms, authors: [] })
    await page.goto(shown.app.url + paths.vexTrust)
    await page.getByRole("button", { name: "Add an author" }).click()
    await page.getByRole("combobox", { name: "Author 1" }).fill("Acme")
    await call("PUT /api/v1/settings/vex-trust", { everybody: "ignore", sboms: "propose", authors: [] })
    await save.click()
    await told.getByText(/Everybody else: ignore/).waitFor()
    expect(await page.getByRole("combobox", { name: "Author 1" }).inputValue()).toBe("Acme")
    await told.getByRole("button", { name: "Take theirs, drop mine" }).click()
    expect(await page.getByRole("combobox", { name: "Author 1" }).count()).toBe(0)

    const rule = (
      await call("POST /api/v1/triage/rules", {
        name: "Low ones",
        conditions: { severity: ["low"] },
        status: "accept_risk",
      })
    ).body.rule
    await page.goto(`${shown.app.url}${paths.editTriageRule}?id=${rule.id}`)
    await page.getByLabel("Note").fill("Mine")
    await call(`PATCH /api/v1/triage/rules/${rule.id}`, { name: "Lowest ones", note: "Theirs" })
    await save.click()
    await told.getByText("Note: Theirs (you have other words)").waitFor()
    expect(await page.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Lowest ones")
    await save.click()
    await page.getByText(/Lowest ones decides/).waitFor()
    await call(`DELETE /api/v1/triage/rules/${rule.id}`)

    await call("POST /api/v1/custom-vulnerabilities", {
      id: "ACME-2026-0077",
      summary: "Ours",
      details: "Long",
      affected: [],
    })
    await page.goto(`${shown.app.url}${paths.editCustomVulnerability}?id=ACME-2026-0077`)
    await page.getByLabel("Summary").fill("Mine")
    await call("PATCH /api/v1/custom-vulnerabilities/ACME-2026-0077", { details: "Longer" })
    await save.click()
    await told.getByText("Details: Longer").waitFor()
    await save.click()
    await page.getByText("The record is changed.").waitFor()
    const { record } = (await call("GET /api/v1/custom-vulnerabilities/ACME-2026-0077")).body
    expect(record).toMatchObject({ summary: "Mine", details: "Longer" })
    await call("POST /api/v1/custom-vulnerabilities/ACME-2026-0077/withdraw")
    await context.close()
  })

  it("takes over the rows of a table that somebody else changed, and conflicts in the same row alone", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const call = (operation: string, json?: object) => shown.app.call(operation, { session, ...(json ? { json } : {}) })
    const told = page.getByRole("alert").filter({ hasText: "changed it" })
    const save = page.getByRole("button", { name: "Save", exact: true })
    interface Row {
      readonly humanImpact: string
      readonly exposure: string
      readonly automatable: string
      readonly exploitation: string
      readonly priority: string
    }
    const isNamed = (row: Row, impact: string) =>
      row.exploitation === "none" && row.exposure === "small" && row.automatable === "no" && row.humanImpact === impact
    const { rows, pocEpss, activeEpss, unknownExposure } = (await call("GET /api/v1/settings/action-rules")).body
    const cell = (impact: string) => page.getByLabel(`no exploitation, isolated, by hand, ${impact}`, { exact: true })
    await page.goto(shown.app.url + paths.actionRules)
    await cell("low impact").selectOption("immediate")
    await cell("medium impact").selectOption("immediate")
    const theirs = rows.map((row: Row) =>
      isNamed(row, "high") || isNamed(row, "medium") ? { ...row, priority: "out-of-cycle" } : row,
    )
    await call("PUT /api/v1/settings/action-rules", { rows: theirs, pocEpss, activeEpss, unknownExposure })
    await save.click()
    await told.waitFor()
    expect(await told.getByRole("listitem").allTextContents()).toEqual([
      "no exploitation, isolated, by hand, medium impact: Out of cycle (you have other words)",
      "no exploitation, isolated, by hand, high impact: Out of cycle (taken over)",
    ])
    await save.click()
    await page.getByText(/^Saved\./).waitFor()
    const after = (await call("GET /api/v1/settings/action-rules")).body.rows
    const priorityOf = (impact: string) => after.find((row: Row) => isNamed(row, impact)).priority
    expect(["low", "medium", "high"].map(priorityOf)).toEqual(["immediate", "immediate", "out-of-cycle"])
    await call("DELETE /api/v1/settings/action-rules")

    const { everybody, sboms } = (await call("GET /api/v1/settings/vex-trust")).body
    const author = (name: string, trust: string, note: string | null = null) => ({
      author: name,
      trust,
      note,
      tokens: [],
    })
    const put = (...authors: object[]) => call("PUT /api/v1/settings/vex-trust", { everybody, sboms, authors })
    await put(author("Acme", "ignore"), author("Bolt", "ignore"), author("Crane", "ignore"))
    await page.goto(shown.app.url + paths.vexTrust)
    await page.getByLabel("Note on author 2").fill("Mine")
    await page.getByRole("button", { name: "Add an author" }).click()
    await page.getByRole("combobox", { name: "Author 4" }).fill("Mast")
    await put(author("Acme", "propose"), author("Bolt", "ignore"), author("Hoist", "ignore"))
    await save.click()
    await told.waitFor()
    expect(await told.getByRole("listitem").allTextContents()).toEqual([
      "Author Acme: propose",
      "Author crane: removed",
      "Author Hoist: ignore",
    ])
    await save.click()
    await page.getByText(/^Saved\./).waitFor()
    expect((await call("GET /api/v1/settings/vex-trust")).body.authors).toMatchObject([
      author("Acme", "propose"),
      author("Bolt", "ignore", "Mine"),
      author("Hoist", "ignore"),
      author("Mast", "apply"),
    ])
    await told.waitFor({ state: "detached" })
    expect(await page.getByRole("combobox", { name: /^Author/ }).count()).toBe(4)
    await put()
    await context.close()
  })

  it("is told in the forms of corrections what somebody else corrected meanwhile, and keeps what was typed", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const call = (operation: string, json?: object) => shown.app.call(operation, { session, ...(json ? { json } : {}) })
    const told = page.getByRole("alert").filter({ hasText: "changed it" })
    const listed = () => told.getByRole("listitem").allTextContents()

    const where = { name: "nameless" }
    const made = await call("POST /api/v1/component-corrections", { where, set: { supplier: "Ours" } })
    const { id } = made.body.correction
    await page.goto(`${shown.app.url}${paths.corrections}?open=${id}`)
    await page.getByRole("button", { name: "Change", exact: true }).click()
    const form = page.getByRole("dialog", { name: "Change the rule" })
    await form.getByLabel("Why").fill("Mine")
    const changed = { where, set: { supplier: "Theirs" }, note: "Of somebody else" }
    expect((await call(`PUT /api/v1/component-corrections/${id}`, changed)).status).toBe(200)
    await form.getByRole("button", { name: "Save" }).click()
    await told.waitFor()
    expect(await listed()).toEqual([
      "Corrected to: Theirs (taken over)",
      "Why: Of somebody else (you have other words)",
    ])
    expect([
      await form.getByRole("textbox", { name: "Supplier" }).inputValue(),
      await form.getByLabel("Why").inputValue(),
    ]).toEqual(["Theirs", "Mine"])
    expect(await axeFindings(page)).toEqual([])
    await form.getByRole("button", { name: "Save" }).click()
    await form.waitFor({ state: "detached" })
    const kept = (await call("GET /api/v1/component-corrections")).body.items
    expect(kept.find((each: { id: string }) => each.id === id)).toMatchObject({
      note: "Mine",
      set: { supplier: "Theirs" },
    })
    await call(`DELETE /api/v1/component-corrections/${id}`)

    const component = (await call("GET /api/v1/components?name=express")).body.items[0]
    const detail = async () => (await call(`GET /api/v1/components/${component.id}`)).body
    await page.goto(shown.app.url + paths.component(component.id))
    await page.getByRole("button", { name: "Correct", exact: true }).click()
    const correct = page.getByRole("dialog", { name: "Correct express" })
    await correct.getByLabel("Supplier").fill("Mine")
    const theirs = { supplier: "Theirs", licenses: ["MIT"], reach: "asset" }
    expect((await call(`PATCH /api/v1/components/${component.id}`, theirs)).status).toBe(200)
    await correct.getByRole("button", { name: "Correct" }).click()
    await told.waitFor()
    expect((await listed()).sort()).toEqual(["Licenses: MIT (taken over)", "Supplier: Theirs (you have other words)"])
    await told.getByRole("button", { name: "Take theirs, drop mine" }).click()
    expect(await correct.getByLabel("Supplier").inputValue()).toBe("Theirs")
    await correct.getByLabel("Supplier").fill("Mine again")
    await correct.getByRole("button", { name: "Correct" }).click()
    await correct.waitFor({ state: "detached" })
    expect(await detail()).toMatchObject({ supplier: "Mine again", licenses: ["MIT"] })
    for (const each of (await detail()).corrections) await call(`DELETE /api/v1/component-corrections/${each.id}`)
    await context.close()
  })
})
