import { Buffer } from "node:buffer"
import { type RawBuilder, sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paths } from "../../../apps/web/src/paths.ts"
import { axeFindings } from "../axe-findings.ts"
import { settled } from "../settled.ts"
import { isWebBuilt, type ShownApp, startShownApp, vexOfLodash } from "../shown-app.ts"

let shown: ShownApp

describe.skipIf(!isWebBuilt)("own records and documents", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

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
    const question = page.getByRole("dialog", { name: "Undo the correction?" })
    await question.getByText(/1 component is again what its document says/).waitFor()
    await question.getByRole("button", { name: "Undo correction" }).click()
    await page.getByText(/^Undone: 1 component/).waitFor()
    await drawer.getByRole("link", { name: "CVE-2024-9000" }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it("sets a selection of SBOMs inactive and active, told first what would change", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const bar = page.getByRole("toolbar", { name: "Selection" })
    const dialog = page.getByRole("dialog")
    const current = async () => {
      const { items } = (await shown.app.call("GET /api/v1/sboms?q=shop", { session })).body
      return items.map((each: { current: boolean }) => each.current)
    }
    const select = async () => {
      await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
      await bar.getByRole("button", { name: "Select all 2 SBOMs that match" }).click()
    }
    await page.goto(`${shown.app.url}${paths.sboms}?q=shop`)
    await select()
    await bar.getByRole("button", { name: "Set inactive…" }).click()
    await dialog.getByText("Set all 2 SBOMs inactive?").waitFor()
    await dialog
      .getByText(/2 assets would get another current SBOM, or none: \d+ findings would end, 0 begin\./)
      .waitFor()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole("button", { name: "Leave as it is" }).click()
    expect(await current()).toEqual([true, true])
    await bar.getByRole("button", { name: "Set inactive…" }).click()
    await dialog.getByRole("button", { name: "Set 2 SBOMs inactive" }).click()
    await page.getByText("2 SBOMs inactive.").waitFor()
    expect(await current()).toEqual([false, false])
    await select()
    await bar.getByRole("button", { name: "Set active…" }).click()
    await dialog.getByText(/0 findings would end, \d+ begin\./).waitFor()
    await dialog.getByRole("button", { name: "Set 2 SBOMs active" }).click()
    await page.getByText("2 SBOMs active.").waitFor()
    expect(await current()).toEqual([true, true])
    expect(complaints).toEqual([])
    await context.close()
  })

  it("selects the first thousand of a longer list, in its order, and no more than can be done at once", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    await shown.app.database.transaction({ organizationId: shown.organization.id }, (tx) =>
      tx.run(sql`
        insert into label (organization_id, id, name)
        select ${shown.organization.id}, gen_random_uuid(), 'mooring-' || to_char(n, 'FM0000') from generate_series(1, 1003) n`),
    )
    const bar = page.getByRole("toolbar", { name: "Selection" })
    const dialog = page.getByRole("dialog")
    await page.goto(`${shown.app.url}${paths.labels}?q=mooring`)
    await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
    await bar.getByRole("button", { name: "Select the first 1,000 of 1,003 labels" }).click()
    await bar.getByText("1,000 labels", { exact: true }).waitFor()
    expect(await bar.getByRole("button", { name: /^Select/ }).count()).toBe(0)
    await bar.getByRole("button", { name: "Delete…" }).click()
    await dialog.getByText(/^mooring-0001, .* and 994 more$/).waitFor()
    await dialog.getByText("No finding's decision changes.").waitFor()
    await dialog.getByRole("button", { name: "Delete 1,000 labels" }).click()
    await page.getByText("1,000 labels deleted.").waitFor()
    const left = (await shown.app.call("GET /api/v1/labels?q=mooring", { session })).body.items
    const names = left.map(({ name }: { name: string }) => name)
    expect(names).toEqual(["mooring-1001", "mooring-1002", "mooring-1003"])
    const ids = left.map(({ id }: { id: string }) => id)
    await shown.app.call("POST /api/v1/labels/delete", { session, json: { ids } })
    expect(complaints).toEqual([])
    await context.close()
  })

  it("selects the first thousand where a page of them could not be read before: it is tried again", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const run = (query: RawBuilder<unknown>) =>
      shown.app.database.transaction({ organizationId: shown.organization.id }, (tx) => tx.run(query))
    await run(sql`
      insert into label (organization_id, id, name)
      select ${shown.organization.id}, gen_random_uuid(), 'bollard-' || to_char(n, 'FM0000') from generate_series(1, 1003) n`)
    const bar = page.getByRole("toolbar", { name: "Selection" })
    const more = bar.getByRole("button", { name: "Select the first 1,000 of 1,003 labels" })
    const isNext = (url: URL) => url.pathname === "/api/v1/labels" && url.searchParams.has("cursor")
    await page.route(isNext, (route) => route.abort())
    await page.goto(`${shown.app.url}${paths.labels}?q=bollard`)
    await page.getByRole("checkbox", { name: "Select", exact: true }).first().click()
    await more.click()
    await page.getByRole("button", { name: "Try again" }).waitFor()
    await expect.poll(() => more.getAttribute("data-loading")).toBe(null)
    await bar.getByText("1 label", { exact: true }).waitFor()
    await page.unroute(isNext)
    await more.click()
    await bar.getByText("1,000 labels", { exact: true }).waitFor()
    await run(sql`delete from label where name like 'bollard-%'`)
    await context.close()
  })

  it("is done selecting where the first thousand of a list turn out to be those that are selected", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const run = (query: RawBuilder<unknown>) =>
      shown.app.database.transaction({ organizationId: shown.organization.id }, (tx) => tx.run(query))
    await run(sql`
      insert into label (organization_id, id, name)
      select ${shown.organization.id}, gen_random_uuid(), 'fender-' || to_char(n, 'FM0000') from generate_series(1, 1003) n`)
    const bar = page.getByRole("toolbar", { name: "Selection" })
    await page.goto(`${shown.app.url}${paths.labels}?q=fender`)
    await page.getByText("1,003 labels").waitFor()
    await page.getByRole("checkbox", { name: "Select the rows that are loaded" }).click()
    const selected = Number.parseInt((await bar.getByText(/^\d+ labels$/).textContent()) ?? "", 10)
    // Meanwhile somebody deletes all others.
    await run(
      sql`delete from label where name > ${`fender-${String(selected).padStart(4, "0")}`} and name like 'fender-%'`,
    )
    const more = bar.getByRole("button", { name: "Select the first 1,000 of 1,003 labels" })
    await more.click()
    await expect.poll(() => more.getAttribute("data-loading")).toBe(null)
    await bar.getByText(`${selected} labels`, { exact: true }).waitFor()
    await run(sql`delete from label where name like 'fender-%'`)
    expect(complaints).toEqual([])
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
    await dialog.getByText("2 tokens would end; none of them were used in the last 7 days.").waitFor()
    await dialog.getByText(/cannot be undone/).waitFor()
    await settled(page)
    expect(await axeFindings(page), "tokens").toEqual([])
    // Out of the question first: the selection stays.
    await press("Escape")
    await dialog.waitFor({ state: "detached" })
    await bar.getByRole("button", { name: "Revoke…" }).click()
    await dialog.getByRole("button", { name: "Revoke 2 tokens" }).click()
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
})
