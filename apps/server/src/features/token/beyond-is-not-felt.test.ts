import { afterAll, beforeAll, expect, it } from "vitest"
import { z } from "zod"
import { operations } from "../../operations.ts"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestSession } from "../../testing/test-app.ts"

// Whatever is done beyond the limits of a token, each of its answers stays as it was: no count, order, tag, refusal or
// page tells that anything happened.

let app: TestApp
let administrator: TestSession
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  administrator = await app.createSession(await app.createOrganization())
  await knowOf(app, { cve: "CVE-2024-9701", fixed: "4.17.21", priority: 60, severity: 5, epss: 0.2 })
  await knowOf(app, { cve: "CVE-2024-9702", packageKey: "pkg:npm/secret-part", fixed: "2.0.0", priority: 95 })
})
afterAll(() => app.close())

const say = async (route: string, json?: object) => {
  const answer = await app.call(route, { session: administrator, ...(json === undefined ? {} : { json }) })
  expect(answer.status, `${route} ${answer.text}`).toBeLessThan(300)
  return answer.body
}

async function upload(name: string, version: string, parts: readonly string[], label: string) {
  const component = { type: "application", name, version, purl: `pkg:npm/${name}@${version}` }
  const { id, asset } = await say(
    `POST /api/v1/sboms?version=${version}&label=${label}`,
    smallSbom(parts, { metadata: { component } }),
  )
  return { sbomId: String(id), assetId: String(asset.id) }
}

/** What is asked for under the names that parameters of lists have; of others nothing is asked. */
const asked: Readonly<Record<string, readonly string[]>> = {
  q: ["secret", "lodash", "kin"],
  limit: ["1"],
  label: ["secret-label", "team-shop"],
  vulnerability: ["CVE-2024-9701", "CVE-2024-9702", "ORG-SECRET"],
  package: ["pkg:npm/lodash", "pkg:npm/secret-part"],
  purl: ["pkg:npm/lodash", "pkg:npm/secret-part"],
  by: ["asset", "package"],
  kev: ["true", "false"],
  direct: ["true", "false"],
  status: ["affected", "open"],
}

/** Every question that a limited token may ask, about these things. */
function questions(things: Readonly<Record<string, readonly string[]>>): string[] {
  return operations.flatMap(({ method, path, within, query }) => {
    if (method !== "GET" || within === null) return []
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)
    const paths = names.reduce(
      (some, name) => some.flatMap((each) => (things[name] ?? []).map((id) => each.replace(`{${name}}`, id))),
      [path],
    )
    const shape = query instanceof z.ZodObject ? Object.keys(query.shape) : []
    const queries = shape.flatMap((name) => (asked[name] ?? []).map((value) => `?${name}=${encodeURIComponent(value)}`))
    return paths.flatMap((each) => ["", ...queries].map((more) => `GET ${each}${more}`))
  })
}

it("is felt by no limited token, whatever it asks", { timeout: 120_000 }, async () => {
  const beyond = await upload("secret-kin", "1", ["lodash@4.17.19", "secret-part@1.0.0"], "secret-label")
  const own = await upload("kin", "2", ["lodash@4.17.20", "inner@1.0.0"], "team-shop")
  const labels: { id: string; name: string }[] = (await say("GET /api/v1/labels")).items
  const idOf = (named: string) => String(labels.find(({ name }) => name === named)?.id)
  const suite = (await say("POST /api/v1/products", { name: "Suite" })).id
  await say(`PATCH /api/v1/products/${suite}/members`, { addAssets: [own.assetId] })
  await say("POST /api/v1/component-corrections", { where: { name: "inner" }, set: { supplier: "Harbour" }, note: "n" })
  await say("POST /api/v1/triage", { filter: { assetId: own.assetId }, status: "affected" })
  const scopes = ["view-all", "manage-assets", "manage-sboms-and-vex", "manage-vulnerability-triage"]
  const limited = async (name: string, limits: object) =>
    String((await say("POST /api/v1/tokens", { name, scopes, limits })).token)
  const tokens = [
    await limited("by product", { products: [suite] }),
    await limited("by label", { labels: [idOf("team-shop")] }),
  ]
  const ids = (items: { id: string }[]) => items.map(({ id }) => id)
  const routes = questions({
    assetId: [own.assetId, beyond.assetId],
    sbomId: [own.sbomId, beyond.sbomId],
    componentId: [`${own.sbomId}.0`, `${own.sbomId}.1`, `${beyond.sbomId}.0`],
    productId: [suite],
    packageKey: ["pkg:npm/lodash", "pkg:npm/secret-part"].map(encodeURIComponent),
    vulnerabilityId: ["CVE-2024-9701", "CVE-2024-9702"],
    findingId: ids((await say("GET /api/v1/findings")).items),
    triageId: ids((await say("GET /api/v1/triage")).items),
  })
  expect(routes.length).toBeGreaterThan(200)
  const answers = async () => {
    const told: Record<string, string> = {}
    for (const [index, token] of tokens.entries())
      for (const route of routes) {
        const { status, headers, text } = await app.call(route, { token })
        // The dashboard looks back from the moment of asking.
        told[`${index} ${route}`] = `${status} ${headers.get("etag")} ${text.replace(/"since":"[^"]*"/, "")}`
      }
    return told
  }
  const before = await answers()
  // An SBOM, of software and packages that the token has too.
  const parts = ["lodash@4.17.20", "lodash@4.17.98", "inner@1.0.0", "secret-part@1.0.0"]
  const { assetId } = await upload("secret-other", "9", parts, "secret-label")
  await upload("kin", "3", ["lodash@4.17.20"], "secret-label")
  // A label and a product of what the token reaches.
  await say(`PUT /api/v1/labels/${idOf("secret-label")}/apply`, { assetIds: [own.assetId] })
  const { id } = await say("POST /api/v1/products", { name: "Secret hall" })
  await say(`PATCH /api/v1/products/${id}/members`, { addProducts: [suite], addAssets: [assetId] })
  // What is said of other assets.
  await say("POST /api/v1/triage", { filter: { assetId }, status: "affected" })
  await say(`PATCH /api/v1/assets/${assetId}`, { exposure: "internet" })
  const where = { name: "secret-part" }
  await say("POST /api/v1/component-corrections", { where, set: { supplier: "Secret" }, note: "n" })
  await say("POST /api/v1/custom-vulnerabilities", {
    id: "ORG-SECRET",
    summary: "secret",
    affected: [{ package: { ecosystem: "npm", name: "secret-part" }, versions: ["1.0.0"] }],
  })
  expect(await answers()).toEqual(before)
})
