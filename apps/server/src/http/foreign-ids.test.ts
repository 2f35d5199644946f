import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, it } from "vitest"
import { z } from "zod"
import { operations } from "../operations.ts"
import { startTestApp, type TestApp, type TestSession } from "../testing/test-app.ts"

let app: TestApp
let ours: TestSession
let theirs: TestSession
beforeAll(async () => {
  app = await startTestApp()
  ours = await app.createSession(await app.createOrganization("Ours"), { role: "admin" })
  theirs = await app.createSession(await app.createOrganization("Theirs"), { role: "admin" })
})
afterAll(() => app.close())

const ask = (session: TestSession, route: string, json?: unknown) =>
  app.call(
    route,
    typeof json === "string" ? { session, body: json, headers: { "content-type": "text/plain" } } : { session, json },
  )

/** One of everything that a body may name. */
async function things(session: TestSession) {
  const made = async (route: string, json: unknown) => {
    const answer = await ask(session, route, json)
    expect(answer.status, `${route} ${answer.text}`).toBeLessThan(300)
    return answer.body
  }
  await made("POST /api/v1/custom-vulnerabilities", {
    id: "ACME-1",
    summary: "s",
    affected: [
      {
        package: { ecosystem: "npm", name: "lodash" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }],
      },
    ],
  })
  const form = new FormData()
  const components = [
    { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20", "bom-ref": "a" },
  ]
  form.append("file", new Blob([JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", components })]), "a.json")
  const sbom = await app.call("POST /api/v1/sboms?name=shop&version=1&label=live", { session, body: form })
  expect(sbom.status, sbom.text).toBe(201)
  const finding = (await ask(session, "GET /api/v1/findings")).body.items[0].id
  const label = (await ask(session, "GET /api/v1/labels")).body.items[0].id
  const product = (await made("POST /api/v1/products", { name: "Suite" })).id
  const status = (
    await made("POST /api/v1/settings/triage-statuses", { name: "Parked", color: "teal", base: "accept_risk" })
  ).id
  const decision = (await made("POST /api/v1/triage", { findings: [finding], status: "affected" })).decisions[0].id
  const file = await app.call("POST /api/v1/triage/attachments?fileName=a.txt", {
    session,
    body: "never called",
    headers: { "content-type": "text/plain" },
  })
  expect(file.status, file.text).toBe(201)
  await made("PUT /api/v1/settings/vex-trust", { everybody: "propose", sboms: "propose", authors: [] })
  const statement = {
    vulnerability: { name: "ACME-1" },
    products: [{ "@id": "pkg:npm/lodash@4.17.20" }],
    status: "fixed",
  }
  const document = await made("POST /api/v1/vex", {
    "@context": "https://openvex.dev/ns/v0.2.0",
    "@id": "https://example.com/vex",
    author: "Somebody",
    timestamp: "2024-01-01T00:00:00Z",
    version: 1,
    statements: [statement],
  })
  const proposal = (await ask(session, "GET /api/v1/triage/proposals")).body.items[0].id
  const view = await made("POST /api/v1/saved-views", { list: "assets", name: "All", query: {}, isShared: true })
  const token = await made("POST /api/v1/tokens", { name: "robot", scopes: ["view-all"] })
  const person = token.owner.id
  return {
    asset: sbom.body.asset.id,
    sbom: sbom.body.id,
    finding,
    label,
    product,
    status,
    decision,
    attachment: file.body.id,
    document: document.id,
    proposal,
    token: token.id,
    person,
    view: view.id,
  }
}
type Things = Awaited<ReturnType<typeof things>>

const nothing = (like: Things): Things => ({
  ...like,
  asset: uuidv7(),
  sbom: uuidv7(),
  finding: Buffer.from(
    Buffer.from(like.finding, "base64url")
      .toString()
      .replace(/^[0-9a-f-]{36}/, uuidv7()),
  ).toString("base64url"),
  label: uuidv7(),
  product: uuidv7(),
  status: uuidv7(),
  decision: uuidv7(),
  attachment: uuidv7(),
  document: uuidv7(),
  proposal: uuidv7(),
  token: uuidv7(),
  person: uuidv7(),
  view: uuidv7(),
})

const decide = "POST /api/v1/triage"
/** Calls that name things in their bodies and filters, from what is ours to what is named. */
const calls: readonly (readonly [string, (own: Things, named: Things) => readonly [string, unknown?]])[] = [
  ["findings to decide on", (_, { finding }) => [decide, { findings: [finding], status: "affected" }]],
  ["findings beside ours", (own, { finding }) => [decide, { findings: [own.finding, finding], status: "affected" }]],
  ["an asset to filter by", (_, { asset }) => [decide, { filter: { assetId: asset }, status: "affected" }]],
  ["a status", (own, { status }) => [decide, { findings: [own.finding], status }]],
  ["a label", (own, { label }) => [decide, { findings: [own.finding], status: "affected", reach: { label } }]],
  ["a product", (own, { product }) => [decide, { findings: [own.finding], status: "affected", reach: { product } }]],
  ["decisions to undo", (_, { decision }) => ["POST /api/v1/triage/undo", { decisions: [decision] }]],
  [
    "assets for a product",
    (own, { asset }) => [`PATCH /api/v1/products/${own.product}/members`, { addAssets: [asset] }],
  ],
  [
    "products for a product",
    (own, { product }) => [`PATCH /api/v1/products/${own.product}/members`, { addProducts: [product] }],
  ],
  ["a label for an asset", (own, { label }) => [`PUT /api/v1/assets/${own.asset}/labels/${label}`]],
  ["a label for a product", (own, { label }) => [`PUT /api/v1/products/${own.product}/labels/${label}`]],
  ["assets to state of", (_, { asset }) => ["POST /api/v1/vex/generate", { assetIds: [asset], format: "openvex" }]],
  ["findings to state", (_, { finding }) => ["POST /api/v1/vex/generate", { findings: [finding], format: "openvex" }]],
  [
    "a rule's status",
    (_, { status }) => ["POST /api/v1/triage/rules", { name: "r", conditions: { kev: true }, status }],
  ],
  [
    "files that speak",
    (own, { attachment }) => [decide, { findings: [own.finding], status: "affected", attachments: [attachment] }],
  ],
  [
    "the decision that stands",
    (own, { decision }) => [decide, { findings: [own.finding], status: "affected", ifDecision: decision }],
  ],
  [
    "proposals to decide",
    (_, { proposal }) => ["POST /api/v1/triage/proposals/decide", { verdict: "accept", proposals: [proposal] }],
  ],
  [
    "proposals of a document",
    (_, { document }) => [
      "POST /api/v1/triage/proposals/decide",
      { verdict: "accept", filter: { documentId: document } },
    ],
  ],
  [
    "proposals of an asset",
    (_, { asset }) => ["POST /api/v1/triage/proposals/decide", { verdict: "accept", filter: { assetId: asset } }],
  ],
  [
    "tokens to believe",
    (_, { token }) => [
      "PUT /api/v1/settings/vex-trust",
      { everybody: "propose", sboms: "propose", authors: [{ author: "A", trust: "apply", tokens: [token] }] },
    ],
  ],
  [
    "assets out of a product",
    (own, { asset }) => [`PATCH /api/v1/products/${own.product}/members`, { removeAssets: [asset] }],
  ],
  [
    "products out of a product",
    (own, { product }) => [`PATCH /api/v1/products/${own.product}/members`, { removeProducts: [product] }],
  ],
  [
    "a decision for a file",
    (_, { decision }) => [`POST /api/v1/triage/attachments?fileName=b.txt&decision=${decision}`, "b"],
  ],
  [
    "assets of a product of ours",
    (own, { asset }) => [`GET /api/v1/products/${own.product}/findings?assetId=${asset}`],
  ],
  [
    "a product of an asset of ours",
    (own, { product }) => [`GET /api/v1/assets/${own.asset}/findings?productId=${product}`],
  ],
  ["a shared view to change", (_, { view }) => [`PATCH /api/v1/saved-views/${view}`, { name: "Mine" }]],
  ["a shared view to delete", (_, { view }) => [`DELETE /api/v1/saved-views/${view}`]],
  ["assets in a list", (_, { asset }) => [`GET /api/v1/findings?assetId=${asset}`]],
  ["decisions of an asset", (_, { asset }) => [`GET /api/v1/triage?assetId=${asset}`]],
]

it("ids of another organization in bodies and filters are as ids of nothing", async () => {
  const own = await things(ours)
  const other = await things(theirs)
  for (const [name, call] of calls) {
    const answers = []
    for (const named of [other, nothing(other)]) {
      const [route, body] = call(own, named)
      const { status, text } = await ask(ours, route, body)
      // The only difference may be the id that was asked for, and where it was asked.
      const ids = new Set(Object.values(named).map(String))
      answers.push([status, [...ids].reduce((left, id) => left.replaceAll(id, "…"), text)])
    }
    expect(answers[0], name).toEqual(answers[1])
    expect(String(answers[0]), name).not.toMatch(/No operation has|missing, wrong or unknown.*is not known here/)
  }
  // Every filter of every list that takes an id, by the contract.
  const kinds: Readonly<Record<string, keyof Things>> = {
    assetId: "asset",
    productId: "product",
    documentId: "document",
    personId: "person",
    tokenId: "token",
    objectId: "asset",
  }
  let filters = 0
  for (const operation of operations) {
    if (operation.method !== "GET" || operation.params || !(operation.query instanceof z.ZodObject)) continue
    for (const name of Object.keys(operation.query.shape).filter((each) => each.endsWith("Id"))) {
      const kind = kinds[name]
      if (kind === undefined) throw new Error(`${operation.id} has a filter ${name} that this test does not know`)
      filters += 1
      const answers = []
      for (const named of [other, nothing(other)]) {
        const { status, text } = await ask(ours, `GET ${operation.path}?${name}=${named[kind]}`)
        answers.push([status, text.replaceAll(String(named[kind]), "…")])
      }
      expect(answers[0], `${operation.id} ${name}`).toEqual(answers[1])
    }
  }
  expect(filters).toBeGreaterThan(8)
  const { body } = await ask(theirs, "GET /api/v1/triage?standing=true")
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([other.decision])
})
