import { readJson, unstorable } from "./json-text.ts"
import { problem } from "./problem.ts"

export const jsonBytesMax = 1024 * 1024
const depthMax = 32

/**
 * Reads a JSON body: UTF-8, at most so many bytes (an ordinary one 1 MiB) and 32 levels, no U+0000 (security.md §5).
 */
export function parseJsonBody(bytes: Buffer, bytesMax = jsonBytesMax): unknown {
  if (bytes.length > bytesMax) throw problem("body-too-large", undefined, { limit: bytesMax, found: bytes.length })
  if (bytes.length === 0) return undefined
  const read = readJson(bytes, depthMax)
  if (!read.ok)
    throw problem("unreadable-body", read.reason, {
      ...(read.limit === undefined ? {} : { limit: read.limit }),
      ...(read.place === undefined ? {} : { errors: [{ path: `body/${read.place}`, message: unstorable }] }),
    })
  return read.value
}
