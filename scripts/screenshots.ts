import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { launchChromium } from "../tests/browser/chromium.ts"
import { clientOf } from "./api-client.ts"
import { fillToShow } from "./screenshots/fill-to-show.ts"
import { idsToShow } from "./screenshots/ids-to-show.ts"
import { type ShownIds, shownPages } from "./screenshots/pages.ts"
import { type StartedWaybill, startWaybill } from "./started-waybill.ts"

// Every page × light, dark × laptop, phone, with real data, into screenshots/. `npm run screenshots -- assets token`
// takes those whose names hold one of the words; `laptop-light` and so on are words too.
const words = process.argv.slice(2)
const target = fileURLToPath(new URL("../screenshots/", import.meta.url))
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
  const client = clientOf(waybill, { cookie })
  await fillToShow(waybill, client, cookie)
  await shoot(waybill, await idsToShow(client), cookie)
} finally {
  await waybill.stop()
  if (keep === undefined) await rm(folder, { recursive: true, force: true })
}

async function shoot({ url }: StartedWaybill, ids: ShownIds, cookie: string): Promise<void> {
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
