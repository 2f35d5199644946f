import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { z } from "zod"
import { exampleRecord } from "../apps/server/src/features/custom-vulnerability/custom-vulnerability.schema.ts"
import { launchChromium } from "../tests/browser/chromium.ts"
import { type ShownIds, shownHash, shownPages } from "./screenshots/pages.ts"
import { realData } from "./screenshots/real-data.ts"
import { rulesToShow, statusesToShow } from "./screenshots/rules-to-show.ts"
import { vexToShow } from "./screenshots/vex-to-show.ts"
import { type StartedWaybill, startWaybill } from "./started-waybill.ts"

// Every page × light, dark × laptop, phone, with real data, into screenshots/. `npm run screenshots -- assets token` takes those whose names hold one of the words; `laptop-light` and so on are words too.
const words = process.argv.slice(2)
const target = fileURLToPath(new URL("../screenshots/", import.meta.url))
const Ids = z.object({ items: z.array(z.object({ id: z.string() })) })
const Made = z.object({ id: z.string() })
const MadeToken = z.object({ id: z.string(), token: z.string() })
const FindingIds = z.object({ items: z.array(z.object({ id: z.string(), asset: z.object({ id: z.string() }) })) })
const Paths = z.object({ id: z.string(), paths: z.array(z.array(z.unknown())) })
const themes = ["light", "dark"] as const
const sizes = [
  { name: "laptop", width: 1280, height: 800, isTouched: false },
  { name: "phone", width: 390, height: 844, isTouched: true },
] as const

const keep = process.env.SCREENSHOT_DATA
const folder = keep ?? (await mkdtemp(path.join(tmpdir(), "waybill-screenshots-")))
await mkdir(target, { recursive: true })
const waybill = await startWaybill(folder)
try {
  const cookie = await waybill.signIn()
  await fill(waybill, cookie)
  await shoot(waybill, cookie)
} finally {
  await waybill.stop()
  if (keep === undefined) await rm(folder, { recursive: true, force: true })
}

async function fill({ url, upload, loadFeeds }: StartedWaybill, cookie: string): Promise<void> {
  if ((await firstId(url, cookie, "vex?limit=1")) !== undefined) return
  const { feeds, sboms, vex } = realData()
  if (feeds.length > 0) await loadFeeds(feeds)
  for (const file of sboms) await upload(file, "", cookie)
  const byHash = {
    id: "ACME-2026-0005",
    summary: "This build of a library was tampered with",
    affected: [{ database_specific: { hashes: { "SHA-256": shownHash } } }],
  }
  const asOne = {
    id: "ACME-2026-0006",
    summary: "Netty reads too much at once",
    aliases: ["CVE-2020-11612", "CVE-2019-20444"],
  }
  await fetch(`${url}/api/v1/custom-vulnerabilities`, {
    method: "POST",
    headers: { cookie, origin: url, "content-type": "application/json" },
    body: JSON.stringify([exampleRecord, byHash, asOne]),
  })
  for (const status of statusesToShow)
    await fetch(`${url}/api/v1/settings/triage-statuses`, {
      method: "POST",
      headers: { cookie, origin: url, "content-type": "application/json" },
      body: JSON.stringify(status),
    })
  for (const rule of rulesToShow) {
    const answer = await fetch(`${url}/api/v1/triage/rules`, {
      method: "POST",
      headers: { cookie, origin: url, "content-type": "application/json" },
      body: JSON.stringify(rule),
    })
    if (!answer.ok) console.log(`rule: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
  }
  await fetch(`${url}/api/v1/component-corrections`, {
    method: "POST",
    headers: { cookie, origin: url, "content-type": "application/json" },
    body: JSON.stringify({
      where: { purl: "pkg:maven/com.fasterxml.jackson.*" },
      set: { supplier: "FasterXML", licenses: ["Apache-2.0"] },
      note: "The build leaves both out",
    }),
  })
  for (const token of [
    { name: "ci-shop", scopes: ["view-all", "manage-sboms-and-vex"], expiresInDays: 90 },
    { name: "nightly-report", scopes: ["view-all"], expiresInDays: 3 },
    { name: "triage-of-the-platform-team", scopes: ["view-all", "manage-vulnerability-triage", "manage-labels"] },
  ])
    await fetch(`${url}/api/v1/tokens`, {
      method: "POST",
      headers: { cookie, origin: url, "content-type": "application/json" },
      body: JSON.stringify(token),
    })
  await fillProducts(url, cookie)
  const findings = await fetch(`${url}/api/v1/findings?limit=9`, { headers: { cookie } })
  const shownFindings: unknown = await findings.json()
  // Two decisions on the finding that is shown, of which one gives way.
  const assetId = await firstId(url, cookie, "assets?sort=-priority&limit=1")
  const findingId = await firstId(url, cookie, `findings?assetId=${assetId}&limit=1`)
  for (const decision of [
    { status: "affected", reach: "family", note: "Used by the upload form." },
    { status: "under_investigation", reach: "asset" },
  ])
    await fetch(`${url}/api/v1/triage`, {
      method: "POST",
      headers: { cookie, origin: url, "content-type": "application/json" },
      body: JSON.stringify({ findings: [findingId], ...decision }),
    })
  const made = vexToShow(shownFindings, "Example Product Security")
  const uploadVex = async (body: string, credential: Record<string, string>): Promise<void> => {
    const headers = { ...credential, "content-type": "application/octet-stream" }
    const answer = await fetch(`${url}/api/v1/vex?fileName=supplier.vex.json`, { method: "POST", headers, body })
    if (!answer.ok) console.log(`vex: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
  }
  const signedIn = { cookie, origin: url }
  for (const file of vex) await uploadVex(await readFile(file, "utf8"), signedIn)
  const json = { ...signedIn, "content-type": "application/json" }
  const makeToken = async (name: string) => {
    const wish = JSON.stringify({ name, scopes: ["view-all", "manage-sboms-and-vex"] })
    const answer = await fetch(`${url}/api/v1/tokens`, { method: "POST", headers: json, body: wish })
    return MadeToken.parse(await answer.json())
  }
  const pipeline = await makeToken("release pipeline")
  const elsewhere = await makeToken("nightly scan")
  // One author is asked about, the other applies from a pipeline.
  await fetch(`${url}/api/v1/settings/vex-trust`, {
    method: "PUT",
    headers: json,
    body: JSON.stringify({
      everybody: "propose",
      sboms: "propose",
      authors: [
        { author: "Example Product Security", trust: "apply", tokens: [pipeline.id] },
        { author: "Research Group", trust: "propose", note: "Right in most cases, but late." },
      ],
    }),
  })
  await uploadVex(made, { authorization: `Bearer ${pipeline.token}` })
  await uploadVex(vexToShow(shownFindings, "Research Group"), signedIn)
  await uploadVex(`${made} `, { authorization: `Bearer ${elsewhere.token}` })
}

/** A suite of the first assets, the later half of them in a part of it. */
async function fillProducts(url: string, cookie: string): Promise<void> {
  const send = async (method: string, route: string, body: object): Promise<unknown> =>
    (
      await fetch(`${url}/api/v1/${route}`, {
        method,
        headers: { cookie, origin: url, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    ).json()
  const make = async (name: string, description: string): Promise<string> =>
    Made.parse(await send("POST", "products", { name, description })).id
  const assets = Ids.parse(
    await (await fetch(`${url}/api/v1/assets?sort=-findings&limit=6`, { headers: { cookie } })).json(),
  ).items.map(({ id }) => id)
  const suite = await make("Harbour suite", "What a terminal installs")
  const gateway = await make("Gateway kit", "Also sold by itself")
  await send("PATCH", `products/${gateway}/members`, { addAssets: assets.slice(3) })
  await send("PATCH", `products/${suite}/members`, { addAssets: assets.slice(0, 3), addProducts: [gateway] })
}

async function firstId(url: string, cookie: string, path: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })
  return Ids.parse(await answer.json()).items[0]?.id
}

async function idsToShow(url: string, cookie: string): Promise<ShownIds> {
  const assetId = (await firstId(url, cookie, "assets?sort=-priority&limit=1")) ?? ""
  return {
    assetId,
    vulnerabilityId: (await firstId(url, cookie, "vulnerabilities?limit=1")) ?? "",
    findingId: (await firstId(url, cookie, `findings?assetId=${assetId}&limit=1`)) ?? "",
    byHash: await findingByHash(url, cookie),
    proposalId: (await firstId(url, cookie, "triage/proposals?limit=1")) ?? "",
    productId: (await firstId(url, cookie, "products?top=true&limit=1")) ?? "",
    ruleId: (await firstId(url, cookie, "triage/rules")) ?? "",
    deepComponentId: await deepComponent(url, cookie),
    correctionId: (await firstId(url, cookie, "component-corrections?limit=1")) ?? "",
    vexId: (await firstId(url, cookie, "vex?limit=1")) ?? "",
    componentId: (await firstId(url, cookie, `assets/${assetId}/components?limit=1`)) ?? "",
  }
}

async function findingByHash(url: string, cookie: string): Promise<ShownIds["byHash"]> {
  const answer = await fetch(`${url}/api/v1/findings?q=ACME-2026-0005&limit=1`, { headers: { cookie } })
  const [found] = FindingIds.parse(await answer.json()).items
  return { assetId: found?.asset.id ?? "", findingId: found?.id ?? "" }
}

/** Of the first components with findings the one that most ways lead to. */
async function deepComponent(url: string, cookie: string): Promise<string> {
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })).json()
  const { items } = Ids.parse(await ask("components?affected=true&limit=40"))
  const found: z.output<typeof Paths>[] = []
  for (const { id } of items) found.push(Paths.parse(await ask(`components/${id}`)))
  return found.sort((a, b) => b.paths.flat().length - a.paths.flat().length)[0]?.id ?? ""
}

async function shoot({ url }: StartedWaybill, cookie: string): Promise<void> {
  const ids = await idsToShow(url, cookie)
  const browser = await launchChromium()
  const [name = "", value = ""] = cookie.split("=", 2)
  let taken = 0
  for (const theme of themes)
    for (const size of sizes)
      for (const shown of shownPages) {
        const picture = `${shown.name}-${size.name}-${theme}`
        if (words.length > 0 && !words.some((word) => picture.includes(word))) continue
        const context = await browser.newContext({
          viewport: size,
          hasTouch: size.isTouched,
          isMobile: size.isTouched,
          colorScheme: theme,
          reducedMotion: "reduce",
        })
        if (!shown.isPublic) await context.addCookies([{ name, value, url }])
        const page = await context.newPage()
        const problems: string[] = []
        page.on("console", (message) => message.type() === "error" && problems.push(message.text()))
        page.on("pageerror", (error) => problems.push(error.message))
        await page.goto(url + (typeof shown.address === "string" ? shown.address : shown.address(ids)))
        await settle(page, shown.waitFor)
        // What went wrong is best seen in the picture; the others are taken all the same.
        await shown.act?.(page, ids).catch((error: unknown) => {
          problems.push(String(error))
          process.exitCode = 1
        })
        await page.screenshot({ path: path.join(target, `${picture}.png`) })
        taken += 1
        for (const each of new Set(problems)) console.log(`${picture}: ${each}`)
        await context.close()
      }
  await browser.close()
  console.log(`${taken} pictures in screenshots/`)
}

async function settle(page: Page, text: string | undefined): Promise<void> {
  await page.waitForLoadState("networkidle")
  if (text) await page.getByText(text).first().waitFor()
  await page.waitForTimeout(250)
}
