import { createHash, randomBytes } from "node:crypto"
import { crc32 } from "node:zlib"

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

/** Prefixes of the secrets that Waybill gives out; one kind is refused where another is expected. */
export type SecretPrefix = "wbl_" | "wbs_"

/** A new secret: prefix, 32 random bytes in 43 base62 characters, CRC-32 of all before in 6. */
export function makeSecret(prefix: SecretPrefix): string {
  const body = prefix + base62(BigInt(`0x${randomBytes(32).toString("hex")}`), 43)
  return body + checksum(body)
}

/** Whether the text has the form and the checksum of a secret of this kind: noise costs no look-up. */
export function isWellFormedSecret(text: string, prefix: SecretPrefix): boolean {
  if (text.length !== 53 || !text.startsWith(prefix)) return false
  for (let i = prefix.length; i < text.length; i += 1) if (!alphabet.includes(text.charAt(i))) return false
  return checksum(text.slice(0, 47)) === text.slice(47)
}

/** What is stored of a secret: SHA-256 of the whole. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest()
}

function checksum(body: string): string {
  return base62(BigInt(crc32(body)), 6)
}

function base62(value: bigint, length: number): string {
  let rest = value
  let text = ""
  while (text.length < length) {
    text = alphabet.charAt(Number(rest % 62n)) + text
    rest /= 62n
  }
  return text
}
