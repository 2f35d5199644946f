import { openReaders, type Readers, type ReaderTalk, ReadingStopped } from "../../../reading/readers.ts"
import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import type { SplitAsk, SplitReply } from "./split-document.worker.ts"

const reader = new URL("./split-document.worker.ts", import.meta.url)
const deadlineMs = 60_000

export interface DocumentSplitter {
  split(file: FeedFile): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

/** Its processes may hold so much; by default what the machine has room for. */
export function openSplitter(heapMegabytes?: number): DocumentSplitter {
  const readers = openReaders(heapMegabytes === undefined ? undefined : { atOnce: 2, heapMegabytes })
  return { split: (file) => splitDocument(readers, file), close: () => readers.close() }
}

/**
 * The records of a large document of many, split by a process of its own: what a stranger wrote may ask for more memory
 * than there is, which would end the load of all others with it, and each that comes after (decision 21). Throws
 * `FeedFailure` as `repositoryRecords` does, and where it takes more time or memory than a document may.
 */
async function* splitDocument(readers: Readers, file: FeedFile): AsyncGenerator<Uint8Array> {
  const opened = Promise.withResolvers<ReaderTalk<SplitAsk, SplitReply>>()
  const enough = Promise.withResolvers<void>()
  const request = { organizationId: "", file: file.path, reader, deadlineMs }
  const reading = readers.read<SplitAsk, SplitReply, void>(request, (talk) => {
    opened.resolve(talk)
    return enough.promise
  })
  reading.catch(opened.reject)
  try {
    const talk = await opened.promise
    await talk.take()
    talk.isRead()
    for (let reply = await talk.ask(file); ; reply = await talk.ask("next")) {
      if (reply.kind === "refused") throw new FeedFailure(reply.reason)
      if (reply.kind !== "records" || reply.records.length === 0) return
      yield* reply.records
    }
  } catch (error) {
    if (error instanceof ReadingStopped)
      throw new FeedFailure(`${file.name} takes more time or memory to read than a document may.`, { cause: error })
    throw error
  } finally {
    enough.resolve()
    await reading.catch(() => {})
  }
}
