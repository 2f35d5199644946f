import { refusal } from "./bom-builder.ts"
import { placeTooDeep } from "./json-depth.ts"

export type JsonObject = Readonly<Record<string, unknown>>

/** Parses JSON no deeper than `depthMax`; the place of a fault is told by line and column. */
export function parseJson(text: string, depthMax: number): unknown {
  const tooDeep = placeTooDeep(text, depthMax)
  if (tooDeep !== null)
    throw refusal(422, "too-deep", place(text, tooDeep), `The document is nested deeper than ${depthMax} levels.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : "unreadable"
    const at = /position (\d+)/.exec(message)?.[1]
    throw refusal(
      400,
      "not-json",
      place(text, at === undefined ? text.length : Number(at)),
      at === undefined
        ? "The document ends before its JSON does: was it cut off?"
        : `The document is not JSON: ${message.slice(0, 200)}`,
    )
  }
}

function place(text: string, at: number): string {
  let line = 1
  let start = 0
  for (let i = text.indexOf("\n"); i >= 0 && i < at; i = text.indexOf("\n", i + 1)) {
    line += 1
    start = i + 1
  }
  return `line ${line}, column ${at - start + 1}`
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)
