import type { IncomingMessage } from "node:http"

const everyMs = 15_000
const leastBytes = 16 * 1024 * (everyMs / 1000)

/**
 * Ends the connection of a request whose body comes slower than 16 KiB a second over 15 seconds (security.md §5): a
 * sender who drips holds a place for nothing. Time in which nobody reads here is not the sender's.
 */
export function endStalledBody(request: IncomingMessage): void {
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0
  if (!hasBody || request.complete) return
  let before = request.socket.bytesRead
  const watch = setInterval(() => {
    if (request.complete) return clearInterval(watch)
    const { bytesRead } = request.socket
    if (request.readableFlowing === true && bytesRead - before < leastBytes) request.socket.destroy()
    before = bytesRead
  }, everyMs)
  watch.unref()
  request.once("close", () => clearInterval(watch))
}
