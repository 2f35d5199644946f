import { createServer, request } from "node:http"

/**
 * A server before another that breaks the first connection and refuses the second request for now, as during a restart;
 * then it passes everything on.
 */
export async function startBusyServer(url: string): Promise<{ readonly url: string; close(): void }> {
  let requests = 0
  const server = createServer((incoming, outgoing) => {
    requests += 1
    if (requests === 1) incoming.socket.destroy()
    else if (requests === 2) outgoing.writeHead(503, { "retry-after": "1" }).end()
    else
      incoming.pipe(
        request(`${url}${incoming.url}`, { method: incoming.method, headers: incoming.headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(outgoing)
        }),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  return {
    url: typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "",
    close: () => server.close(),
  }
}
