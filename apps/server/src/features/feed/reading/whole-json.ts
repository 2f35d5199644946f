import { looksLikeEndOfLife } from "@waybill/advisories/endoflife/read-endoflife"
import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { listOffset } from "./json-list.ts"
import { feedLimits } from "./limits.ts"
import { isRepository } from "./repository-records.ts"
import { unpackedBytes } from "./unpacked-bytes.ts"

/**
 * What a `.json` file is: one record, a list of them that begins behind so many bytes, or a catalogue: of known
 * exploited vulnerabilities, of ends of life.
 */
export type WholeJson =
  | { readonly kind: "record"; readonly bytes: Buffer }
  | { readonly kind: "list"; readonly offset: number }
  | { readonly kind: "known-exploited" | "end-of-life"; readonly catalogue: unknown }

/**
 * Reads a `.json` file whole, but for a list, which is only recognized. A record stays bytes: whether it can be read is
 * for the worker to say, like for every other. Throws `FeedFailure` for a file that is too large to be read whole, and
 * for a catalogue that is not JSON.
 */
export async function readWholeJson(file: FeedFile, bytesMax: number = feedLimits.wholeJsonBytes): Promise<WholeJson> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpackedBytes(file)) {
    const offset = size === 0 ? listOffset(chunk) : null
    if (offset !== null) return { kind: "list", offset }
    size += chunk.length
    if (size > bytesMax) throw new FeedFailure(`${file.name} is larger than ${bytesMax} bytes.`)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  if (looksLikeEndOfLife(bytes.toString("latin1", 0, 1024)))
    return { kind: "end-of-life", catalogue: parse(bytes, file.name) }
  if (!looksLikeCatalogue(bytes)) {
    if (size > feedLimits.recordBytes && !isRepository(bytes.toString("latin1", 0, 1024)))
      throw new FeedFailure(`${file.name} is larger than ${feedLimits.recordBytes} bytes.`)
    return { kind: "record", bytes }
  }
  return { kind: "known-exploited", catalogue: parse(bytes, file.name) }
}

/** The two names that stand at the head of every edition of the catalogue. */
function looksLikeCatalogue(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, 4096)
  return head.includes('"catalogVersion"') && bytes.includes('"vulnerabilities"') && !head.includes('"$schema"')
}

function parse(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch (error) {
    throw new FeedFailure(`${name} is not whole JSON: ${error instanceof Error ? error.message.slice(0, 120) : ""}.`, {
      cause: error,
    })
  }
}
