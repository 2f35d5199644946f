import { openOutbound } from "./open-outbound.ts"
import { OutboundRefusal, type OutboundRules } from "./outbound-rules.ts"

const redirectsMax = 3
const idleMs = 30_000

export interface FetchOptions {
  readonly rules: OutboundRules
  readonly bytesMax: number
  /** Ends it, wherever it is. */
  readonly signal?: AbortSignal
}

/**
 * The bytes behind an address that holds little, or null where there is nothing (404, 410). Throws `OutboundRefusal`
 * for what is refused, larger than the limit, cut off, or not there when `signal` says that its time is over.
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Buffer | null> {
  try {
    return await fetchWhole(url, options)
  } catch (error) {
    if (!options.signal?.aborted || error instanceof OutboundRefusal) throw error
    throw new OutboundRefusal(`${new URL(url).host} takes longer than it may.`, { mayPass: true, cause: error })
  }
}

async function fetchWhole(url: string, { rules, bytesMax, signal }: FetchOptions): Promise<Buffer | null> {
  signal?.throwIfAborted()
  const answer = await openOutbound({ url, redirectsMax, idleMs, rules, ...(signal ? { signal } : {}) })
  try {
    const { host } = new URL(answer.url)
    if (answer.status === 404 || answer.status === 410) return null
    if (answer.status !== 200) throw new OutboundRefusal(`${host} answered ${answer.status}.`)
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of answer.stream) {
      bytes += chunk.length
      if (bytes > bytesMax) throw new OutboundRefusal(`${host} sent more than ${bytesMax} bytes.`)
      chunks.push(chunk)
    }
    const told = answer.headers["content-length"]
    if (told !== undefined && bytes < Number(told)) throw new OutboundRefusal(`The answer of ${host} was cut off.`)
    return Buffer.concat(chunks)
  } finally {
    answer.stream.destroy()
  }
}

/**
 * The beginning of what lies behind an address, and whether that is all of it; null where there is nothing. A server
 * that cannot send a part is left in the middle of its answer.
 */
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
