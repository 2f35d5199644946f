import { placeTooDeep } from "@waybill/bom-formats/json-depth"
import { problem } from "./problem.ts"

export const jsonBytesMax = 1024 * 1024
const depthMax = 32

/** Reads an ordinary JSON body: UTF-8, at most 1 MiB and 32 levels, no U+0000 (security.md §5). */
export const parseJsonBody = (bytes: Buffer): unknown => parseJsonWithin(bytes, jsonBytesMax)

/** As `parseJsonBody`, for documents that may be larger. */
export function parseJsonWithin(bytes: Buffer, bytesMax: number): unknown {
  if (bytes.length > bytesMax) throw problem("body-too-large", undefined, { limit: bytesMax, found: bytes.length })
  if (bytes.length === 0) return undefined
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw problem("unreadable-body", "The body is not UTF-8.")
  }
  const tooDeep = placeTooDeep(text, depthMax)
  if (tooDeep !== null)
    throw problem("unreadable-body", `The body is nested deeper than ${depthMax} levels (at character ${tooDeep}).`, {
      limit: depthMax,
    })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw problem(
      "unreadable-body",
      `The body is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : "unreadable"}`,
    )
  }
  if (!isStorable(value)) throw problem("unreadable-body", "The body holds U+0000 or a lone surrogate.")
  return value
}

/** Whether every text in a value, names too, can be stored: U+0000 and lone surrogates have no place in PostgreSQL's text or in UTF-8. */
export function isStorable(root: unknown): boolean {
  const open: unknown[] = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === "string") {
      if (value.includes("\u0000") || !value.isWellFormed()) return false
    } else if (Array.isArray(value)) for (const item of value) open.push(item)
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) open.push(key, item)
  }
  return true
}
