import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../apps/server/src/testing/known-advisory.ts"
import type { TestSession } from "../../apps/server/src/testing/test-app.ts"
import { paths } from "../../apps/web/src/paths.ts"
import { isWebBuilt, type ShownApp, startShownApp, vexOfLodash } from "./shown-app.ts"

// What a stranger may write into an SBOM, VEX or advisory so that it runs in the browser of whoever reads it, or calls
// somebody.
const html = `"><img src=x onerror=window.ran=1><script>window.ran=2</script><svg/onload=window.ran=3>`
const markdown = [
  "[one](javascript:window.ran=4)",
  "[two](data:text/html,<script>window.ran=5</script>)",
  "![three](https://evil.example/three.png)",
  "<https://evil.example/four><javascript:window.ran=6>",
  "[five]: javascript:window.ran=7\n[six][five]",
  '<iframe srcdoc="<script>parent.ran=8</script>"></iframe><style>@import "https://evil.example/x.css"</style>',
  '[seven](https://evil.example/"onmouseover="window.ran=9)',
  html,
].join("\n\n")
const script = "javascript:window.ran=10"

let shown: ShownApp
let session: TestSession
const ids = { asset: "", component: "", finding: "", vex: "", product: "" }

const call = async (route: string, json: unknown) => {
  const answer = await shown.app.call(route, { session, ...(json === null ? {} : { json }) })
  if (answer.status >= 400) throw new Error(`${route}: ${answer.text}`)
  return answer.body
}

describe.skipIf(!isWebBuilt)("what strangers wrote", () => {
  beforeAll(async () => {
    shown = await startShownApp()
    session = await shown.app.createSession(shown.organization)
    await knowOf(shown.app, { cve: "CVE-2024-6666", fixed: "4.17.21", priority: 99, severity: 5 })
    const sbom = await call(
      `POST /api/v1/sboms?name=${encodeURIComponent(html)}&source=${encodeURIComponent(script)}`,
      {
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        metadata: { component: { type: "application", name: html, version: html } },
        components: [
          {
            type: "library",
            "bom-ref": html,
            name: html,
            group: html,
            version: "4.17.20",
            purl: "pkg:npm/lodash@4.17.20",
            supplier: { name: html, url: [script] },
            licenses: [{ license: { name: html, url: script } }],
            externalReferences: [{ type: "website", url: script }],
          },
        ],
        vulnerabilities: [
          { id: "CVE-2024-6666", analysis: { state: "in_triage", detail: markdown }, affects: [{ ref: html }] },
        ],
      },
    )
    ids.asset = sbom.asset.id
    await call("POST /api/v1/custom-vulnerabilities", {
      id: "ACME-HOSTILE",
      summary: html,
      details: markdown,
      aliases: [html],
      affected: [
        { package: { ecosystem: "npm", name: "lodash" }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }] },
      ],
      references: [
        { type: "WEB", url: script },
        { type: "FIX", url: `https://evil.example/${html}` },
      ],
      credits: [{ name: html, contact: [script] }],
      database_specific: { cwe_ids: [html] },
    })
    const components = await call(`GET /api/v1/assets/${ids.asset}/components`, null)
    ids.component = components.items[0].id
    const findings = await call(`GET /api/v1/findings?assetId=${ids.asset}`, null)
    ids.finding = findings.items[0].id
    await call("POST /api/v1/triage", {
      findings: [ids.finding],
      status: "not_affected",
      impactStatement: html,
      response: "will_not_fix",
      note: markdown,
    })
    const vex = await call("POST /api/v1/vex", {
      ...vexOfLodash,
      author: html,
      role: html,
      statements: vexOfLodash.statements.map((each) => ({ ...each, impact_statement: markdown, status_notes: html })),
    })
    ids.vex = vex.id
    ids.product = (await call("POST /api/v1/products", { name: html, description: markdown })).id
    await call("POST /api/v1/triage/rules", { name: html, conditions: { severity: ["low"] }, status: "accept_risk" })
    await call("POST /api/v1/settings/triage-statuses", { name: html.slice(0, 40), color: "violet", base: "affected" })
    await call("POST /api/v1/saved-views", { list: "vulnerabilities", name: html.slice(0, 80), query: { q: html } })
    await call("PATCH /api/v1/profile", { name: html.slice(0, 80) })
  })
  afterAll(() => shown?.close())

  const pages: [name: string, address: () => string][] = [
    ["dashboard", () => paths.dashboard],
    ["changes", () => paths.changes],
    ["vulnerabilities", () => `${paths.vulnerabilities}?open=ACME-HOSTILE`],
    ["vulnerabilities by asset", () => `${paths.vulnerabilities}?group=asset&open=${ids.asset}`],
    ["vulnerabilities by component", () => `${paths.vulnerabilities}?group=component`],
    ["vulnerability", () => paths.vulnerability("ACME-HOSTILE")],
    ["vulnerability, sources", () => `${paths.vulnerability("ACME-HOSTILE")}?tab=sources`],
    ["vulnerability, decisions", () => `${paths.vulnerability("CVE-2024-6666")}?tab=decisions`],
    ["custom vulnerabilities", () => `${paths.customVulnerabilities}?open=ACME-HOSTILE`],
    ["own vulnerability, changed", () => `${paths.editCustomVulnerability}?id=ACME-HOSTILE`],
    ["assets", () => `${paths.assets}?open=${ids.asset}`],
    ["asset", () => paths.asset(ids.asset)],
    ["asset, a finding open", () => `${paths.asset(ids.asset)}?tab=findings&open=${ids.finding}`],
    ["asset, components", () => `${paths.asset(ids.asset)}?tab=components`],
    ["asset, SBOMs", () => `${paths.asset(ids.asset)}?tab=sboms`],
    ["component", () => paths.component(ids.component)],
    ["components", () => paths.components],
    ["SBOMs", () => paths.sboms],
    ["VEX", () => `${paths.vex}?open=${ids.vex}`],
    ["VEX document", () => `${paths.vexDocument(ids.vex)}?open=1`],
    ["products", () => paths.products],
    ["product", () => paths.product(ids.product)],
    ["triage rules", () => paths.triageRules],
    ["labels", () => paths.labels],
    ["own statuses", () => paths.ownStatuses],
    ["profile", () => paths.profile],
    ["saved views", () => paths.savedViews],
    ["asset, versions", () => `${paths.asset(ids.asset)}?tab=versions`],
  ]

  it("is shown as text on every page: nothing runs, nothing is called, no link leads anywhere but to the web", async () => {
    const { page } = await shown.open({ session })
    const violations: string[] = []
    const foreign: string[] = []
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => violations.push("a dialog")))
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== shown.app.url)
        foreign.push(request.url())
    })
    await page.exposeFunction("tellViolation", (text: string) => violations.push(text))
    await page.addInitScript(
      `addEventListener("securitypolicyviolation", (e) => tellViolation(e.violatedDirective + " " + e.blockedURI))`,
    )
    const seen: string[] = []
    for (const [name, address] of pages) {
      await page.goto(shown.app.url + address())
      await page.waitForLoadState("networkidle")
      if ((await page.locator("body").innerText()).includes("onerror=window.ran")) seen.push(name)
      expect([name, await ranOn(page), await strangeLinks(page), violations, foreign]).toEqual([name, null, [], [], []])
    }
    // The texts are really there: a page that shows none of them proves nothing.
    expect(seen.length).toBeGreaterThan(pages.length / 2)
  }, 240_000)
})

const ranOn = (page: Page): Promise<unknown> => page.evaluate("window.ran ?? null")

/** Addresses of links, frames, forms and pictures that are neither ours nor the web's nor a mail's. */
const strangeLinks = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll("a[href],iframe,form[action],img[src],object,embed")].map((e) => e.href ?? e.src ?? e.action ?? e.tagName).filter((a) => !/^(https?|mailto|blob):/.test(a) && !a.startsWith("data:image/"))`,
  )
