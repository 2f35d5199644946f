import { BomRefusal, refusal } from "./bom-builder.ts"
import type { BomRead } from "./document.ts"
import { detectJson, detectText, detectXml, titles } from "./formats.ts"
import { isObject, parseJson } from "./json-text.ts"
import { type BomLimits, bomLimits } from "./limits.ts"
import { parseXml } from "./xml-tree.ts"

/** Reads an SBOM from its bytes: detects the encoding and format, validates and reads in one pass over one parse. Never throws for what a stranger wrote. */
export async function readBom(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: BomLimits = bomLimits,
): Promise<BomRead> {
  try {
    const text = decode(await collect(source, limits.bytes))
    const start = text.trimStart().slice(0, 1)
    if (start === "") throw refusal(400, "empty", "line 1", "The file is empty.")
    if (start === "{" || start === "[") return readJson(text, limits)
    if (start === "<") return readXml(text, limits)
    const format = detectText(text)
    if (format) return format.read(text, limits)
    throw refusal(422, "unknown-format", "line 1", `This is not a document that can be read; taken are ${titles}.`)
  } catch (error) {
    if (error instanceof BomRefusal) return { ok: false, status: error.status, problems: error.problems }
    throw error
  }
}

function readJson(text: string, limits: BomLimits): BomRead {
  const root = parseJson(text, limits.depth)
  if (!isObject(root))
    throw refusal(422, "unknown-format", "line 1", "The document is a JSON list or value; an SBOM is an object.")
  const format = detectJson(root)
  if (typeof format === "string") throw refusal(422, "unknown-format", "/", format)
  return format.read(root, limits)
}

function readXml(text: string, limits: BomLimits): BomRead {
  const root = parseXml(text.trimStart(), limits)
  const format = detectXml(root)
  if (format) return format.read(root, limits)
  throw refusal(
    422,
    "unknown-format",
    `line ${root.line}`,
    `The root element is ${root.name.slice(0, 100)} of ${root.namespace.slice(0, 200) || "no namespace"}; taken are ${titles}.`,
  )
}

async function collect(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  bytesMax: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > bytesMax)
      throw refusal(413, "too-large", `byte ${bytesMax}`, `The document has more than ${bytesMax} bytes.`)
    chunks.push(chunk)
  }
  const all = new Uint8Array(bytes)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** UTF-8, or UTF-16 by its byte order mark. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8"
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw refusal(
      400,
      "not-text",
      "byte 0",
      `The file is not ${encoding.toUpperCase()} text: is it compressed or binary?`,
    )
  }
  const zero = text.indexOf("\u0000")
  if (zero >= 0) throw refusal(400, "null-character", `character ${zero}`, "The file holds U+0000.")
  return text
}
