import { createHash, randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import path from "node:path"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { errorCode, isOutOfSpace } from "../db/failures.ts"

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
  /** As `read`, where it may be gone: null then. What is open can be read to its end whatever happens to its name. */
  open(organizationId: string, sha256: Buffer): Promise<{ readonly stream: Readable; readonly bytes: number } | null>
  /** Where a kept blob is on the disk, for a reader that goes through it more than once. */
  fileOf(organizationId: string, sha256: Buffer): string
  /**
   * Removes what nothing refers to: files older than an hour (younger ones may belong to an upload whose row is not
   * committed yet) whose hash `referred` does not give back. Gives how many.
   */
  sweep(organizationId: string, referred: (hashes: readonly Buffer[]) => Promise<readonly Buffer[]>): Promise<number>
}

/**
 * Original bytes below `<data>/blobs/<organization>/`, by their SHA-256. Each organization has its own, so that it can
 * be cut out whole, and so that nobody can feel from the speed of an upload whether another has the same file.
 */
export function blobStore(dataFolder: string): BlobStore {
  const folderOf = (organizationId: string) => path.join(dataFolder, "blobs", organizationId)
  const fileOf = (organizationId: string, sha256: Buffer) => {
    const name = sha256.toString("hex")
    return path.join(folderOf(organizationId), name.slice(0, 2), name)
  }
  return {
    receive: (organizationId, source) =>
      receiveBlob(path.join(folderOf(organizationId), "incoming"), source, (sha256) => fileOf(organizationId, sha256)),
    fileOf,
    read: (organizationId, sha256) => createReadStream(fileOf(organizationId, sha256)),
    async open(organizationId, sha256) {
      const handle = await open(fileOf(organizationId, sha256)).catch(nullWhereMissing)
      return handle && { stream: handle.createReadStream(), bytes: (await handle.stat()).size }
    },
    sweep: (organizationId, referred) => sweepBlobs(folderOf(organizationId), referred),
  }
}

async function receiveBlob(
  incoming: string,
  source: Readable,
  fileOf: (sha256: Buffer) => string,
): Promise<IncomingBlob> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const file = path.join(incoming, randomUUID())
  const hash = createHash("sha256")
  let bytes = 0
  const discard = () => rm(file, { force: true })
  try {
    // Opened before anything flows: a source that breaks at once would be discarded first, and its file made then.
    const handle = await open(file, "wx", 0o600)
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      },
      handle.createWriteStream(),
    )
    await sync(file)
  } catch (error) {
    source.destroy()
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
      const target = fileOf(sha256)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await rename(file, target)
      await sync(path.dirname(target))
    },
  }
}

interface StoredFile {
  readonly file: string
  /** Null where its name is none: it never got one. */
  readonly hash: Buffer | null
}

async function sweepBlobs(
  folder: string,
  referred: (hashes: readonly Buffer[]) => Promise<readonly Buffer[]>,
): Promise<number> {
  const files = await listFiles(folder)
  if (files.length === 0) return 0
  const youngest = (await clockOf(folder)) - sweepAgeMs
  const isOld = (file: string) =>
    stat(file).then(
      ({ mtimeMs }) => mtimeMs <= youngest,
      () => false,
    )
  const old: StoredFile[] = []
  for (const each of files) if (await isOld(each.file)) old.push(each)
  let removed = 0
  for (let at = 0; at < old.length; at += sweepBatch) {
    const batch = old.slice(at, at + sweepBatch)
    const kept = new Set((await referred(batch.flatMap(({ hash }) => hash ?? []))).map((hash) => hash.toString("hex")))
    for (const { file, hash } of batch) {
      if (hash !== null && kept.has(hash.toString("hex"))) continue
      // The same bytes may have come again since.
      if (!(await isOld(file))) continue
      await rm(file, { force: true })
      removed += 1
    }
  }
  return removed
}

/** An organization that never uploaded has no folder. */
async function listFiles(folder: string): Promise<StoredFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullWhereMissing)
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      file: path.join(entry.parentPath, entry.name),
      hash: /^[0-9a-f]{64}$/.test(entry.name) ? Buffer.from(entry.name, "hex") : null,
    }))
}

function nullWhereMissing(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null
  throw error
}

const sweepAgeMs = 3_600_000
const sweepBatch = 1_000

/**
 * What the folder's file system takes for now, which may be another machine's: by the server's own clock a file that
 * has just come could be hours old.
 */
async function clockOf(folder: string): Promise<number> {
  const file = path.join(folder, randomUUID())
  try {
    const handle = await open(file, "wx", 0o600)
    try {
      return (await handle.stat()).mtimeMs
    } finally {
      await handle.close()
      await rm(file, { force: true })
    }
  } catch (error) {
    // A sweep makes room.
    if (isOutOfSpace(error)) return Date.now()
    throw error
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
