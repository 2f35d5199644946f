import { Readable } from "node:stream"
import { json } from "node:stream/consumers"
import { z } from "zod"
import type { BlobStore } from "../blobs/blob-store.ts"
import { Answer, Download } from "./operation.ts"

// A row of PostgreSQL that is longer goes to another table in pieces, and into every dump and standby.
const inRowBytes = 32 * 1024

/** An answer as its row holds it: a short one whole, a long one and every document as a file of the organization's. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The answer; of a document what it is called; null of a long answer. */
  readonly body: unknown
  /** The file that holds the rest. */
  readonly sha256: Buffer | null
}

const DocumentName = z.object({ contentType: z.string(), fileName: z.string() })

/** A document's bytes are needed twice: for who asked, and for who asks again. */
export class MadeDocument {
  readonly name: z.output<typeof DocumentName>
  readonly bytes: Buffer
  private constructor({ contentType, fileName }: Download, bytes: Buffer) {
    this.name = { contentType, fileName }
    this.bytes = bytes
  }
  static async of(download: Download): Promise<MadeDocument> {
    return new MadeDocument(download, Buffer.concat(await download.stream.toArray()))
  }
  toDownload(): Download {
    return new Download(Readable.from([this.bytes]), this.name.contentType, this.name.fileName, this.bytes.length)
  }
}

/** Writes what the row will refer to; the file is under its name before the row is. */
export async function keepAnswer(
  blobs: BlobStore,
  organizationId: string,
  answer: Answer<unknown> | MadeDocument,
  status: number,
): Promise<KeptAnswer> {
  if (answer instanceof MadeDocument)
    return { status, headers: {}, body: answer.name, sha256: await keepFile(blobs, organizationId, answer.bytes) }
  const text = Buffer.from(JSON.stringify(answer.body ?? null))
  const kept = { status: answer.status, headers: answer.headers }
  return text.length <= inRowBytes
    ? { ...kept, body: answer.body ?? null, sha256: null }
    : { ...kept, body: null, sha256: await keepFile(blobs, organizationId, text) }
}

/** The same answer again; null where its file is gone, as after a restore of the database alone. */
export async function answerAgain(
  blobs: BlobStore,
  organizationId: string,
  kept: KeptAnswer,
  isDocument: boolean,
): Promise<Answer<unknown> | Download | null> {
  const headers = { ...kept.headers, "idempotency-replayed": "true" }
  if (kept.sha256 === null) return isDocument ? null : new Answer(kept.status, kept.body, headers)
  const file = await blobs.open(organizationId, kept.sha256)
  if (!file) return null
  if (!isDocument) return new Answer(kept.status, await json(file.stream), headers)
  const { contentType, fileName } = DocumentName.parse(kept.body)
  return new Download(file.stream, contentType, fileName, file.bytes, headers)
}

async function keepFile(blobs: BlobStore, organizationId: string, bytes: Buffer): Promise<Buffer> {
  const blob = await blobs.receive(organizationId, Readable.from([bytes]))
  await blob.keep()
  return blob.sha256
}
