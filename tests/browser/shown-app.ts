import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { createFirstAdministrator } from "../../apps/server/src/features/people/first-administrator.ts"
import { knowOf } from "../../apps/server/src/testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestSession } from "../../apps/server/src/testing/test-app.ts"
import { launchChromium } from "./chromium.ts"

export const administrator = { email: "admin@example.com", password: "harbour light 4711 keel" }

export interface ShownApp {
  readonly app: TestApp
  readonly browser: Browser
  readonly organization: { readonly id: string; readonly administratorId: string }
  /** A page of a fresh browser profile; what its console complains of is collected. */
  open(options?: {
    readonly session?: TestSession
    readonly colorScheme?: "light" | "dark"
    readonly width?: number
  }): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>
  close(): Promise<void>
}

export const isWebBuilt = existsSync(fileURLToPath(new URL("../../apps/web/dist/index.html", import.meta.url)))

/** A whole server with the built web, an organization that has something open, and a real browser. */
export async function startShownApp(environment: Readonly<Record<string, string>> = {}): Promise<ShownApp> {
  const app = await startTestApp(environment)
  const made = await createFirstAdministrator(
    app.database,
    { organization: "Harbour Robotics", name: "Administrator", ...administrator },
    null,
  )
  if (!made) throw new Error("the organization was not made")
  const organization = { id: made.organizationId, administratorId: made.personId }
  for (let i = 0; i < 6; i += 1)
    await knowOf(app, { cve: `CVE-2024-900${i}`, fixed: "4.17.21", priority: 95 - 15 * i, severity: 5 - i })
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  for (const name of ["shop-frontend", "shop-backend", "desk"])
    await app.call(`POST /api/v1/sboms?name=${name}&version=1.4.2&label=team-shop`, {
      token,
      json: bom("4.17.20"),
    })
  const browser = await launchChromium()
  return {
    app,
    browser,
    organization,
    async open({ session, colorScheme = "light", width = 1280 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: "reduce",
      })
      if (session) {
        const [name = "", value = ""] = session.cookie.split("=", 2)
        await context.addCookies([{ name, value, url: app.url }])
      }
      const page = await context.newPage()
      const complaints: string[] = []
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
      page.on("pageerror", (error) => complaints.push(error.message))
      return { page, context, complaints }
    },
    async close() {
      await browser.close()
      await app.close()
    },
  }
}

/** A small document with a direct and an indirect dependency, one that cannot be matched, and this lodash. */
export const bom = (lodash: string) => ({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  metadata: { component: { type: "application", name: "web", version: "1", "bom-ref": "root" } },
  components: [
    {
      type: "library",
      name: "lodash",
      version: lodash,
      purl: `pkg:npm/lodash@${lodash}`,
      "bom-ref": "lodash",
      licenses: [{ license: { id: "MIT" } }],
    },
    { type: "library", name: "express", version: "4.18.2", purl: "pkg:npm/express@4.18.2", "bom-ref": "express" },
    { type: "library", name: "nameless", "bom-ref": "nameless" },
  ],
  dependencies: [
    { ref: "root", dependsOn: ["express"] },
    { ref: "express", dependsOn: ["lodash"] },
  ],
})

/** What somebody states of that lodash, and of something that is nowhere. */
export const vexOfLodash = {
  "@context": "https://openvex.dev/ns/v0.2.0",
  "@id": "https://example.com/vex/1",
  author: "Example",
  timestamp: "2026-01-01T00:00:00Z",
  version: 1,
  statements: [
    {
      vulnerability: { name: "CVE-2024-9005" },
      products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
      status: "under_investigation",
    },
    {
      vulnerability: { name: "CVE-2024-9004" },
      products: [{ "@id": "pkg:npm/nowhere@1.0.0" }],
      status: "not_affected",
      justification: "component_not_present",
    },
  ],
}
