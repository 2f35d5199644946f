import { openOutbound } from "./open-outbound.ts"
import { OutboundRefusal, type OutboundRules } from "./outbound-rules.ts"

const redirectsMax = 3
const idleMs = 30_000

/** The bytes behind an address that holds little, or null where there is nothing (404, 410). Throws `OutboundRefusal` for what is refused, larger than the limit or cut off. */
export async function fetchBytes(
  url: string,
  options: { readonly rules: OutboundRules; readonly bytesMax: number },
): Promise<Buffer | null> {
  const answer = await openOutbound({ url, redirectsMax, idleMs, rules: options.rules })
  try {
    const { host } = new URL(answer.url)
    if (answer.status === 404 || answer.status === 410) return null
    if (answer.status !== 200) throw new OutboundRefusal(`${host} answered ${answer.status}.`)
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of answer.stream) {
      bytes += chunk.length
      if (bytes > options.bytesMax) throw new OutboundRefusal(`${host} sent more than ${options.bytesMax} bytes.`)
      chunks.push(chunk)
    }
    const told = answer.headers["content-length"]
    if (told !== undefined && bytes < Number(told)) throw new OutboundRefusal(`The answer of ${host} was cut off.`)
    return Buffer.concat(chunks)
  } finally {
    answer.stream.destroy()
  }
}

/** The beginning of what lies behind an address, and whether that is all of it; null where there is nothing. A server that cannot send a part is left in the middle of its answer. */
export async function fetchHead(
  url: string,
  options: { readonly rules: OutboundRules; readonly bytes: number },
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean } | null> {
  const headers = { range: `bytes=0-${options.bytes - 1}` }
  const answer = await openOutbound({ url, redirectsMax, idleMs, rules: options.rules, headers })
  try {
    if (answer.status === 404 || answer.status === 410) return null
    if (answer.status !== 200 && answer.status !== 206)
      throw new OutboundRefusal(`${new URL(answer.url).host} answered ${answer.status}.`)
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of answer.stream) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= options.bytes) break
    }
    return { bytes: Buffer.concat(chunks).subarray(0, options.bytes), isWhole: bytes < options.bytes }
  } finally {
    answer.stream.destroy()
  }
}
