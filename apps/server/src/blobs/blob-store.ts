import { createHash, randomUUID } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdir, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

/** A blob on its way: hashed and on the disk, but not yet under its name. */
export interface IncomingBlob {
  readonly file: string
  readonly sha256: Buffer
  readonly bytes: number
  /** Gives it its name, before the row that refers to it is committed: a row never points at nothing. */
  keep(): Promise<void>
  /** Forgets it; harmless after `keep`. */
  discard(): Promise<void>
}

export interface BlobStore {
  receive(organizationId: string, source: Readable): Promise<IncomingBlob>
  read(organizationId: string, sha256: Buffer): Readable
}

/**
 * Original bytes below `<data>/blobs/<organization>/`, by their SHA-256. Each organization has its own, so that it can be cut out whole, and so that nobody can
 * feel from the speed of an upload whether another has the same file.
 */
export function blobStore(dataFolder: string): BlobStore {
  const folderOf = (organizationId: string) => path.join(dataFolder, "blobs", organizationId)
  const fileOf = (organizationId: string, sha256: Buffer) => {
    const name = sha256.toString("hex")
    return path.join(folderOf(organizationId), name.slice(0, 2), name)
  }
  return {
    async receive(organizationId, source) {
      const incoming = path.join(folderOf(organizationId), "incoming")
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const file = path.join(incoming, randomUUID())
      const hash = createHash("sha256")
      let bytes = 0
      const discard = () => rm(file, { force: true })
      try {
        await pipeline(
          source,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              hash.update(chunk)
              bytes += chunk.length
              yield chunk
            }
          },
          createWriteStream(file, { flags: "wx", mode: 0o600 }),
        )
        await sync(file)
      } catch (error) {
        await discard()
        throw error
      }
      const sha256 = hash.digest()
      return {
        file,
        sha256,
        bytes,
        discard,
        async keep() {
          const target = fileOf(organizationId, sha256)
          await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
          await rename(file, target)
          await sync(path.dirname(target))
        },
      }
    },
    read: (organizationId, sha256) => createReadStream(fileOf(organizationId, sha256)),
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
