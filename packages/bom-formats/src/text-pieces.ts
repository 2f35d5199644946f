import { refusal } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"
import { notUtf8 } from "./not-utf8.ts"

// Small, so that a fault ends the work where it stands.
const pieceBytes = 64 * 1024

/**
 * The text of a document from a byte on, in pieces that no character is cut in. Throws `BomRefusal` where it is not
 * UTF-8 or holds U+0000.
 */
export function* textPieces(source: ByteSource, from: number): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  const decode = (bytes: Uint8Array, isLast: boolean): string => {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch {
      throw notUtf8(source)
    }
  }
  let characters = 0
  for (const piece of source.read(from))
    for (let start = 0; start < piece.length; start += pieceBytes) {
      const bytes = piece.subarray(start, start + pieceBytes)
      const text = decode(bytes, false)
      const zero = text.indexOf("\u0000")
      if (zero >= 0) throw refusal(400, "null-character", `character ${characters + zero}`, "The file holds U+0000.")
      characters += text.length
      if (text !== "") yield text
    }
  decode(new Uint8Array(), true)
}
