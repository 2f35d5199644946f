import { compareKeys } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"
import type { Order } from "./interval.ts"

/**
 * A scheme's order over texts that it can read; each text is read once. Throws on another text: the reader of a range
 * has looked before.
 */
export function orderOf(scheme: VersionScheme): Order {
  const keys = new Map<string, Uint8Array>()
  const keyOf = (text: string): Uint8Array => {
    const known = keys.get(text)
    if (known) return known
    const read = scheme.parse(text)
    if (!read.ok) throw new Error(`${text}: ${read.reason}`)
    keys.set(text, read.key)
    return read.key
  }
  return (a, b) => compareKeys(keyOf(a), keyOf(b))
}
