/**
 * Writes bytes whose unsigned lexicographic order is the order of what was written. A class, since it holds the growing
 * bytes.
 */
export class KeyWriter {
  private readonly bytes: number[] = []

  /** A rank: smaller sorts first. */
  rank(byte: number): this {
    this.bytes.push(byte)
    return this
  }

  /** A whole number of any size as its count of bytes, then its bytes: shorter is smaller. */
  number(value: bigint): this {
    if (value < 0x100n) {
      if (value === 0n) this.bytes.push(0)
      else this.bytes.push(1, Number(value))
      return this
    }
    const hex = value.toString(16)
    const even = hex.length % 2 === 0 ? hex : `0${hex}`
    this.bytes.push(even.length / 2)
    for (let i = 0; i < even.length; i += 2) this.bytes.push(Number.parseInt(even.slice(i, i + 2), 16))
    return this
  }

  /** A text by its UTF-8 bytes; U+0000, which no version holds, ends it, so that a prefix sorts first. */
  text(value: string): this {
    for (const byte of new TextEncoder().encode(value)) this.bytes.push(byte)
    this.bytes.push(0)
    return this
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes)
  }
}

/** Orders two keys as `memcmp` does. */
export function compareKeys(a: Uint8Array, b: Uint8Array): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1
}

/** The least key above this one in the order of bytes: what follows it at once. */
export function keyAfter(key: Uint8Array): Uint8Array {
  const next = new Uint8Array(key.length + 1)
  next.set(key)
  return next
}

// 255 bytes of a number in a key; a longer one is no version that anybody published.
const digitsMax = 600
const charactersMax = 1024

/** Whether a version is short enough to be read: 1,024 characters in all, 600 digits in a row. */
export function isWithinLimits(text: string): boolean {
  if (text.length === 0 || text.length > charactersMax || text.includes("\u0000")) return false
  let digits = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    digits = code >= 48 && code <= 57 ? digits + 1 : 0
    if (digits > digitsMax) return false
  }
  return true
}
