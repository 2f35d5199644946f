import { z } from "zod"
import type { StartedWaybill } from "../../scripts/started-waybill.ts"

export interface Client {
  get(path: string): Promise<unknown>
  send(path: string, body: object, method?: "POST" | "PATCH"): Promise<unknown>
}

/** Asks the API as a person; every answer is read to its end, and one that is no success throws. */
export function clientOf({ url }: StartedWaybill, cookie: string): Client {
  const ask = async (path: string, init: { method?: string; body?: string; headers?: Record<string, string> }) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      ...init,
      headers: { cookie, origin: url, ...init.headers },
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`)
    const read: unknown = JSON.parse(text)
    return read
  }
  return {
    get: (path) => ask(path, {}),
    send: (path, body, method = "POST") =>
      ask(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  }
}

const Page = z.looseObject({
  items: z.array(z.looseObject({ id: z.string() })),
  nextCursor: z.string().nullable(),
  total: z.number(),
})

/** One page of a list; an answer of another shape throws. */
export const pageOf = async (client: Client, path: string): Promise<z.output<typeof Page>> =>
  Page.parse(await client.get(path))

/** The path of the page after the first. */
export async function secondPageOf(client: Client, path: string): Promise<string> {
  const { nextCursor } = await pageOf(client, path)
  return nextCursor === null ? path : `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(nextCursor)}`
}
