import createClient, { type Client } from "openapi-fetch"
import type { paths } from "./generated/api.ts"

/** What an answer is read as. A list can be had as CSV or XLSX too; who asks for that takes the bytes as they come. */
type Media =
  | "application/json"
  | "application/problem+json"
  | "application/octet-stream"
  | "text/plain"
  | "text/event-stream"

export type WaybillClient = Client<paths, Media>

export interface ClientOptions {
  /** Address of the server, e.g. `https://waybill.example`. Empty: the page's own origin. */
  readonly baseUrl: string
  /** An API token; left out in the browser, where the session's cookie speaks. */
  readonly token?: string
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Sends the requests; default: the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/** A typed client: each path and method takes and gives what the OpenAPI document says. */
export function makeClient(options: ClientOptions): WaybillClient {
  return createClient<paths, Media>({
    baseUrl: options.baseUrl,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    headers: {
      ...options.headers,
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
    },
  })
}
