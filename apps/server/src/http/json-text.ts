import { countNames, repeatedName } from "@waybill/bom-formats/json-names"
import { outlineOf } from "@waybill/bom-formats/json-outline"

export type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly reason: string
      readonly limit?: number
      /** Of the value that cannot be taken: the names that lead to it, with `/` between. */
      readonly place?: string
    }

/**
 * Reads a JSON text: UTF-8, no deeper than `depthMax` levels, without U+0000 and lone surrogates, each name once in its
 * object. Never throws; the reason says what is wrong and where.
 */
export function readJson(bytes: Uint8Array, depthMax: number): JsonRead {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, reason: "The body is not UTF-8." }
  }
  const { tooDeepAt, names } = outlineOf(text, depthMax)
  if (tooDeepAt !== null)
    return {
      ok: false,
      reason: `The body is nested deeper than ${depthMax} levels (at character ${tooDeepAt}).`,
      limit: depthMax,
    }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return {
      ok: false,
      reason: `The body is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : "unreadable"}`,
    }
  }
  const repeated = countNames(value) === names ? null : repeatedName(text)
  if (repeated !== null)
    return {
      ok: false,
      reason: `An object of the body has the name ${JSON.stringify(repeated.name.slice(0, 100))} twice (at character ${repeated.at}).`,
    }
  if (isStorable(value)) return { ok: true, value }
  const place = unstorablePlace(value)
  return { ok: false, reason: `The body ${unstorable} (at ${place}).`, place }
}

/** What is wrong with a text that cannot be stored. */
export const unstorable = "contains U+0000 or a lone surrogate"

/**
 * Whether every text in a value, names too, can be stored: U+0000 and lone surrogates have no place in PostgreSQL's
 * text or in UTF-8.
 */
export function isStorable(root: unknown): boolean {
  const open: unknown[] = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === "string") {
      if (!isStorableText(value)) return false
    } else if (Array.isArray(value)) for (const item of value) open.push(item)
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) open.push(key, item)
  }
  return true
}

const isStorableText = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed()

/**
 * Where the first text lies that cannot be stored, of a value in which there is one; no deeper than it was read. What
 * cannot be shown of a name is escaped.
 */
export function unstorablePlace(root: unknown): string {
  const placeIn = (value: unknown, place: readonly string[]): string | null => {
    if (typeof value === "string") return isStorableText(value) ? null : place.join("/")
    if (typeof value !== "object" || value === null) return null
    for (const [name, item] of Object.entries(value)) {
      if (!isStorableText(name)) return [...place, JSON.stringify(name).slice(1, -1).slice(0, 100)].join("/")
      const found = placeIn(item, [...place, name])
      if (found !== null) return found
    }
    return null
  }
  return placeIn(root, []) ?? ""
}
