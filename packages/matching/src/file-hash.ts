import { hash } from "node:crypto"

/** A hash of a file as documents give it. */
export interface GivenHash {
  /** `SHA-256`, `sha256`, `blake2b_256` … */
  readonly algorithm: string
  /** Hexadecimal or base64. */
  readonly value: string
}

/** A hash by which files are told apart, in the one form that is compared. */
export interface FileHash {
  /** `sha-256:c8784cf0…`: the algorithm's name, and the value in small hexadecimal digits. */
  readonly key: string
  readonly algorithm: string
  readonly hex: string
  /**
   * Two files with one such hash can be made on purpose, though not one for a file that is there: a match says a little
   * less.
   */
  readonly isWeak: boolean
}

interface Algorithm {
  readonly name: string
  readonly bytes: number
  readonly isWeak?: true
}

/**
 * By the name without case and marks: CycloneDX, SPDX, CSAF, OpenVEX, the npm registry (`shasum`) and PyPI
 * (`blake2b_256`) spell them differently. Checksums that are no cryptographic hashes (Adler-32), and MD2 to MD4, name
 * no file.
 */
const algorithms: Readonly<Record<string, Algorithm>> = {
  md5: { name: "md5", bytes: 16, isWeak: true },
  sha1: { name: "sha-1", bytes: 20, isWeak: true },
  shasum: { name: "sha-1", bytes: 20, isWeak: true },
  sha224: { name: "sha-224", bytes: 28 },
  sha256: { name: "sha-256", bytes: 32 },
  sha384: { name: "sha-384", bytes: 48 },
  sha512: { name: "sha-512", bytes: 64 },
  sha3256: { name: "sha3-256", bytes: 32 },
  sha3384: { name: "sha3-384", bytes: 48 },
  sha3512: { name: "sha3-512", bytes: 64 },
  blake2b256: { name: "blake2b-256", bytes: 32 },
  blake2b384: { name: "blake2b-384", bytes: 48 },
  blake2b512: { name: "blake2b-512", bytes: 64 },
  blake3: { name: "blake3", bytes: 32 },
  streebog256: { name: "streebog-256", bytes: 32 },
  streebog512: { name: "streebog-512", bytes: 64 },
}

/** The names that `readFileHash` gives algorithms. */
const hashAlgorithms: readonly string[] = [...new Set(Object.values(algorithms).map(({ name }) => name))]

export type FileHashRead =
  | { readonly ok: true; readonly hash: FileHash }
  | { readonly ok: false; readonly reason: string }

// Several times the longest there is, in any spelling.
const charactersMax = 1024

/**
 * Reads a hash in any of the ways in which documents write one; `integrity` holds the algorithm in its value
 * (`sha512-…`, W3C Subresource Integrity). Never throws.
 */
export function readFileHash({ algorithm, value }: GivenHash): FileHashRead {
  if (value.length > charactersMax) return { ok: false, reason: `longer than ${charactersMax} characters` }
  const given = compact(algorithm)
  if (given === "integrity") {
    const mark = value.indexOf("-")
    return mark < 1
      ? { ok: false, reason: "an integrity without an algorithm (sha512-…)" }
      : readFileHash({ algorithm: value.slice(0, mark), value: value.slice(mark + 1) })
  }
  const known = Object.hasOwn(algorithms, given) ? algorithms[given] : undefined
  if (known === undefined)
    return { ok: false, reason: `${algorithm.slice(0, 40)} is none of ${hashAlgorithms.join(", ")}` }
  const hex = hexOf(value.trim(), known.bytes)
  if (hex === null)
    return { ok: false, reason: `no ${known.name} value: it has ${known.bytes} bytes, in hexadecimal or base64` }
  const key = `${known.name}:${hex}`
  if (ofNothing.has(key)) return { ok: false, reason: "the hash of an empty file, which is everywhere" }
  return { ok: true, hash: { key, algorithm: known.name, hex, isWeak: known.isWeak ?? false } }
}

/**
 * What somebody looks for by a hash, as hexadecimal digits: `sha-256:…`, `sha512-…` or the digits of any; null where it
 * is none.
 */
export function hexAsked(text: string): string | null {
  const asked = text.trim()
  const named = /^([a-z0-9._-]+):(.+)$/i.exec(asked)
  const read = readFileHash(
    named?.[1] !== undefined && named[2] !== undefined
      ? { algorithm: named[1], value: named[2] }
      : { algorithm: "integrity", value: asked },
  )
  if (read.ok) return read.hash.hex
  return /^[0-9a-f]{16,256}$/i.test(asked) ? asked.toLowerCase() : null
}

/** The parts of a key. */
export function hashOfKey(key: string): Pick<FileHash, "algorithm" | "hex" | "isWeak"> {
  const mark = key.indexOf(":")
  const algorithm = key.slice(0, mark)
  return { algorithm, hex: key.slice(mark + 1), isWeak: algorithms[compact(algorithm)]?.isWeak ?? false }
}

const compact = (algorithm: string): string => algorithm.toLowerCase().replaceAll(/[-_ ./]/g, "")

function hexOf(value: string, bytes: number): string | null {
  if (value.length === bytes * 2) return /^[0-9a-f]+$/i.test(value) ? value.toLowerCase() : null
  const text = value.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "")
  if (text.length !== Math.ceil((bytes * 4) / 3) || !/^[0-9a-z+/]+$/i.test(text)) return null
  return Buffer.from(text, "base64").toString("hex")
}

const ofNothing: ReadonlySet<string> = new Set([
  ...["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3-256", "sha3-384", "sha3-512", "blake2b512"].map(
    (name) => `${algorithms[compact(name)]?.name}:${hash(name, "", "hex")}`,
  ),
  // OpenSSL knows BLAKE2b in one length alone (RFC 7693), and neither BLAKE3 nor Streebog.
  "blake2b-256:0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
])
