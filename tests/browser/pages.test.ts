import { statSync } from "node:fs"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { exampleRecord } from "../../apps/server/src/features/custom-vulnerability/custom-vulnerability.schema.ts"
import type { TestSession } from "../../apps/server/src/testing/test-app.ts"
import { paths } from "../../apps/web/src/paths.ts"
import { axeFindings } from "./axe-findings.ts"
import { settled } from "./settled.ts"
import { isWebBuilt, type ShownApp, startShownApp, vexOfLodash } from "./shown-app.ts"

let shown: ShownApp
let session: TestSession
const ids = {
  asset: "",
  product: "",
  component: "",
  finding: "",
  vex: "",
  proposal: "",
  rule: "",
  correction: "",
  decision: "",
}

describe.skipIf(!isWebBuilt)("every page", () => {
  beforeAll(async () => {
    shown = await startShownApp()
    session = await shown.app.createSession(shown.organization)
    await shown.app.call("POST /api/v1/custom-vulnerabilities", { session, json: exampleRecord })
    // One that names a file by its hash, and calls two flaws one.
    await shown.app.call("POST /api/v1/custom-vulnerabilities", {
      session,
      json: {
        id: "ACME-2026-0002",
        summary: "A build that was tampered with",
        aliases: ["CVE-2024-9000", "CVE-2024-9001"],
        affected: [{ database_specific: { hashes: { "SHA-256": "ab".repeat(32) } } }],
      },
    })
    const rule = await shown.app.call("POST /api/v1/triage/rules", {
      session,
      json: { name: "Low ones", conditions: { severity: ["low"], kev: false }, status: "accept_risk" },
    })
    ids.rule = rule.body.rule.id
    const status = { name: "With the vendor", color: "violet", base: "under_investigation" }
    await shown.app.call("POST /api/v1/settings/triage-statuses", { session, json: status })
    const vex = await shown.app.call("POST /api/v1/vex", { session, json: vexOfLodash })
    ids.vex = vex.body.id
    await shown.app.call("PUT /api/v1/settings/vex-trust", {
      session,
      json: { everybody: "apply", sboms: "apply", authors: [{ author: "Second", trust: "propose" }] },
    })
    await shown.app.call("POST /api/v1/vex", { session, json: { ...vexOfLodash, author: "Second" } })
    const proposals = await shown.app.call("GET /api/v1/triage/proposals", { session })
    ids.proposal = proposals.body.items[0].id
    const correction = await shown.app.call("POST /api/v1/component-corrections", {
      session,
      json: { where: { name: "nameless" }, set: { supplier: "Acme" }, note: "Our own builds" },
    })
    ids.correction = correction.body.correction.id
    const assets = await shown.app.call("GET /api/v1/assets", { session })
    ids.asset = assets.body.items[0].id
    const components = await shown.app.call(`GET /api/v1/assets/${ids.asset}/components`, { session })
    ids.component = components.body.items[0].id
    const findings = await shown.app.call(`GET /api/v1/findings?assetId=${ids.asset}`, { session })
    ids.finding = findings.body.items[0].id
    const product = await shown.app.call("POST /api/v1/products", { session, json: { name: "Harbour suite" } })
    ids.product = product.body.id
    const part = await shown.app.call("POST /api/v1/products", { session, json: { name: "Gateway kit" } })
    const members = { addAssets: [ids.asset], addProducts: [part.body.id] }
    await shown.app.call(`PATCH /api/v1/products/${ids.product}/members`, { session, json: members })
    const attachment = await shown.app.call("POST /api/v1/triage/attachments?fileName=call-graph.txt", {
      session,
      headers: { "content-type": "text/plain" },
      body: "No call of it.",
    })
    const decided = await shown.app.call("POST /api/v1/triage", {
      session,
      json: { findings: [ids.finding], status: "affected", attachments: [attachment.body.id] },
    })
    ids.decision = decided.body.decisions[0].id
  })
  afterAll(() => shown?.close())

  const signedIn: [name: string, address: () => string, heading: string][] = [
    ["dashboard", () => paths.dashboard, "Dashboard"],
    ["changes", () => `${paths.changes}?kind=began`, "Changes"],
    ["vulnerabilities", () => paths.vulnerabilities, "Vulnerabilities"],
    ["vulnerabilities, one open", () => `${paths.vulnerabilities}?open=CVE-2024-9000`, "Vulnerabilities"],
    ["vulnerabilities by asset", () => `${paths.vulnerabilities}?group=asset&open=${ids.asset}`, "Vulnerabilities"],
    ["vulnerabilities by component", () => `${paths.vulnerabilities}?group=component`, "Vulnerabilities"],
    ["vulnerability", () => paths.vulnerability("CVE-2024-9000"), "CVE-2024-9000"],
    ["vulnerability, sources", () => `${paths.vulnerability("CVE-2024-9000")}?tab=sources`, "CVE-2024-9000"],
    ["custom vulnerabilities", () => `${paths.customVulnerabilities}?open=ACME-2026-0001`, "Custom vulnerabilities"],
    ["own vulnerability, new", () => paths.editCustomVulnerability, "Add a vulnerability"],
    ["own vulnerability, changed", () => `${paths.editCustomVulnerability}?id=ACME-2026-0001`, "Change ACME-2026-0001"],
    ["own vulnerability, by hash", () => `${paths.editCustomVulnerability}?id=ACME-2026-0002`, "Change ACME-2026-0002"],
    ["vulnerability, history", () => `${paths.vulnerability("CVE-2024-9000")}?tab=history`, "CVE-2024-9000"],
    ["decisions", () => paths.decisions, "Decisions"],
    ["decisions, one open", () => `${paths.decisions}?open=${ids.decision}`, "Decisions"],
    ["assets", () => paths.assets, "Assets"],
    ["assets, one open", () => `${paths.assets}?open=${ids.asset}`, "Assets"],
    ["asset", () => paths.asset(ids.asset), "desk"],
    ["asset, findings", () => `${paths.asset(ids.asset)}?tab=findings`, "desk"],
    ["asset, a finding open", () => `${paths.asset(ids.asset)}?tab=findings&open=${ids.finding}`, "desk"],
    ["vulnerability, decisions", () => `${paths.vulnerability("CVE-2024-9000")}?tab=decisions`, "CVE-2024-9000"],
    ["asset, components", () => `${paths.asset(ids.asset)}?tab=components`, "desk"],
    ["asset, SBOMs", () => `${paths.asset(ids.asset)}?tab=sboms`, "desk"],
    ["asset, versions", () => `${paths.asset(ids.asset)}?tab=versions`, "desk"],
    ["products", () => paths.products, "Products"],
    ["product", () => paths.product(ids.product), "Harbour suite"],
    ["product, findings", () => `${paths.product(ids.product)}?tab=findings`, "Harbour suite"],
    ["components", () => paths.components, "Components"],
    ["component", () => paths.component(ids.component), "lodash"],
    ["corrections", () => `${paths.corrections}?open=${ids.correction}`, "Corrections"],
    ["package", () => paths.package("pkg:npm/lodash"), "lodash"],
    ["SBOMs", () => paths.sboms, "SBOMs"],
    ["upload", () => paths.upload, "Upload"],
    ["VEX", () => paths.vex, "VEX"],
    ["VEX, one open", () => `${paths.vex}?open=${ids.vex}`, "VEX"],
    ["VEX document", () => paths.vexDocument(ids.vex), "Example"],
    ["VEX document, a statement open", () => `${paths.vexDocument(ids.vex)}?open=1`, "Example"],
    ["proposals", () => paths.vexProposals, "Proposals"],
    ["proposals, one open", () => `${paths.vexProposals}?open=${ids.proposal}`, "Proposals"],
    ["action rules", () => paths.actionRules, "Action rules"],
    ["labels", () => paths.labels, "Labels"],
    ["own statuses", () => paths.ownStatuses, "Statuses"],
    ["triage rules", () => paths.triageRules, "Triage rules"],
    ["triage rule, new", () => paths.editTriageRule, "New triage rule"],
    ["triage rule, changed", () => `${paths.editTriageRule}?id=${ids.rule}`, "Change Low ones"],
    ["VEX trust", () => paths.vexTrust, "VEX trust"],
    ["feeds", () => paths.feeds, "Feeds"],
    ["people", () => paths.users, "People"],
    ["audit", () => paths.audit, "Audit"],
    ["outbox", () => paths.outbox, "Outbox"],
    ["profile", () => paths.profile, "Profile"],
    ["sessions", () => paths.sessions, "Sessions"],
    ["saved views", () => paths.savedViews, "Saved views"],
    ["API tokens", () => paths.apiTokens, "API tokens"],
    ["new token", () => paths.createApiToken, "New token"],
    ["permission reference", () => paths.permissions, "Permission reference"],
    ["API reference", () => paths.apiReference, "API reference"],
  ]
  const forms = [
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 1280 },
    { colorScheme: "dark", width: 390 },
    // A laptop at a zoom of 200 %.
    { colorScheme: "light", width: 640 },
  ] as const

  it.concurrent.each(signedIn)(
    "%s is shown without a complaint of the console, and axe finds nothing serious",
    async (_name, address, heading) => {
      // Loaded once: who turns the device or the scheme over sees the same page.
      const { page, context, complaints } = await shown.open({ session, ...forms[0] })
      await page.goto(shown.app.url + address())
      await page.getByRole("heading", { level: 1, name: heading }).waitFor()
      await page.waitForLoadState("networkidle")
      for (const { colorScheme, width } of forms) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.locator(`[data-mantine-color-scheme=${colorScheme}]`).waitFor()
        await settled(page)
        expect(await axeFindings(page), `${colorScheme} ${width}`).toEqual([])
        expect(await scrolledSideways(page), `scrolls sideways at ${width}`).toEqual([])
      }
      expect(await scriptBytes(page), "JavaScript, gzipped").toBeLessThan(300_000)
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  it.each([
    ["sign-in", paths.signIn, "Sign in"],
    ["forgotten password", paths.forgotPassword, "Set a new password"],
    ["set-up that is over", paths.setUp, "Waybill is set up"],
  ])("%s is shown to whoever is not signed in", async (_name, address, heading) => {
    for (const form of forms) {
      const { page, context, complaints } = await shown.open(form)
      await page.goto(shown.app.url + address)
      await page.getByRole("heading", { level: 1, name: heading }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    }
  })
})

/** What is wider than its place, but for code, tabs and the picture of paths. */
const scrolledSideways = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("*")]
    .filter((each) => each.scrollWidth > each.clientWidth + 1 && !each.matches("pre, [role=tablist], [aria-label='Dependency paths']"))
    .filter((each) => each === document.documentElement || /auto|scroll/.test(getComputedStyle(each).overflowX))
    .map((each) => each.outerHTML.slice(0, 100) + " " + each.scrollWidth + " in " + each.clientWidth)`)

/** Of the scripts that a page has loaded, as a browser without Brotli gets them. */
async function scriptBytes(page: Page): Promise<number> {
  const addresses: string[] = await page.evaluate(
    "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((each) => each.endsWith('.js'))",
  )
  const sizes = [...new Set(addresses)].map(
    (each) => statSync(new URL(`../../apps/web/dist${each}.gz`, import.meta.url)).size,
  )
  return sizes.reduce((sum, each) => sum + each, 0)
}
