import { refusal } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"

// Small, so that a text of them is too.
const pieceBytes = 64 * 1024

/**
 * A document of another encoding in UTF-8, decoded a piece at a time: whole, it would be in memory as bytes, as text
 * and as bytes again, nine times its size. What it comes to counts as the document. Throws `BomRefusal`.
 */
export function recoded(source: ByteSource, encoding: string, bytesMax: number): ByteSource {
  const decode = decoderOf(encoding)
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let bytes = 0
  const keep = (text: string): void => {
    const piece = encoder.encode(text)
    bytes += piece.length
    if (bytes > bytesMax)
      throw refusal(413, "too-large", `byte ${bytesMax}`, `The document has more than ${bytesMax} bytes in UTF-8.`)
    pieces.push(piece)
  }
  let text = ""
  for (const given of source.read(0))
    for (let start = 0; start < given.length; start += pieceBytes) {
      text += decode(given.subarray(start, start + pieceBytes), true)
      if (text.length < pieceBytes / 2) continue
      keep(text)
      text = ""
    }
  keep(text + decode(new Uint8Array(), false))
  return { bytes, read: (from) => piecesFrom(pieces, from) }
}

function* piecesFrom(pieces: readonly Uint8Array[], from: number): Generator<Uint8Array> {
  let start = 0
  for (const piece of pieces) {
    if (start + piece.length > from) yield piece.subarray(Math.max(from - start, 0))
    start += piece.length
  }
}

function decoderOf(encoding: string): (bytes: Uint8Array, stream: boolean) => string {
  const notText = () =>
    refusal(400, "not-text", "byte 0", `The file is not ${encoding.toUpperCase()} text: is it compressed or binary?`)
  const decoder = (() => {
    try {
      return new TextDecoder(encoding, { fatal: true })
    } catch {
      throw notText()
    }
  })()
  return (bytes, stream) => {
    try {
      return decoder.decode(bytes, { stream })
    } catch {
      throw notText()
    }
  }
}
