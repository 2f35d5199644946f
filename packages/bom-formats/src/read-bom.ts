import { BomBuilder, BomRefusal, refusal } from "./bom-builder.ts"
import { type ByteSource, inMemory } from "./byte-source.ts"
import type { BomComponent, BomRead } from "./document.ts"
import { detectJson, detectText, detectXml, lookOfText, titles, wholeInXml, type XmlFormat } from "./formats.ts"
import { openJson } from "./json-document.ts"
import { type BomLimits, bomLimits } from "./limits.ts"
import { recoded } from "./recoded.ts"
import { textPieces } from "./text-pieces.ts"
import { unwrapped } from "./unwrapped.ts"
import { openXml, type XmlElement } from "./xml-document.ts"

/**
 * Reads an SBOM from its bytes: detects the encoding and format, validates and reads, an element at a time however
 * large it is. Never throws for what a stranger wrote.
 */
export const readBom = (source: ByteSource, limits: BomLimits = bomLimits): BomRead =>
  readBomKeeping(source, limits, (component) => component)

/** As `readBom`, but of each component only what `keep` makes of it stays in memory. */
export function readBomKeeping<Component>(
  source: ByteSource,
  limits: BomLimits,
  keep: (component: BomComponent) => Component,
): BomRead<Component> {
  const builder = new BomBuilder(limits, keep)
  try {
    if (source.bytes > limits.bytes)
      throw refusal(413, "too-large", `byte ${limits.bytes}`, `The document has more than ${limits.bytes} bytes.`)
    const start = firstBytes(source)
    const encoding = isUtf16(start) ? (start[0] === 0xff ? "utf-16le" : "utf-16be") : declaredEncoding(start)
    if (encoding !== null) return readBytes(recoded(source, encoding, limits.bytes), builder)
    const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf
    return readBytes(hasMark ? after(source, 3) : source, builder)
  } catch (error) {
    if (error instanceof BomRefusal) return { ok: false, status: error.status, problems: error.problems }
    throw error
  }
}

/** Of UTF-8 without a byte order mark. */
function readBytes<Component>(source: ByteSource, builder: BomBuilder<Component>): BomRead<Component> {
  const start = firstBytes(source)
  const at = start.findIndex((byte) => !spaces.includes(byte))
  if (at < 0 && start.length === source.bytes) throw refusal(400, "empty", "line 1", "The file is empty.")
  // Every format begins with two characters of ASCII.
  if (start[0] === 0 || start[1] === 0)
    throw refusal(400, "not-text", "byte 0", "The file looks like UTF-16 without a byte order mark; save it as UTF-8.")
  const first = start[at]
  if (first === 0x7b || first === 0x5b) return readJson(source, builder)
  if (first === 0x3c) return readXml(after(source, at), builder)
  const [beginning = ""] = textPieces(source, 0)
  const format = detectText(beginning)
  if (format) return format.read(source, builder)
  throw refusal(422, "unknown-format", "line 1", `This is ${lookOfText(beginning)}; taken are ${titles}.`)
}

const spaces: readonly number[] = [0x20, 0x09, 0x0a, 0x0d]

/** `place`: where it stands in what was sent, as a JSON pointer. */
function readJson<Component>(source: ByteSource, builder: BomBuilder<Component>, place = ""): BomRead<Component> {
  const document = openJson(source, builder.limits.depth)
  const format = detectJson(document.head)
  if (typeof format === "string") {
    const inner = source.bytes > wrappedBytesMax ? null : unwrapped(document.head)
    if (inner === null || place.length > placeMax) throw refusal(422, "unknown-format", place || "/", format)
    return readJson(inMemory(inner.bytes), builder, `${place}${inner.path}`)
  }
  if (place !== "") builder.placeBy((path) => `${place}${path}`)
  const read = format.read(document, builder)
  // What no reader looks into must be JSON all the same.
  for (const name of Object.keys(document.head))
    if (!format.lists.includes(name)) for (const _ of document.items(name));
  return read
}

// What is wrapped is held whole, and as it was sent. A document of usual size has more.
const wrappedBytesMax = 32 * 1024 * 1024
// A signed envelope, its statement and the document in that are the most that anybody makes.
const placeMax = 40

function readXml<Component>(source: ByteSource, builder: BomBuilder<Component>): BomRead<Component> {
  const document = openXml(source, builder.limits, wholeInXml, (root) => formatOf(root).extensions(root))
  return formatOf(document.root).read(document, builder)
}

function formatOf(root: XmlElement): XmlFormat {
  const format = detectXml(root)
  if (format) return format
  throw refusal(
    422,
    "unknown-format",
    `line ${root.line}`,
    `The root element is ${root.name.slice(0, 100)} of ${root.namespace.slice(0, 200) || "no namespace"}; taken are ${titles}.`,
  )
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

function firstBytes(source: ByteSource): Uint8Array {
  for (const piece of source.read(0)) if (piece.length >= 3 || piece.length === source.bytes) return piece
  return new Uint8Array()
}

const after = (source: ByteSource, skipped: number): ByteSource => ({
  bytes: source.bytes - skipped,
  read: (from) => source.read(from + skipped),
})

/**
 * What XML says of its encoding (XML 1.0, 4.3.3), where that is another than the two that every reader must know; what
 * is ASCII is UTF-8 too.
 */
function declaredEncoding(start: Uint8Array): string | null {
  const beginning = new TextDecoder("latin1").decode(start.subarray(0, 200))
  const [, encoding = ""] = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(beginning) ?? []
  return encoding === "" || /^(?:utf-?(?:8|16)|us-ascii)/i.test(encoding) ? null : encoding
}
