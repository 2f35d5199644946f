import http from "node:http"
import type { OutboundRules } from "../outbound/outbound-rules.ts"

/** Somebody who publishes files, on loopback. */
export interface Publisher {
  readonly origin: string
  /** Under these it may be called, and nobody else on this machine. */
  readonly rules: OutboundRules
  close(): Promise<void>
}

/** A web server on a free port of this machine that answers as a publisher would. */
export async function openPublisher(answer: http.RequestListener): Promise<Publisher> {
  const server = http.createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("the publisher does not listen")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    rules: { allowHttp: true, allowPrivateAddresses: true, ports: [address.port] },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
