import type { ByteSource } from "./byte-source.ts"

/** A byte's place as people count it. */
export function placeOf(source: ByteSource, at: number): string {
  let line = 1
  let lineFrom = 0
  let base = 0
  for (const piece of source.read(0)) {
    for (let i = piece.indexOf(0x0a); i >= 0 && base + i < at; i = piece.indexOf(0x0a, i + 1)) {
      line += 1
      lineFrom = base + i + 1
    }
    base += piece.length
    if (base >= at) break
  }
  return `line ${line}, column ${at - lineFrom + 1}`
}
