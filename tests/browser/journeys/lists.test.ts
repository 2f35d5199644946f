import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paths } from "../../../apps/web/src/paths.ts"
import { axeFindings } from "../axe-findings.ts"
import { settled } from "../settled.ts"
import { isWebBuilt, type ShownApp, startShownApp } from "../shown-app.ts"

let shown: ShownApp

describe.skipIf(!isWebBuilt)("a list", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

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

  it("suggests the labels that there are, the most used first, with what each would leave", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    for (const name of ["team blue", "unused"]) await shown.app.call("POST /api/v1/labels", { session, json: { name } })
    const assets = await shown.app.call("GET /api/v1/assets?q=desk", { session })
    await shown.app.call(`PUT /api/v1/assets/${assets.body.items[0].id}/labels/team%20blue`, { session })
    await page.goto(shown.app.url + paths.assets)
    await page.getByText("3 assets", { exact: true }).waitFor()
    await page.keyboard.press("/")
    await page.keyboard.type("label:")
    await page.getByRole("option", { name: /^label:team-shop\s*3$/ }).waitFor()
    await page.getByRole("option", { name: /^label:unused\s*0$/ }).waitFor()
    expect((await page.getByRole("option").allTextContents()).map((text) => text.replace(/\d+$/, ""))).toEqual([
      "label:team-shop",
      'label:"team blue"',
      "label:unused",
    ])
    // By hand, with a space in it.
    await page.keyboard.type('"team b')
    await page.getByRole("option", { name: /^label:"team blue"\s*1$/ }).waitFor()
    expect(new URL(page.url()).search).toBe("")
    await page.keyboard.type('lue" ')
    await page.getByText("1 asset of 3", { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get("label")).toBe("team blue")
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
    const view = { list: "assets", name: "Exploited", query: { kev: "true" } }
    await shown.app.call("POST /api/v1/saved-views", { session, json: view })
    const status = { name: "At the vendor", color: "violet", base: "under_investigation" }
    await shown.app.call("POST /api/v1/settings/triage-statuses", { session, json: status })
    for (const [address, head, first, second] of [
      [paths.products, "Name", "-name", "name"],
      [paths.sboms, "Uploaded", "uploadedAt", "-uploadedAt"],
      [`${asset}?tab=components`, "Component", "name", "-name"],
      [`${asset}?tab=components`, "Open findings", "priority", "-priority"],
      [`${asset}?tab=versions`, "Open findings", "-findings", "findings"],
      [paths.components, "Component", "name", "-name"],
      [paths.components, "Asset", "asset", "-asset"],
      [`${paths.components}?purl=pkg:npm/lodash`, "Version", "-version", "version"],
      [paths.sessions, "Signed in", "-createdAt", "createdAt"],
      [paths.savedViews, "Changed", "-updatedAt", "updatedAt"],
      [paths.changes, "When", "at", "-at"],
      [paths.feeds, "Records", "-records", "records"],
      [paths.ownStatuses, "Findings", "-findings", "findings"],
      [paths.labels, "Assets", "-assets", "assets"],
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

  it("tells on the page of feeds what an address lists and its last load does not have", async () => {
    const session = await shown.app.createSession(shown.organization)
    const first = [
      {
        place: "https://slow.example/.well-known/csaf/provider-metadata.json",
        reason: "slow.example takes longer than it may.",
      },
      {
        place: "https://large.example/provider-metadata.json",
        reason: "812 of 1200 documents are left for the next time: it took its 30 min",
      },
      { place: "ex-2024-7.json", reason: "it is listed, but not there" },
    ]
    await shown.app.database.transaction("shared", async (tx) => {
      await tx.run(
        sql`insert into feed (source, records, checked_at, last_good_at) values ('csaf', 1200, now(), now()) on conflict (source) do nothing`,
      )
      await tx.run(sql`
        insert into feed_warning (source, origin, warnings, first)
        values ('csaf', 'https://aggregator.example/aggregator.json', 5, ${JSON.stringify(first)}::jsonb)`)
    })
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 1280],
      ["light", 390],
    ] as const) {
      const { page, context, complaints } = await shown.open({ session, colorScheme, width })
      await page.goto(`${shown.app.url}${paths.feeds}?q=slow.example`)
      await page.getByText("5 warnings", { exact: true }).waitFor()
      await settled(page)
      await page.goto(`${shown.app.url}${paths.feeds}?open=csaf`)
      const drawer = page.getByRole("complementary", { name: /^Feed / })
      await drawer.getByRole("heading", { name: "5 warnings of the last load" }).waitFor()
      await drawer.getByText(/812 of 1200 documents are left for the next time/).waitFor()
      await drawer.getByText("… and 2 more").waitFor()
      await settled(page)
      expect(await axeFindings(page), `${colorScheme} ${width}`).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    }
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

  it("has buttons beside the title of a page that a finger hits, on a phone", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session, width: 390 })
    const asset = (await shown.app.call("GET /api/v1/assets?q=desk", { session })).body.items[0]
    for (const address of [paths.asset(asset.id), paths.apiTokens, paths.products, paths.labels, paths.sboms]) {
      await page.goto(shown.app.url + address)
      const buttons = page.locator("header [data-actions]").locator("button, a")
      await buttons.first().waitFor()
      for (const button of await buttons.all()) {
        const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 }
        expect(Math.min(width, height), `${address}: ${await button.innerText()}`).toBeGreaterThanOrEqual(40)
      }
    }
    await context.close()
  })

  it("shows whole on a small screen how long a token has, also of one that is replaced", async () => {
    const session = await shown.app.createSession(shown.organization)
    const { page, context } = await shown.open({ session })
    const json = { name: "hoist", scopes: ["view-all"], expiresInDays: 90 }
    const { id } = (await shown.app.call("POST /api/v1/tokens", { session, json })).body
    await shown.app.call(`POST /api/v1/tokens/${id}/rotate`, { session, json: { overlapHours: 72 } })
    await page.goto(`${shown.app.url}${paths.apiTokens}?q=hoist`)
    const chip = page.getByText(/^Replaced, /)
    await chip.waitFor()
    expect(await chip.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
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
})
