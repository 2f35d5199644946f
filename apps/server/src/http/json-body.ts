import { readJson } from "./json-text.ts"
import { problem } from "./problem.ts"

export const jsonBytesMax = 1024 * 1024
const depthMax = 32

/** Reads an ordinary JSON body: UTF-8, at most 1 MiB and 32 levels, no U+0000 (security.md §5). */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length > jsonBytesMax)
    throw problem("body-too-large", undefined, { limit: jsonBytesMax, found: bytes.length })
  if (bytes.length === 0) return undefined
  const read = readJson(bytes, depthMax)
  if (!read.ok) throw problem("unreadable-body", read.reason, read.limit === undefined ? {} : { limit: read.limit })
  return read.value
}
