import { on } from "node:events"
import type { ReaderPort } from "../../../reading/reader-port.ts"
import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { repositoryRecords } from "./repository-records.ts"
import { unpackedBytes } from "./unpacked-bytes.ts"

/** What is asked of the reader: to begin with a file, then for what comes next. */
export type SplitAsk = FeedFile | "next"

/** Some records of the document, none when all were given; or why it is not taken. */
export type SplitReply =
  | { readonly kind: "ready" }
  | { readonly kind: "records"; readonly records: readonly Uint8Array[] }
  | { readonly kind: "refused"; readonly reason: string }

// As large as a batch.
const pieceBytes = 4 * 1024 * 1024

/**
 * Reads a document of many records in a process of its own, and hands them out as they are asked for, until the port
 * closes.
 */
export default async function splitDocument({ port }: { readonly port: ReaderPort }) {
  const asked: AsyncIterable<SplitAsk[]> = on(port, "message", { close: ["close"] })
  const say = (reply: SplitReply) => port.postMessage(reply)
  port.postMessage("begun")
  say({ kind: "ready" })
  let records: Iterator<Buffer> = [].values()
  for await (const [question] of asked)
    try {
      if (typeof question === "object") records = repositoryRecords(await bytesOf(question), question.name)
      say({ kind: "records", records: pieceOf(records) })
    } catch (error) {
      if (!(error instanceof FeedFailure)) throw error
      say({ kind: "refused", reason: error.message })
    }
}

async function bytesOf(file: FeedFile): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of unpackedBytes(file)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function pieceOf(records: Iterator<Buffer>): Uint8Array[] {
  const piece: Uint8Array[] = []
  let bytes = 0
  while (bytes < pieceBytes) {
    const { value, done } = records.next()
    if (done) break
    piece.push(value)
    bytes += value.length
  }
  return piece
}
