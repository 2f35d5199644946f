import { z } from "zod"
import { type Client, pageOf } from "../api-client.ts"
import type { ShownIds } from "./pages.ts"

const Items = z.object({ items: z.array(z.object({ id: z.string() })) })
const FindingIds = z.object({ items: z.array(z.object({ id: z.string(), asset: z.object({ id: z.string() }) })) })
const Paths = z.object({ id: z.string(), paths: z.array(z.array(z.unknown())) })

/** The id of the first of a list; empty where there is none. */
export const firstId = async (client: Client, path: string): Promise<string> =>
  Items.parse(await client.get(path)).items[0]?.id ?? ""

/** What is looked at: mostly the first of each list. */
export async function idsToShow(client: Client): Promise<ShownIds> {
  const assetId = await firstId(client, "/assets?sort=-priority&limit=1")
  const [byHash] = FindingIds.parse(await client.get("/findings?q=ACME-2026-0005&limit=1")).items
  return {
    assetId,
    vulnerabilityId: await firstId(client, "/vulnerabilities?limit=1"),
    findingId: await firstId(client, `/findings?assetId=${assetId}&limit=1`),
    byHash: { assetId: byHash?.asset.id ?? "", findingId: byHash?.id ?? "" },
    proposalId: await firstId(client, "/triage/proposals?limit=1"),
    productId: await firstId(client, "/products?top=true&limit=1"),
    ruleId: await firstId(client, "/triage/rules"),
    deepComponentId: await deepComponent(client),
    correctionId: await firstId(client, "/component-corrections?limit=1"),
    vexId: await firstId(client, "/vex?limit=1"),
    componentId: await firstId(client, `/assets/${assetId}/components?limit=1`),
  }
}

/** Of the first components with findings the one that most ways lead to. */
async function deepComponent(client: Client): Promise<string> {
  const { items } = await pageOf(client, "/components?affected=true&limit=40")
  const found: z.output<typeof Paths>[] = []
  for (const { id } of items) found.push(Paths.parse(await client.get(`/components/${id}`)))
  return found.sort((a, b) => b.paths.flat().length - a.paths.flat().length)[0]?.id ?? ""
}
