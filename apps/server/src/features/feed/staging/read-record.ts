import { isAscii } from "node:buffer"
import type { Advisory, AdvisoryRead } from "@waybill/advisories/advisory"
import { countNames, repeatedName } from "@waybill/bom-formats/json-names"
import { isStorable } from "../../../http/json-text.ts"
import type { AdvisoryFeed } from "../feed.ts"
import { feedLimits } from "../reading/limits.ts"

export type RecordRead =
  | { readonly kind: "read"; readonly feed: AdvisoryFeed; readonly advisory: Advisory }
  | {
      readonly kind: "rejected"
      readonly feedId: string
      readonly id: string | null
      readonly reason: string
      readonly isDamaged: boolean
    }
  | { readonly kind: "unrecognized" }

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** What most records are: five times as fast as by the decoder. */
const asciiText = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("latin1")

/**
 * One record, from bytes to the neutral advisory. What cannot be read is told, never thrown: UTF-8, depth, JSON and
 * what PostgreSQL's text cannot hold (U+0000, lone surrogates) are checked here, the format's own rules by the feed
 * that recognizes it, or by the only one given where the operator said what it is (`isGiven`).
 */
export function readRecord(bytes: Uint8Array, feeds: readonly AdvisoryFeed[], isGiven: boolean): RecordRead {
  const reject = (reason: string, feedId = feeds[0]?.id ?? "", id: string | null = null): RecordRead => ({
    kind: "rejected",
    feedId,
    id,
    reason,
    isDamaged: false,
  })
  const damaged = (reason: string): RecordRead => ({
    kind: "rejected",
    feedId: feeds[0]?.id ?? "",
    id: null,
    reason,
    isDamaged: true,
  })
  let text: string
  try {
    text = isAscii(bytes) ? asciiText(bytes) : utf8.decode(bytes)
  } catch {
    return damaged("it is not UTF-8")
  }
  const names = namesWithin(bytes)
  if (names === null) return reject(`it is nested deeper than ${feedLimits.depth} levels`)
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch (error) {
    return damaged(`it is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unreadable"}`)
  }
  const feed = isGiven ? feeds[0] : feeds.find((each) => each.recognizes(record))
  if (!feed) return { kind: "unrecognized" }
  const read = readWith(feed, record)
  if (!read.ok) return reject(read.reason, feed.id, read.id)
  // Which of the two holds is up to each reader (decision 24).
  if (countNames(record) !== names) {
    const repeated = repeatedName(text)
    if (repeated)
      return reject(
        `it has the name ${JSON.stringify(repeated.name.slice(0, 100))} twice in one object, again at character ${repeated.at}`,
        feed.id,
        read.advisory.id.slice(0, 100),
      )
  }
  // Only such escapes can bring them in: raw they are no UTF-8 or no JSON.
  if (text.includes("\\u") && /\\u(?:0000|[dD][89a-fA-F])/.test(text) && !isStorable(read.advisory))
    return reject("it holds U+0000 or a lone surrogate", feed.id, read.advisory.id.slice(0, 100))
  return { kind: "read", feed, advisory: read.advisory }
}

/** What no rule of a reader foresaw costs the record alone. */
function readWith(feed: AdvisoryFeed, record: unknown): AdvisoryRead {
  try {
    return feed.read(record)
  } catch (error) {
    return {
      ok: false,
      id: null,
      reason: `it cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : "unknown"}`,
    }
  }
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a]
const [openBrace, openBracket, closeBrace, closeBracket] = [0x7b, 0x5b, 0x7d, 0x5d]

/**
 * How many names the objects of a JSON text have together, before anything builds a tree of them; null where they lie
 * deeper than they may. By iteration over the bytes.
 */
function namesWithin(bytes: Uint8Array): number | null {
  let depth = 0
  let names = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]
    if (byte === quote) {
      // To the end of the string; most are short, so that looking at each byte is faster than asking for the next
      // quote.
      for (i += 1; i < bytes.length && bytes[i] !== quote; i += 1) if (bytes[i] === backslash) i += 1
    } else if (byte === colon) names += 1
    else if (byte === openBrace || byte === openBracket) {
      depth += 1
      if (depth > feedLimits.depth) return null
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1
  }
  return names
}
