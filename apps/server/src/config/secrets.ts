import { hkdfSync, randomBytes } from "node:crypto"
import { mkdir, open, readFile } from "node:fs/promises"
import path from "node:path"

/** Keys of this installation, each derived from one secret for one use, so that no use can weaken another. */
export interface Secrets {
  /** Seals cursors. */
  readonly cursorKey: Buffer
  /** The login library's own. */
  readonly sessionKey: Buffer
  /** Password of the server's database role. */
  readonly databasePassword: string
}

/** Derives all keys (HKDF-SHA-256, RFC 5869) from the installation's secret. */
export function deriveSecrets(secret: Buffer): Secrets {
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", secret, "waybill", use, 32))
  return {
    cursorKey: derive("cursors"),
    sessionKey: derive("sessions"),
    databasePassword: derive("database role").toString("hex"),
  }
}

/**
 * The installation's secret: `WAYBILL_SECRET` where several servers share one database, else a file in the data folder,
 * made at the first start.
 */
export async function loadInstallationSecret(dataFolder: string, given: string | null): Promise<Buffer> {
  if (given !== null) return Buffer.from(given, "utf8")
  await mkdir(dataFolder, { recursive: true, mode: 0o755 })
  const file = path.join(dataFolder, "secret")
  try {
    const handle = await open(file, "wx", 0o600)
    try {
      await handle.writeFile(randomBytes(32).toString("hex"))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  const secret = (await readFile(file, "utf8")).trim()
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new Error(
      `${file} does not hold the installation's secret; restore it from a backup, or remove it while no server runs`,
    )
  return Buffer.from(secret, "hex")
}
