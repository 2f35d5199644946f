import { readFile } from "node:fs/promises"
import { z } from "zod"
import { exampleRecord } from "../../apps/server/src/features/custom-vulnerability/custom-vulnerability.schema.ts"
import { type Client, clientOf, pageOf } from "../api-client.ts"
import type { StartedWaybill } from "../started-waybill.ts"
import { firstId } from "./ids-to-show.ts"
import { shownHash } from "./pages.ts"
import { realData } from "./real-data.ts"
import { rulesToShow, statusesToShow } from "./rules-to-show.ts"
import { vexToShow } from "./vex-to-show.ts"

const Made = z.object({ id: z.string() })
const MadeToken = z.object({ id: z.string(), token: z.string() })

const ownRecords = [
  exampleRecord,
  {
    id: "ACME-2026-0005",
    summary: "This build of a library was tampered with",
    affected: [{ database_specific: { hashes: { "SHA-256": shownHash } } }],
  },
  {
    id: "ACME-2026-0006",
    summary: "Netty reads too much at once",
    aliases: ["CVE-2020-11612", "CVE-2019-20444"],
  },
]

const correction = {
  where: { purl: "pkg:maven/com.fasterxml.jackson.*" },
  set: { supplier: "FasterXML", licenses: ["Apache-2.0"] },
  note: "The build leaves both out",
}

const tokens = [
  { name: "ci-shop", scopes: ["view-all", "manage-sboms-and-vex"], expiresInDays: 90 },
  { name: "nightly-report", scopes: ["view-all"], expiresInDays: 3 },
  { name: "triage-of-the-platform-team", scopes: ["view-all", "manage-vulnerability-triage", "manage-labels"] },
]

const views = [
  { list: "vulnerabilities", name: "Exploited, worst first", query: { kev: "true", sort: "-epss" }, isShared: true },
  { list: "findings", name: "Fixable and direct", query: { fix: "true", direct: "true" } },
  { list: "assets", name: "Platform team", query: { label: "platform-team", columns: "version,findings,uploaded" } },
]

// On the finding that is shown; one of the two gives way.
const decisions = [
  { status: "affected", reach: "family", note: "Used by the upload form." },
  { status: "under_investigation", reach: "asset" },
]

/**
 * Real documents and advisories, and what an organization would have said of them; nothing where that is there already.
 */
export async function fillToShow(waybill: StartedWaybill, client: Client, cookie: string): Promise<void> {
  if ((await firstId(client, "/vex?limit=1")) !== "") return
  const { feeds, sboms, vex } = realData()
  if (feeds.length > 0) await waybill.loadFeeds(feeds)
  for (const file of sboms) await waybill.upload(file, "", cookie)
  await client.send("/custom-vulnerabilities", ownRecords)
  for (const status of statusesToShow) await client.send("/settings/triage-statuses", status)
  for (const rule of rulesToShow) await client.send("/triage/rules", rule)
  await client.send("/component-corrections", correction)
  for (const view of views) await client.send("/saved-views", view)
  for (const token of tokens) await client.send("/tokens", token)
  await fillProducts(client)
  await fillLabels(client)
  const shownFindings = await client.get("/findings?limit=9")
  const assetId = await firstId(client, "/assets?sort=-priority&limit=1")
  const findingId = await firstId(client, `/findings?assetId=${assetId}&limit=1`)
  for (const decision of decisions) await client.send("/triage", { findings: [findingId], ...decision })
  // Some of the real ones are refused.
  for (const file of vex) await uploadVex(client, await readFile(file, "utf8")).catch(console.log)
  await fillVex(waybill, client, shownFindings)
}

const uploadVex = (client: Client, body: string): Promise<unknown> =>
  client.send("/vex?fileName=supplier.vex.json", body)

/** A suite of the first assets, the later half of them in a part of it. */
async function fillProducts(client: Client): Promise<void> {
  const make = async (name: string, description: string): Promise<string> =>
    Made.parse(await client.send("/products", { name, description })).id
  const assets = (await pageOf(client, "/assets?sort=-findings&limit=6")).items.map(({ id }) => id)
  const suite = await make("Harbour suite", "What a terminal installs")
  const gateway = await make("Gateway kit", "Also sold by itself")
  await client.send(`/products/${gateway}/members`, { addAssets: assets.slice(3) }, "PATCH")
  await client.send(`/products/${suite}/members`, { addAssets: assets.slice(0, 3), addProducts: [gateway] }, "PATCH")
}

/** Words for some of the assets, and one that nothing has yet. */
async function fillLabels(client: Client): Promise<void> {
  const assetIds = (await pageOf(client, "/assets?sort=-findings&limit=9")).items.map(({ id }) => id)
  for (const [name, count] of [
    ["platform-team", 9],
    ["customer-site", 4],
    ["end-of-support", 0],
  ] as const) {
    const { id } = Made.parse(await client.send("/labels", { name }))
    if (count > 0) await client.send(`/labels/${id}/apply`, { assetIds: assetIds.slice(0, count) }, "PUT")
  }
}

/** One author is asked about, the other applies from a pipeline. */
async function fillVex(waybill: StartedWaybill, client: Client, shownFindings: unknown): Promise<void> {
  const makeToken = async (name: string) =>
    MadeToken.parse(await client.send("/tokens", { name, scopes: ["view-all", "manage-sboms-and-vex"] }))
  const by = ({ token }: z.output<typeof MadeToken>) => clientOf(waybill, { authorization: `Bearer ${token}` })
  const pipeline = await makeToken("release pipeline")
  const elsewhere = await makeToken("nightly scan")
  const authors = [
    { author: "Example Product Security", trust: "apply", tokens: [pipeline.id] },
    { author: "Research Group", trust: "propose", note: "Right in most cases, but late." },
  ]
  await client.send("/settings/vex-trust", { everybody: "propose", sboms: "propose", authors }, "PUT")
  const made = vexToShow(shownFindings, "Example Product Security")
  await uploadVex(by(pipeline), made)
  await uploadVex(client, vexToShow(shownFindings, "Research Group"))
  await uploadVex(by(elsewhere), `${made} `)
}
