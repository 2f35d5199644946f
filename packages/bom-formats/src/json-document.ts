import { refusal } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"
import { jsonFaultAt } from "./json-fault.ts"
import { countNames, repeatedName } from "./json-names.ts"
import { isObject, type JsonObject, listOf } from "./json-text.ts"
import { notUtf8 } from "./not-utf8.ts"
import { placeOf } from "./place-of.ts"

/** A JSON object whose lists are read an element at a time: what makes an SBOM large are its lists. */
export interface JsonDocument {
  /** The object, its own lists empty. */
  readonly head: JsonObject
  /**
   * The elements of one of the object's own lists, read anew each time; none where it has no such list. Throws
   * `BomRefusal` where an element is no JSON, or has a name twice.
   */
  items(name: string): Iterable<unknown>
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const comma = 0x2c
const openBrace = 0x7b
const openBracket = 0x5b
const closeBrace = 0x7d
const closeBracket = 0x5d

/** Elements are parsed in groups of about so many bytes: one by one costs more than it saves. */
const groupBytes = 65_536

interface ListRange {
  /** The byte after the bracket that opens, and the byte of the one that closes. */
  readonly from: number
  readonly to: number
  /** The bytes of those of its own commas that it is cut at into groups. */
  readonly cuts: readonly number[]
  /** How many names the objects of each group have together, written out. */
  readonly names: readonly number[]
}

/**
 * Opens a JSON object, no deeper than `depthMax`: all of it is walked and everything but its lists parsed; the lists
 * are, when they are read.
 */
export function openJson(source: ByteSource, depthMax: number): JsonDocument {
  const { skeleton, names, lists, ranges } = walk(source, depthMax)
  const text = decode(source, skeleton)
  const head = parse(text, names, (at) => {
    let place = new TextEncoder().encode(text.slice(0, at)).length
    for (const range of ranges) if (range.from <= place) place += range.to - range.from
    return placeOf(source, place)
  })
  if (!isObject(head))
    throw refusal(422, "unknown-format", "line 1", "The document is a JSON list or value; an SBOM is an object.")
  return {
    head,
    items: (name) => {
      const range = lists.get(name)
      return range ? elements(source, range) : []
    },
  }
}

/**
 * Notes the lists that a walk goes through, with what tells how it reads them: where they can be cut, and how many
 * names stand in each part and in none.
 */
function listNotes(source: ByteSource) {
  const lists = new Map<string, ListRange>()
  const ranges: ListRange[] = []
  let list: { readonly from: number; readonly cuts: number[]; readonly names: number[] } | null = null
  let cutAfter = 0
  // A colon outside of a string stands behind a name: those of the group that is walked, and those of no list.
  let names = 0
  let ownNames = 0
  return {
    lists,
    ranges,
    isOpen: () => list !== null,
    name: () => {
      names += 1
    },
    ownNames: () => ownNames + names,
    begin(from: number): void {
      list = { from, cuts: [], names: [] }
      ownNames += names
      names = 0
      cutAfter = from + groupBytes
    },
    /** At one of the list's own commas. */
    comma(at: number): void {
      if (list === null || at < cutAfter) return
      list.cuts.push(at)
      list.names.push(names)
      names = 0
      cutAfter = at + 1 + groupBytes
    },
    /** `named` is where the string is that the list stands behind. */
    end(to: number, named: { readonly from: number; readonly to: number }): void {
      if (list === null) return
      const range = { ...list, names: [...list.names, names], to }
      names = 0
      const name = nameAt(source, named)
      if (lists.has(name))
        throw refusal(422, "duplicate-name", placeOf(source, list.from), `The list ${name} is there twice.`)
      lists.set(name, range)
      ranges.push(range)
      list = null
    },
  }
}

/** Where the object's own lists are, and the text without what is in them. */
function walk(source: ByteSource, depthMax: number) {
  const kept: Uint8Array[] = []
  const notes = listNotes(source)
  let depth = 0
  let isInString = false
  let isEscaped = false
  // The last string at depth 1 before a bracket is the name of the list; it may lie in two pieces.
  let lastString = { from: 0, to: 0 }
  // Only an object's lists have names.
  let isObjectOpen = false
  let base = 0
  for (const piece of source.read(0)) {
    let keptFrom = 0
    for (let i = 0; i < piece.length; i += 1) {
      if (isInString) {
        if (isEscaped) {
          isEscaped = false
          continue
        }
        while (i < piece.length && piece[i] !== quote && piece[i] !== backslash) i += 1
        if (piece[i] === backslash) isEscaped = true
        else if (piece[i] === quote) {
          isInString = false
          if (depth === 1) lastString = { from: lastString.from, to: base + i + 1 }
        }
        continue
      }
      const byte = piece[i]
      if (byte === quote) {
        isInString = true
        if (depth === 1) lastString = { from: base + i, to: base + i }
      } else if (byte === colon) notes.name()
      else if (byte === comma) {
        if (depth === 2) notes.comma(base + i)
      } else if (byte === openBrace || byte === openBracket) {
        depth += 1
        if (depth > depthMax) throw tooDeep(placeOf(source, base + i), depthMax)
        if (depth === 1) isObjectOpen = byte === openBrace
        if (depth === 2 && byte === openBracket && isObjectOpen) {
          notes.begin(base + i + 1)
          kept.push(piece.slice(keptFrom, i + 1))
        }
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1
        if (depth === 1 && notes.isOpen()) {
          notes.end(base + i, lastString)
          keptFrom = i
        }
      }
    }
    if (!notes.isOpen()) kept.push(piece.slice(keptFrom))
    base += piece.length
  }
  if (depth > 0 || isInString)
    throw refusal(400, "not-json", placeOf(source, base), "The document ends before its JSON does: was it cut off?")
  return { skeleton: joined(kept), names: notes.ownNames(), lists: notes.lists, ranges: notes.ranges }
}

const tooDeep = (place: string, depthMax: number) =>
  refusal(422, "too-deep", place, `The document is nested deeper than ${depthMax} levels.`)

/** The elements of a list, a group at a time. */
function* elements(source: ByteSource, { from, to, cuts, names }: ListRange): Generator<unknown> {
  let pieces: Uint8Array[] = []
  let groupFrom = from
  let base = from
  let next = 0
  for (const whole of source.read(from)) {
    const piece = whole.length > to - base ? whole.subarray(0, to - base) : whole
    let at = 0
    for (let cut = cuts[next]; cut !== undefined && cut < base + piece.length; cut = cuts[next]) {
      pieces.push(piece.subarray(at, cut - base))
      yield* group(source, joined(pieces), groupFrom, next > 0, names[next])
      pieces = []
      groupFrom = cut + 1
      at = groupFrom - base
      next += 1
    }
    pieces.push(piece.slice(at))
    base += piece.length
    if (base >= to) break
  }
  yield* group(source, joined(pieces), groupFrom, next > 0, names[next])
}

function group(
  source: ByteSource,
  bytes: Uint8Array,
  from: number,
  isAfterComma: boolean,
  names: number | undefined,
): readonly unknown[] {
  const text = decode(source, bytes)
  // `[1,]` cut after its comma would pass for `[1]`.
  const list = parse(isAfterComma && text.trim() === "" ? `[,${text}]` : `[${text}]`, names, (at) =>
    placeOf(source, from + new TextEncoder().encode(text.slice(0, Math.max(0, at - 1))).length),
  )
  return listOf(list)
}

/** `names`: how many the text has. */
function parse(text: string, names: number | undefined, place: (at: number) => string): unknown {
  const value = parseText(text, place)
  if (countNames(value) === names) return value
  const repeated = repeatedName(text)
  if (repeated === null) return value
  const name = JSON.stringify(repeated.name.slice(0, 100))
  throw refusal(422, "duplicate-name", place(repeated.at), `An object has the name ${name} twice.`)
}

function parseText(text: string, place: (at: number) => string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : "unreadable"
    throw refusal(400, "not-json", place(jsonFaultAt(text)), `The document is not JSON: ${message.slice(0, 200)}`)
  }
}

function decode(source: ByteSource, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8(source)
  }
}

function nameAt(source: ByteSource, at: { readonly from: number; readonly to: number }): string {
  const pieces: Uint8Array[] = []
  let missing = at.to - at.from
  for (const piece of source.read(at.from)) {
    pieces.push(piece.subarray(0, missing))
    missing -= piece.length
    if (missing <= 0) break
  }
  const text = decode(source, joined(pieces)) || '""'
  const name = parseText(text, (index) =>
    placeOf(source, at.from + new TextEncoder().encode(text.slice(0, index)).length),
  )
  return typeof name === "string" ? name : ""
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
