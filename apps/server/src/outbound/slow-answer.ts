import type { IncomingMessage } from "node:http"
import { OutboundRefusal } from "./outbound-rules.ts"

const leastBytesPerSecond = 16 * 1024

/**
 * Gives an answer up that comes slower than 16 KiB a second, as we do with requests: whoever drips a byte now and then
 * would hold up all that waits behind it. Time in which nobody reads here is not the sender's.
 */
export function giveUpWhenSlow(answer: IncomingMessage, host: string, everyMs: number): void {
  const least = leastBytesPerSecond * (everyMs / 1000)
  let before = answer.socket.bytesRead
  const watch = setInterval(() => {
    const { bytesRead } = answer.socket
    if (!answer.complete && answer.readableLength === 0 && bytesRead - before < least)
      answer.destroy(
        new OutboundRefusal(`${host} sends less than ${leastBytesPerSecond / 1024} KiB a second.`, { mayPass: true }),
      )
    before = bytesRead
  }, everyMs)
  watch.unref()
  answer.once("close", () => clearInterval(watch))
}
