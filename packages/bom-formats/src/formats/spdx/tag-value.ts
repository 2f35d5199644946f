import { refusal } from "../../bom-builder.ts"
import type { ByteSource } from "../../byte-source.ts"
import type { BomLimits } from "../../limits.ts"
import { textPieces } from "../../text-pieces.ts"

/** One `Tag: value` of a tag-value document. */
export interface TagValue {
  readonly tag: string
  readonly value: string
  /** From 1. */
  readonly line: number
}

/** The tags of a tag-value document (SPDX 2.3, clause 4.4.2 and annex H), one after the other: comments and empty lines out, `<text>` over several lines together; of tags that `isWanted` does not name nothing is made. Throws with the line where it breaks. */
export function* tagValues(
  source: ByteSource,
  limits: Pick<BomLimits, "line" | "text">,
  isWanted: (tag: string) => boolean,
): Generator<TagValue> {
  const wanted = new Map<string, boolean>()
  let number = 0
  /** A `<text>` that has no end yet. */
  let unended: { readonly tag: string; readonly line: number; readonly pieces: string[] } | null = null
  let characters = 0
  for (const line of lines(source, limits.line)) {
    number += 1
    if (unended !== null) {
      unended.pieces.push(line)
      // What ends a line is a character too: a text of empty lines must end.
      characters += line.length + 1
      if (characters > limits.text)
        throw refusal(
          413,
          "too-long",
          `line ${unended.line}`,
          `The <text> that begins here has more than ${limits.text} characters.`,
        )
      if (!line.includes("</text>")) continue
      if (wanted.get(unended.tag) ?? isWanted(unended.tag))
        yield { tag: unended.tag, value: plain(unended.pieces.join("\n")), line: unended.line }
      unended = null
      continue
    }
    if (/^\s*(?:#|$)/.test(line)) continue
    const colon = line.indexOf(":")
    const tag = line.slice(0, Math.max(0, colon)).trim()
    let isTold = wanted.get(tag)
    if (isTold === undefined) {
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(tag))
        throw refusal(422, "not-tag-value", `line ${number}`, `This is no \`Tag: value\`: ${line.slice(0, 80)}`)
      isTold = isWanted(tag)
      if (wanted.size < tagsMax) wanted.set(tag, isTold)
    }
    if (!isTold && !line.includes("<text>", colon)) continue
    const value = line.slice(colon + 1).trim()
    if (value.startsWith("<text>") && !value.includes("</text>")) {
      unended = { tag, line: number, pieces: [value] }
      characters = value.length
    } else if (isTold) yield { tag, value: plain(value), line: number }
  }
  if (unended !== null) throw refusal(400, "cut-off", `line ${unended.line}`, "The <text> that begins here has no end.")
}

// A hostile document has a new tag on each line.
const tagsMax = 1_000

const plain = (value: string): string =>
  owned(
    !value.includes("<text>") && !value.includes("</text>")
      ? value
      : value
          .replace(/^<text>/, "")
          .replace(/<\/text>[\s\S]*$/, "")
          .trim(),
  )

/** A copy: V8's part of a text keeps the whole text in memory, and references are kept for long. */
const owned = (part: string): string => ` ${part}`.slice(1)

/** The lines of a document, without what ends them. */
function* lines(source: ByteSource, lineMax: number): Generator<string> {
  let rest = ""
  let number = 1
  for (const text of textPieces(source, 0)) {
    // A carriage return at the end may be half of a line's end.
    const isHalf = text.endsWith("\r")
    const found = (rest + (isHalf ? text.slice(0, -1) : text)).split(/\r\n|\n|\r/)
    rest = (found.pop() ?? "") + (isHalf ? "\r" : "")
    for (const [index, line] of [...found, rest].entries())
      if (line.length > lineMax)
        throw refusal(413, "too-long", `line ${number + index}`, `The line has more than ${lineMax} characters.`)
    yield* found
    number += found.length
  }
  if (rest !== "") yield* rest.split("\r")
}
