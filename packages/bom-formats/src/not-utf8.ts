import { type BomRefusal, refusal } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"
import { placeOf } from "./place-of.ts"

/** A refusal of what is not UTF-8, with the place of the first byte that begins none. To be thrown. */
export function notUtf8(source: ByteSource): BomRefusal {
  const found = firstNotUtf8(source)
  return refusal(
    400,
    "not-text",
    placeOf(source, found?.at ?? source.bytes),
    found === null
      ? "The file ends within a character of UTF-8: was it cut off?"
      : `The file is not UTF-8 text (byte 0x${found.byte.toString(16).padStart(2, "0")}): is it compressed or binary, or text of another encoding? Save it as UTF-8.`,
  )
}

/** By RFC 3629, section 4; null where the bytes only end too early. */
function firstNotUtf8(source: ByteSource): { readonly at: number; readonly byte: number } | null {
  let base = 0
  let owed = 0
  let begun = { at: 0, byte: 0 }
  // Between which the next byte of a character has to be.
  let least = 0x80
  let most = 0xbf
  for (const piece of source.read(0)) {
    for (const [index, byte] of piece.entries()) {
      if (owed > 0) {
        if (byte < least || byte > most) return begun
        owed -= 1
        least = 0x80
        most = 0xbf
      } else if (byte >= 0x80) {
        begun = { at: base + index, byte }
        if (byte < 0xc2 || byte > 0xf4) return begun
        owed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
        if (byte === 0xe0) least = 0xa0
        if (byte === 0xed) most = 0x9f
        if (byte === 0xf0) least = 0x90
        if (byte === 0xf4) most = 0x8f
      }
    }
    base += piece.length
  }
  return null
}
