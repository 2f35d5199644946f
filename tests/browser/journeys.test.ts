import { Buffer } from "node:buffer"
import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paths } from "../../apps/web/src/paths.ts"
import { axeFindings } from "./axe-findings.ts"
import { settled } from "./settled.ts"
import { administrator, bom, isWebBuilt, type ShownApp, startShownApp, vexOfLodash } from "./shown-app.ts"

let shown: ShownApp

describe.skipIf(!isWebBuilt)("a person", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

  it("is sent to sign in, comes back to where they wanted to go, and is let out again", async () => {
    const { page, context } = await shown.open()
    await page.goto(`${shown.app.url}${paths.assets}?q=shop`)
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await page.getByLabel("E-mail address").fill(administrator.email)
    await page.getByLabel("Password", { exact: true }).fill("wrong password here")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("alert").waitFor()
    await page.getByLabel("Password", { exact: true }).fill(administrator.password)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("heading", { level: 1, name: "Assets" }).waitFor()
    expect(new URL(page.url()).search).toBe("?q=shop")
    await page.getByText("2 assets").waitFor()
    await page.getByRole("button", { name: "Account of Administrator" }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await page.goto(shown.app.url + paths.assets)
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await context.close()
  })

  it("uploads a file, follows it to its findings, and is told where a broken one breaks", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.upload)
    const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })
    await page
      .getByLabel("SBOM and VEX files")
      .setInputFiles([
        file(
          "web.cdx.json",
          JSON.stringify({ ...bom("4.17.20"), serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" }),
        ),
        file("broken.json", '{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": ['),
      ])
    await page.getByText("Uploaded", { exact: true }).waitFor()
    await page.getByText("Rejected").waitFor()
    await page.getByRole("link", { name: "web 1" }).click()
    await page.getByRole("heading", { level: 1, name: "web" }).waitFor()
    // The verdict leads to what it counts.
    await page.getByRole("link", { name: /^1 to (?:mitigate now|watch)$/ }).click()
    expect(new URL(page.url()).search).toMatch(/^\?tab=findings&action=(?:mitigate|monitor)$/)
    await page.getByText("CVE-2024-9000").first().click()
    await page.getByRole("complementary", { name: "Finding CVE-2024-9000" }).getByText("<4.17.21").waitFor()
    await context.close()
  })

  it("keeps a filter under a name, comes back to it, and shares it", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(`${shown.app.url}${paths.vulnerabilities}?severity=critical,high&sort=-epss`)
    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: "Save this view" }).click()
    await page.getByLabel("Name").fill("Worst by EPSS")
    await page.getByRole("button", { name: "Save view" }).click()
    await page.getByRole("button", { name: "Worst by EPSS" }).waitFor()
    await page.goto(shown.app.url + paths.vulnerabilities)
    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: "Worst by EPSS" }).click()
    await page.waitForURL(/severity=critical,high&sort=-epss|sort=-epss&severity=critical,high/)
    await page.getByRole("button", { name: "Worst by EPSS" }).click()
    await page.getByRole("menuitem", { name: "Share Worst by EPSS" }).click()
    await page.getByText("Worst by EPSS is shared with the organization").waitFor()
    const other = await shown.app.createSession(shown.organization, { role: "view-only" })
    const seen = await shown.app.call("GET /api/v1/saved-views?list=vulnerabilities", { session: other })
    expect(seen.body.items).toMatchObject([{ name: "Worst by EPSS", can: { change: false } }])
    await context.close()
  })

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

  it("adds a vulnerability of their own, seeing what it hits while writing, and withdraws it", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.customVulnerabilities)
    await page.getByRole("button", { name: "Add a vulnerability" }).click()
    await page.getByLabel("Id", { exact: true }).fill("ACME-2026-0077")
    await page.getByLabel("Summary").fill("Our fork of lodash guesses keys")
    await page.getByLabel("Package", { exact: true }).fill("lodash")
    await page.getByLabel("Fixed in").fill("4.17.21")
    await page.getByText(/It hits [1-9]\d* asset/).waitFor()
    await page.getByText("OSV JSON").click()
    const json = page.getByLabel("The record", { exact: true })
    const written = await json.inputValue()
    await json.fill("{")
    await page.getByText("not a JSON object").waitFor()
    expect(await page.getByRole("button", { name: "Add vulnerability" }).isDisabled()).toBe(true)
    await json.fill(written)
    await page.getByText("Form", { exact: true }).click()
    await page.getByText(/It hits [1-9]\d* asset/).waitFor()
    await page.getByRole("button", { name: "Add vulnerability" }).click()
    const drawer = page.getByRole("complementary", { name: "ACME-2026-0077" })
    await drawer.getByRole("link", { name: "Who is hit" }).waitFor()
    // A file that says something else of it is told what to press.
    await page.locator("input[type=file]").setInputFiles({
      name: "records.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ ...JSON.parse(written), summary: "Other words" })),
    })
    const dialog = page.getByRole("dialog", { name: "What came of the import" })
    await dialog.getByText(/“Replace with these” puts this one in its place/).waitFor()
    await dialog.getByRole("button", { name: "Replace with these" }).click()
    await dialog.getByText("changed", { exact: true }).waitFor()
    await dialog.getByRole("button", { name: "Done" }).click()
    await dialog.waitFor({ state: "detached" })
    await drawer.getByRole("button", { name: "Withdraw" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click()
    await page.getByText("Withdrawn").first().waitFor()
    await context.close()
  })

  it("corrects a component, seeing what it changes while writing, and takes it back", async () => {
    const { page, context, complaints } = await shown.open({
      session: await shown.app.createSession(shown.organization),
    })
    await page.goto(`${shown.app.url}${paths.components}?q=lodash`)
    await page.getByText("lodash").first().click()
    const drawer = page.getByRole("complementary", { name: "Component" })
    await drawer.getByRole("button", { name: "Correct" }).click()
    const form = page.getByRole("dialog", { name: /^Correct/ })
    await form.getByLabel("purl").fill("pkg:npm/lodash@4.17.21")
    await form.getByText(/1 component in 1 asset; 0 findings begin, \d+ end/).waitFor()
    await form.getByLabel("Why").fill("The fork holds the fix")
    await form.getByRole("button", { name: "Correct" }).click()
    await drawer.getByText("The fork holds the fix").waitFor()
    await drawer.getByText("Nothing known is open in this version.").waitFor()
    await drawer.getByRole("button", { name: "Undo correction" }).click()
    await page.getByText("The correction is undone; the component is what its document says.").waitFor()
    await drawer.getByRole("link", { name: "CVE-2024-9000" }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it("makes a token for one job from a preset, sees its secret once, uses it, and ends it", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByLabel("Name").fill("ci-shop")
    await page.getByRole("button", { name: "CI/CD SBOM upload" }).click()
    await page
      .getByRole("complementary", { name: "What the token can do" })
      .getByText("/api/v1/sboms", { exact: false })
      .first()
      .waitFor()
    await page.getByRole("button", { name: "Create token" }).click()
    const secret = (await page.getByTestId("secret").textContent()) ?? ""
    expect(secret).toMatch(/^wbl_/)
    const answer = await shown.app.call("GET /api/v1/token", { token: secret })
    expect(answer.body.scopes).toEqual(["view-all", "manage-sboms-and-vex"])
    await page.getByRole("link", { name: "I have saved it" }).click()
    await page
      .getByRole("row", { name: /ci-shop/ })
      .getByRole("button", { name: "Revoke" })
      .click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke token" }).click()
    await page.getByText(/ci-shop is revoked/).waitFor()
    expect((await shown.app.call("GET /api/v1/token", { token: secret })).status).toBe(401)
    expect(await page.getByText(secret).count()).toBe(0)
    await context.close()
  })

  it("ends a selection of tokens and of records at once, told first what each hangs on", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const bar = page.getByRole("toolbar", { name: "Selection" })
    const dialog = page.getByRole("dialog")
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const make = async (name: string): Promise<string> =>
      (await shown.app.call("POST /api/v1/tokens", { session, json: { name, scopes: ["view-all"] } })).body.token
    const [one, two, other] = [await make("deploy-one"), await make("deploy-two"), await make("report")]

    await page.goto(`${shown.app.url}${paths.apiTokens}?q=deploy&state=active`)
    await page.getByRole("row", { name: /deploy-one/ }).waitFor()
    await press("j", "x")
    await bar.getByText("1 token", { exact: true }).waitFor()
    await press("Escape")
    await bar.waitFor({ state: "detached" })
    await press("x")
    await bar.getByRole("button", { name: "Select all 2 tokens that match" }).click()
    await bar.getByRole("button", { name: "Revoke…" }).click()
    await dialog.getByText("Revoke all 2 tokens?").waitFor()
    await dialog.getByText("deploy-two, deploy-one").waitFor()
    await dialog.getByText(/cannot be undone/).waitFor()
    await settled(page)
    expect(await axeFindings(page), "tokens").toEqual([])
    // Out of the question first: the selection stays.
    await press("Escape")
    await dialog.waitFor({ state: "detached" })
    await bar.getByRole("button", { name: "Revoke…" }).click()
    await dialog.getByRole("button", { name: "Revoke all 2 tokens" }).click()
    await page.getByText("2 tokens revoked.").waitFor()
    await page.getByText("No token fits the filter").waitFor()
    const status = async (token: string) => (await shown.app.call("GET /api/v1/token", { token })).status
    expect([await status(one), await status(two), await status(other)]).toEqual([401, 401, 200])

    const ids = ["ACME-2026-0091", "ACME-2026-0092"]
    let findings = 0
    for (const id of ids) {
      const affected = [{ package: { ecosystem: "npm", name: "lodash" }, versions: ["4.17.20"] }]
      const json = { id, summary: `Held back ${id}`, affected }
      findings += (await shown.app.call("POST /api/v1/custom-vulnerabilities", { session, json })).body.reached.findings
    }
    expect(findings).toBeGreaterThan(0)
    await page.goto(`${shown.app.url}${paths.customVulnerabilities}?q=ACME-2026-009`)
    await page.getByRole("row", { name: /ACME-2026-0091/ }).waitFor()
    await press("j", "x", "j", "x")
    await bar.getByRole("button", { name: "Withdraw…" }).click()
    await dialog.getByText(`${findings} findings end at once.`).waitFor()
    await dialog.getByLabel("Why").fill("Reported twice")
    await settled(page)
    expect(await axeFindings(page), "records").toEqual([])
    await dialog.getByRole("button", { name: "Withdraw 2 records" }).click()
    await page.getByText("2 records withdrawn.").waitFor()
    for (const id of ids) {
      const { body } = await shown.app.call(`GET /api/v1/custom-vulnerabilities/${id}`, { session })
      expect(body).toMatchObject({ withdrawnBecause: "Reported twice", reached: { findings: 0 } })
    }
    expect(complaints).toEqual([])
    await context.close()

    const reader = await shown.open({
      session: await shown.app.createSession(shown.organization, { role: "view-only" }),
    })
    await reader.page.goto(shown.app.url + paths.customVulnerabilities)
    await reader.page.getByRole("row", { name: /ACME-2026-0091/ }).waitFor()
    for (const key of ["j", "x"]) await reader.page.keyboard.press(key)
    const closed = reader.page.getByRole("toolbar", { name: "Selection" }).getByRole("button", { name: "Withdraw…" })
    expect(await closed.getAttribute("aria-disabled")).toBe("true")
    await closed.hover()
    await reader.page.getByText(/manage-custom-vulnerabilities/).waitFor()
    await reader.context.close()
  })

  it("makes and renames a label, and deletes those of a filter, told what hangs on them", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const dialog = page.getByRole("dialog")
    await page.goto(shown.app.url + paths.labels)
    for (const name of ["crane-north", "crane-south"]) {
      await page.getByRole("button", { name: "New label" }).click()
      await dialog.getByLabel("Name").fill(name)
      await dialog.getByRole("button", { name: "Create label" }).click()
      await page.getByRole("row", { name: new RegExp(name) }).waitFor()
    }
    await page
      .getByRole("row", { name: /crane-south/ })
      .getByRole("button", { name: "Rename" })
      .click()
    await dialog.getByLabel("Name").fill("crane-harbour")
    await dialog.getByRole("button", { name: "Rename" }).click()
    await page.getByText("crane-south is crane-harbour now.").waitFor()
    const labels = (await shown.app.call("GET /api/v1/labels?q=crane-north", { session })).body.items
    const labelId: string = labels[0].id
    const [{ id, asset }] = (await shown.app.call("GET /api/v1/findings?limit=1", { session })).body.items
    await shown.app.call(`PUT /api/v1/labels/${labelId}/apply`, { session, json: { assetIds: [asset.id] } })
    const json = { findings: [id], status: "accept_risk", reach: { label: "crane-north" } }
    expect((await shown.app.call("POST /api/v1/triage", { session, json })).status).toBe(201)
    await page.getByLabel("Filter", { exact: true }).fill("crane ")
    await page.waitForURL(/q=crane/)
    await page.getByText("2 labels", { exact: false }).first().waitFor()
    await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
    const bar = page.getByRole("toolbar", { name: "Selection" })
    await bar.getByRole("button", { name: "Select all 2 labels that match" }).click()
    await bar.getByRole("button", { name: "Delete…" }).click()
    await dialog.getByText("crane-harbour, crane-north").waitFor()
    await dialog.getByText("The decision of 1 finding changes.").waitFor()
    // What comes to match behind what was told is left alone.
    const late = (await shown.app.call("POST /api/v1/labels", { session, json: { name: "crane-late" } })).body.id
    await dialog.getByRole("button", { name: "Delete 2 labels" }).click()
    await page.getByText("2 labels deleted.").waitFor()
    await page.getByRole("row", { name: /crane-late/ }).waitFor()
    const left = (await shown.app.call("GET /api/v1/labels", { session })).body.items
    expect(left.map(({ name }: { name: string }) => name)).toEqual(["crane-late", "team-shop"])
    await shown.app.call(`DELETE /api/v1/labels/${late}`, { session })
    expect(complaints).toEqual([])
    await context.close()
  })

  it("confirms the password before an elevated scope is given away", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByLabel("Name").fill("people-sync")
    await page.getByRole("checkbox", { name: /Manage people/ }).check()
    await page.getByRole("button", { name: "Confirm and create token" }).click()
    const dialog = page.getByRole("dialog", { name: "Confirm that it is you" })
    await dialog.getByLabel("Password", { exact: true }).fill(administrator.password)
    await dialog.getByRole("button", { name: "Confirm" }).click()
    await page.getByTestId("secret").waitFor()
    await context.close()
  })

  it("works a list by keyboard alone: filter, move, open, close, and goes anywhere by Ctrl-K", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.vulnerabilities)
    await page.getByRole("row", { name: /CVE-2024-9000/ }).waitFor()
    await page.keyboard.press("/")
    await page.keyboard.type("severity:critical,high ")
    await page.getByText("2 vulnerabilities").waitFor()
    expect(new URL(page.url()).searchParams.get("severity")).toBe("critical,high")
    await page.keyboard.press("Escape")
    await page.getByRole("grid", { name: "Vulnerabilities" }).focus()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.getByRole("complementary", { name: "Vulnerability CVE-2024-9000" }).waitFor()
    await page.keyboard.press("j")
    await page.getByRole("complementary", { name: "Vulnerability CVE-2024-9001" }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("complementary", { name: /Vulnerability CVE/ }).waitFor({ state: "detached" })
    await page.keyboard.press("Control+k")
    await page.getByRole("combobox", { name: "Go to" }).fill("shop-back")
    await page.getByRole("option", { name: /shop-backend/ }).waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "shop-backend" }).waitFor()
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe(paths.vulnerabilities)
    for (const [text, found] of [
      ["CVE-2024-9001", /^CVE-2024-9001/],
      ["lodash", /^lodash/],
    ] as const) {
      await page.keyboard.press("Control+k")
      await page.getByRole("combobox", { name: "Go to" }).fill(text)
      await page.getByRole("option", { name: found }).first().waitFor()
      await page.keyboard.press("Enter")
      await page.getByRole("heading", { level: 1, name: text }).waitFor()
    }
    await context.close()
  })

  it("tells what each suggestion of a filter would leave, and how many there are of all", async () => {
    const { page, context, complaints } = await shown.open({
      session: await shown.app.createSession(shown.organization),
    })
    await page.goto(shown.app.url + paths.vulnerabilities)
    await page.getByText("6 vulnerabilities", { exact: true }).waitFor()
    await page.keyboard.press("/")
    await page.keyboard.type("severity:")
    await page.getByRole("option", { name: /^severity:critical\s*Critical\s*1$/ }).waitFor()
    await page.getByRole("option", { name: /^severity:none\s*None\s*\d$/ }).waitFor()
    await page.keyboard.type("critical,")
    await page.getByRole("option", { name: /^severity:critical,high\s*High\s*2$/ }).waitFor()
    await page.keyboard.type("high ")
    await page.getByText("2 vulnerabilities of 6", { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it("does by Ctrl-K what the open page offers, and nothing that is not allowed", async () => {
    const { page, context, complaints } = await shown.open({
      session: await shown.app.createSession(shown.organization),
    })
    await page.goto(shown.app.url + paths.products)
    await page.getByRole("heading", { level: 1, name: "Products" }).waitFor()
    await page.keyboard.press("Control+k")
    await page.getByRole("combobox", { name: "Go to" }).fill("new product")
    await page.getByRole("option", { name: "New product" }).waitFor()
    await page.keyboard.press("Enter")
    const name = page.getByRole("dialog", { name: "New product" }).getByRole("textbox", { name: "Name" })
    await name.waitFor()
    await expect.poll(() => name.evaluate((field) => field.matches(":focus"))).toBe(true)
    await page.keyboard.press("Escape")
    await page.goto(shown.app.url + paths.vulnerabilities)
    await page.getByRole("row", { name: /CVE-2024-9002/ }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.keyboard.press("Control+k")
    for (const offered of ["Views", "The whole list as CSV", "Decide", /^Select all/])
      await page.getByRole("option", { name: offered }).first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
    const viewer = await shown.open({
      session: await shown.app.createSession(shown.organization, { role: "view-only" }),
    })
    await viewer.page.goto(shown.app.url + paths.products)
    await viewer.page.getByRole("button", { name: "New product" }).first().waitFor()
    await viewer.page.keyboard.press("Control+k")
    await viewer.page.getByRole("option", { name: "Products" }).waitFor()
    expect(await viewer.page.getByRole("option", { name: "New product" }).count()).toBe(0)
    await viewer.context.close()
  })

  it("orders by a head whatever its list can be ordered by", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", { session })
    const asset = paths.asset(assets.body.items[0].id)
    await shown.app.call("POST /api/v1/products", { session, json: { name: "Berth" } })
    for (const [address, head, first, second] of [
      [paths.products, "Name", "-name", "name"],
      [paths.sboms, "Uploaded", "uploadedAt", "-uploadedAt"],
      [`${asset}?tab=components`, "Component", "-name", "name"],
      [`${asset}?tab=components`, "Open findings", "priority", "-priority"],
      [paths.changes, "When", "at", "-at"],
    ] as const) {
      await page.goto(shown.app.url + address)
      for (const sort of [first, second]) {
        await page.getByRole("columnheader", { name: head }).getByRole("button").click()
        await expect.poll(() => new URL(page.url()).searchParams.get("sort")).toBe(sort)
        await page.locator('[role=grid][aria-busy="false"]').waitFor()
      }
    }
    await page.goto(shown.app.url + paths.products)
    await page.getByRole("row", { name: /Berth/ }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.getByRole("complementary", { name: /^Product / }).waitFor()
    await page.reload()
    await page.getByRole("complementary", { name: /^Product / }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Berth" }).waitFor()
    expect(complaints).toEqual([])
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

  it("drops a supplier's VEX, sees row by row what it decided, and takes it back", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const before = await shown.app.call("GET /api/v1/findings?vulnerability=CVE-2024-9005", { session })
    await page.goto(shown.app.url + paths.upload)
    await page.getByLabel("SBOM and VEX files").setInputFiles({
      name: "supplier.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(vexOfLodash)),
    })
    await page.getByText(`2 statements: ${before.body.total} findings decided, 0 proposed, 1 unmatched`).waitFor()
    const rows = page.getByRole("table", { name: "Statements of Example" }).getByRole("row")
    expect(await rows.nth(1).innerText()).toMatch(/CVE-2024-9005\s+Applied\s+Under investigation/)
    expect(await rows.nth(2).innerText()).toMatch(
      /CVE-2024-9004\s+Unmatched\s+Not affected\s+pkg:npm\/nowhere@1\.0\.0\s+\S+/,
    )
    await page.getByRole("link", { name: "VEX of Example" }).click()
    await page.getByRole("heading", { level: 1, name: "Example" }).waitFor()
    await page.getByRole("link", { name: "CVE-2024-9005" }).waitFor()
    const document = page.url()
    const documents = page.getByRole("grid", { name: "VEX documents" }).getByText("Example", { exact: true })
    await page.goto(`${shown.app.url}${paths.vex}?state=unmatched&author=example`)
    await documents.waitFor()
    await page.goto(`${shown.app.url}${paths.vex}?state=proposed`)
    await page.getByText("No document fits the filter").waitFor()
    await page.goto(document)
    await page.getByRole("button", { name: "Delete" }).click()
    await page.getByRole("button", { name: "Delete VEX document" }).click()
    await page.getByText("No VEX documents yet").waitFor()
    const after = await shown.app.call("GET /api/v1/findings?status=under_investigation", { session })
    expect(after.body.items).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it("asks to be asked about an author, accepts what is proposed for all that match, and takes it back", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    await page.goto(shown.app.url + paths.vexTrust)
    await page.getByRole("button", { name: "Add an author" }).click()
    await page.getByPlaceholder("As documents name the author").fill("Second")
    await page.getByRole("radiogroup", { name: "Trust in author 1" }).getByText("Propose").click()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("It holds for documents and software that come from now on.").waitFor()
    await shown.app.call("POST /api/v1/vex", { session, json: { ...vexOfLodash, author: "Second" } })
    await page.goto(`${shown.app.url}${paths.vexProposals}?status=fixed`)
    await page.getByText("No proposal fits the filter").waitFor()
    await page.getByRole("button", { name: "Clear the filter" }).click()
    await page.getByLabel("Filter", { exact: true }).fill("author:second ")
    await page.waitForURL(/author=second/)
    await page.getByRole("button", { name: "Accept" }).click()
    const deed = page.getByRole("dialog").getByRole("button", { name: /^Accept/ })
    await deed.click()
    await page.getByText("No proposal fits the filter").waitFor()
    await page.getByRole("button", { name: "Clear the filter" }).click()
    await page.getByText("No proposals to decide").waitFor()
    const under = () => shown.app.call("GET /api/v1/findings?status=under_investigation", { session })
    expect((await under()).body.total).toBeGreaterThan(0)
    await page.getByRole("button", { name: "Undo the decisions" }).click()
    await expect.poll(async () => (await under()).body.total, { timeout: 10_000 }).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

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
    await page.getByLabel("Name of With the vendor").fill("At the vendor")
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

  it("sees the upgrades that help most, all of them when asked, and of which flavour one has to look for", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const fixedIn = new Map([["com.google.guava:guava", "32.0.0-android"]])
    for (const name of "abcdefg") fixedIn.set(`org.example:${name}`, "2.0")
    const records = [...fixedIn].map(([name, fixed], place) => ({
      id: `ACME-2026-06${place}`,
      summary: `A flaw of ${name}`,
      affected: [
        {
          package: { ecosystem: "Maven", name },
          ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed }] }],
        },
      ],
    }))
    const components = [...fixedIn.keys()].map((key) => {
      const [group = "", name = ""] = key.split(":")
      const version = name === "guava" ? "31.1-jre" : "1.0"
      return { type: "library", group, name, version, purl: `pkg:maven/${group}/${name}@${version}` }
    })
    await shown.app.call("POST /api/v1/custom-vulnerabilities", { session, json: records })
    const sbom = { bomFormat: "CycloneDX", specVersion: "1.5", components }
    const { body } = await shown.app.call("POST /api/v1/sboms?name=kettle&version=1", { session, json: sbom })
    await page.goto(shown.app.url + paths.asset(body.asset.id))
    await page.getByText("These 6 upgrades remove").waitFor()
    await page.getByRole("button", { name: "Show all 8" }).click()
    await page.getByText("These 8 upgrades remove").waitFor()
    await page.getByRole("row", { name: /guava.*32\.0\.0-android.*or the jre one of that number or above/ }).waitFor()
    await shown.app.call(`DELETE /api/v1/sboms/${body.id}`, { session })
    for (const { id } of records)
      await shown.app.call(`POST /api/v1/custom-vulnerabilities/${id}/withdraw`, { session, json: {} })
    expect(complaints).toEqual([])
    await context.close()
  })

  it("orders a list on a phone, where it has no heads, both ways", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session, width: 390 })
    await page.goto(shown.app.url + paths.vulnerabilities)
    const order = page.getByLabel("Sorted by")
    const first = page.getByRole("row").nth(1)
    expect(await order.inputValue()).toBe("priority")
    await order.selectOption("EPSS")
    await page.waitForURL(/sort=-epss/)
    await page.getByText("CVE-2024-9000").first().waitFor()
    await order.selectOption("Severity")
    await first.getByText("CVE-2024-9000").waitFor()
    await page.getByRole("button", { name: "Highest first: turn around" }).click()
    await page.waitForURL(/sort=severity/)
    await first.getByText("CVE-2024-9005").waitFor()
    await page.getByRole("button", { name: "Lowest first: turn around" }).click()
    await first.getByText("CVE-2024-9000").waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it("selects by finger on a phone, decides on all that match, and nothing to touch is too small", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session, width: 390 })
    const bar = page.getByRole("toolbar", { name: "Selection" })
    const json = { filter: { vulnerability: "CVE-2024-9003" }, status: "under_investigation" }
    const { decisions } = (await shown.app.call("POST /api/v1/triage", { session, json })).body
    for (const list of [paths.assets, paths.decisions, paths.users, paths.vulnerabilities]) {
      await page.goto(shown.app.url + list)
      const row = page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: "Select", exact: true }) })
      const box = row.first().locator("label")
      // At its edge, not at the box that is drawn.
      await box.click({ position: { x: 3, y: 3 } })
      await bar.getByText(/^1 \w+$/).waitFor()
      expect(new URL(page.url()).searchParams.get("open"), "selecting opens nothing").toBe(null)
      for (const touched of [
        box,
        page.locator("label").filter({ has: page.getByRole("checkbox", { name: "Select the rows" }) }),
        page.getByLabel("Sorted by"),
        ...(await bar.getByRole("button").all()),
      ]) {
        const { width, height } = (await touched.boundingBox()) ?? { width: 0, height: 0 }
        expect(Math.min(width, height), `${list}: ${await touched.innerText()}`).toBeGreaterThanOrEqual(44)
      }
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme })
        await page.locator(`[data-mantine-color-scheme=${colorScheme}]`).waitFor()
        await settled(page)
        expect(await axeFindings(page), `${list} ${colorScheme}`).toEqual([])
      }
    }
    await page.getByRole("checkbox", { name: "Select the rows that are loaded" }).click()
    await bar.getByText("6 vulnerabilities").waitFor()
    await bar.getByRole("button", { name: "Clear selection" }).click()
    await bar.waitFor({ state: "detached" })
    await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
    await bar.getByRole("button", { name: "Select all 6 vulnerabilities that match" }).click()
    await bar.getByRole("button", { name: "Decide" }).click()
    await page.getByRole("dialog", { name: "Decide on all 6 vulnerabilities" }).waitFor()
    await page.goto(`${shown.app.url}${paths.assets}?q=shop`)
    await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
    await bar.getByRole("button", { name: "Select all 2 assets that match" }).click()
    await bar.getByRole("button", { name: "Change…" }).click()
    const change = page.getByRole("dialog", { name: "Change all 2 assets" })
    await change.getByLabel("Owner").fill("Team Shop")
    await change.getByRole("button", { name: "Save" }).click()
    await page.getByText("2 assets changed.").waitFor()
    const owners = (await shown.app.call("GET /api/v1/assets?sort=-name", { session })).body.items
    const owned = owners.filter(({ owner }: { owner: string | null }) => owner === "Team Shop")
    expect(owned).toMatchObject([{ name: "shop-frontend" }, { name: "shop-backend" }])
    const ids = decisions.map(({ id }: { id: string }) => id)
    await shown.app.call("POST /api/v1/triage/undo", { session, json: { decisions: ids } })
    expect(complaints).toEqual([])
    await context.close()
  })

  it("who may only look is shown why the rest is closed, and is refused nothing that the page asks", async () => {
    const { page, context, complaints } = await shown.open({
      session: await shown.app.createSession(shown.organization, { role: "view-only" }),
    })
    await page.goto(shown.app.url + paths.assets)
    const upload = page.getByRole("button", { name: "Upload SBOMs" })
    await upload.waitFor()
    expect(await upload.getAttribute("aria-disabled")).toBe("true")
    await upload.hover()
    await page.getByText(/manage-sboms-and-vex/).waitFor()
    expect(await page.getByRole("link", { name: "Upload", exact: true }).count()).toBe(0)
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByText("nobody can give more than they hold", { exact: false }).first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})
