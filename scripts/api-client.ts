import { z } from "zod"
import type { StartedWaybill } from "./started-waybill.ts"

export interface Client {
  get(path: string): Promise<unknown>
  /** An object goes as JSON, a text as the bytes of a file. */
  send(path: string, body: object | string, method?: "POST" | "PUT" | "PATCH"): Promise<unknown>
}

/**
 * Asks the API with a session's cookie or a token (`authorization`); every answer is read to its end, and one that is
 * no success throws.
 */
export function clientOf(
  { url }: Pick<StartedWaybill, "url">,
  credential: { readonly cookie: string } | { readonly authorization: string },
): Client {
  const ask = async (path: string, init: { method?: string; body?: string; headers?: Record<string, string> }) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      ...init,
      headers: { ...credential, origin: url, ...init.headers },
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`)
    const read: unknown = JSON.parse(text)
    return read
  }
  return {
    get: (path) => ask(path, {}),
    send: (path, body, method = "POST") =>
      typeof body === "string"
        ? ask(path, { method, body, headers: { "content-type": "application/octet-stream" } })
        : ask(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
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
