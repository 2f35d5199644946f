import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { FeedFailure } from "../reading/feed-failure.ts"

/**
 * Makes a pair of keys (Ed25519, RFC 8032): the private one at the path (PKCS #8, PEM), the public one beside it with
 * `.pub` (SPKI, PEM). Never writes over a key. Gives the public one's fingerprint.
 */
export async function makeBundleKey(
  file: string,
): Promise<{ readonly publicFile: string; readonly fingerprint: string }> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519")
  const publicFile = `${file}.pub`
  await writeNew(file, privateKey.export({ type: "pkcs8", format: "pem" }), 0o600)
  await writeNew(publicFile, publicKey.export({ type: "spki", format: "pem" }), 0o644)
  return { publicFile, fingerprint: fingerprintOf(publicKey) }
}

async function writeNew(file: string, pem: string | Buffer, mode: number): Promise<void> {
  try {
    await writeFile(file, pem, { flag: "wx", mode })
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new FeedFailure(`${file} is there already; a key is never written over.`)
    throw new FeedFailure(`${file} cannot be written: ${error instanceof Error ? error.message : "unknown"}.`)
  }
}

/** The private key of a file, which signs bundles; `FeedFailure` where it is none. */
export const readPrivateKey = (file: string): Promise<KeyObject> =>
  readKey(file, "private", (pem) => createPrivateKey(pem))

/** The public key of a file; of a private one it is refused: that does not belong on the machine that loads. */
export const readPublicKey = (file: string): Promise<KeyObject> =>
  readKey(file, "public", (pem) => {
    if (/PRIVATE KEY/.test(pem)) throw new Error("it is a private key")
    return createPublicKey(pem)
  })

async function readKey(file: string, kind: "private" | "public", read: (pem: string) => KeyObject): Promise<KeyObject> {
  try {
    const key = read(await readFile(file, "utf8"))
    if (key.asymmetricKeyType !== "ed25519") throw new Error(`it is a key of ${key.asymmetricKeyType}`)
    return key
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable"
    throw new FeedFailure(
      `${path.basename(file)} is no ${kind} key of Ed25519 in PEM: ${reason}. Make a pair with waybill feeds bundle key FILE.`,
      { cause: error },
    )
  }
}

/** SHA-256 over the public key's SPKI form, as SSH writes fingerprints. */
export function fingerprintOf(key: KeyObject): string {
  const publicKey = key.type === "private" ? createPublicKey(key) : key
  const digest = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64")
  return `SHA256:${digest.replace(/=+$/, "")}`
}
