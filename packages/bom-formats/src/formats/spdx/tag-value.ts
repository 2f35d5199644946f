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
  /** From where it can be read again: a line's beginning, at most a piece before it. */
  readonly from: LinePlace
}

export interface LinePlace {
  readonly byte: number
  readonly line: number
}

/**
 * The tags of a tag-value document (SPDX 2.3, clause 4.4.2 and annex H), one after the other: comments and empty lines
 * out, `<text>` over several lines together; of tags that `isWanted` does not name nothing is made. Throws with the
 * line where it breaks.
 */
export function* tagValues(
  source: ByteSource,
  limits: Pick<BomLimits, "line" | "text">,
  isWanted: (tag: string) => boolean,
  start: LinePlace = { byte: 0, line: 1 },
): Generator<TagValue> {
  const isTold = tagJudge(isWanted)
  let from = start
  let number = start.line - 1
  /** A `<text>` that has no end yet. */
  let unended: OpenText | null = null
  for (const { text, byte } of wholeLines(source, start, (line) => checkLength(line, limits.line, number + 1))) {
    if (unended === null) from = { byte, line: number + 1 }
    let opening = text.indexOf(openText)
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      end = text.indexOf("\n", at)
      number += 1
      checkLength(end - at, limits.line, number)
      if (unended !== null) {
        if (!addLine(unended, text.slice(at, end), limits.text)) continue
        const { tag, pieces, line } = unended
        if (isTold(tag)) yield { tag, value: plain(pieces.join("\n")), line, from }
        unended = null
        continue
      }
      if (at === end || (!isLetter(text.charCodeAt(at)) && /^\s*(?:#|$)/.test(text.slice(at, end)))) continue
      const colon = text.indexOf(":", at)
      const tag = colon >= 0 && colon < end ? text.slice(at, colon).trim() : ""
      const told = isTold(tag)
      if (told === null)
        throw refusal(
          422,
          "not-tag-value",
          `line ${number}`,
          `This is no \`Tag: value\`: ${text.slice(at, Math.min(end, at + 80))}`,
        )
      if (opening >= 0 && opening < at) opening = text.indexOf(openText, at)
      const hasText = opening >= 0 && opening < end
      if (!told && !hasText) continue
      const value = text.slice(colon + 1, end).trim()
      if (hasText && value.startsWith(openText) && !value.includes(closeText))
        unended = { tag, line: number, pieces: [value], characters: value.length }
      else if (told) yield { tag, value: plain(value), line: number, from }
    }
  }
  if (unended !== null) throw refusal(400, "cut-off", `line ${unended.line}`, "The <text> that begins here has no end.")
}

/** Whether a tag is wanted, asked once a tag; null for what is no tag. */
function tagJudge(isWanted: (tag: string) => boolean): (tag: string) => boolean | null {
  const known = new Map<string, boolean>()
  return (tag) => {
    const before = known.get(tag)
    if (before !== undefined) return before
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(tag)) return null
    const told = isWanted(tag)
    if (known.size < tagsMax) known.set(tag, told)
    return told
  }
}

/** A `<text>` over several lines. */
interface OpenText {
  readonly tag: string
  readonly line: number
  readonly pieces: string[]
  characters: number
}

/** Adds a line; true where it ends the text. */
function addLine(open: OpenText, line: string, charactersMax: number): boolean {
  open.pieces.push(line)
  // What ends a line is a character too: a text of empty lines must end.
  open.characters += line.length + 1
  if (open.characters > charactersMax)
    throw refusal(
      413,
      "too-long",
      `line ${open.line}`,
      `The <text> that begins here has more than ${charactersMax} characters.`,
    )
  return line.includes(closeText)
}

const openText = "<text>"
const closeText = "</text>"
// A hostile document has a new tag on each line.
const tagsMax = 1_000

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

function checkLength(characters: number, lineMax: number, number: number): void {
  if (characters > lineMax)
    throw refusal(413, "too-long", `line ${number}`, `The line has more than ${lineMax} characters.`)
}

const plain = (value: string): string =>
  !value.includes("text>")
    ? value
    : value
        .replace(/^<text>/, "")
        .replace(/<\/text>[\s\S]*$/, "")
        .trim()

/**
 * The lines of a document from a line on, many at a time, each ended by a line feed whatever ends it in the document;
 * with the byte that the first begins at. `checkRest` gets the length of a line that has no end yet.
 */
function* wholeLines(
  source: ByteSource,
  start: LinePlace,
  checkRest: (characters: number) => void,
): Generator<{ readonly text: string; readonly byte: number }> {
  let rest = ""
  let byte = start.byte
  for (const piece of textPieces(source, start.byte)) {
    let text = rest + piece
    let bytes = Buffer.byteLength(text)
    // A carriage return at the end may be half of a line's end.
    const half = text.endsWith("\r") ? "\r" : ""
    if (text.includes("\r")) text = text.slice(0, text.length - half.length).replaceAll(/\r\n?/g, "\n")
    const end = text.lastIndexOf("\n") + 1
    rest = text.slice(end) + half
    bytes -= Buffer.byteLength(rest)
    if (end > 0) yield { text: text.slice(0, end), byte }
    byte += bytes
    checkRest(rest.length)
  }
  if (rest !== "") yield { text: `${rest.replace(/\r$/, "")}\n`, byte }
}
