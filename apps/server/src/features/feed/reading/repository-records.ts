import { feeds } from "../../../feeds.ts"
import type { AdvisoryFeed, Feed } from "../feed.ts"
import { FeedFailure } from "./feed-failure.ts"
import { feedLimits } from "./limits.ts"

const repositories = feeds.flatMap((feed: Feed) =>
  feed.kind === "advisories" && feed.repository ? [{ ...feed.repository, feedId: feed.id }] : [],
) satisfies AdvisoryFeed["repository"][]

const repositoryOf = (head: string) => repositories.find(({ looksLike }) => looksLike(head)) ?? null
const headOf = (bytes: Buffer) => bytes.toString("latin1", 0, 1024)

/**
 * Whether a JSON file begins as one that holds many records in a shape of its own: it may be as large as they are
 * together.
 */
export const isRepository = (head: string): boolean => repositoryOf(head) !== null

/** The source whose file of many records this is; null where it is none. */
export const sourceOfRepository = (bytes: Buffer): string | null => repositoryOf(headOf(bytes))?.feedId ?? null

/**
 * The records of a JSON file that holds many in a shape of its own; the file itself where it is none, or cannot be
 * read. One after the other, as they are asked for: each says again what the file says once for all, and ten megabytes
 * of that a thousand times are more than a machine has. Throws `FeedFailure` where one record, or all together, would
 * be larger than any publisher's, or cannot be written.
 */
export function* repositoryRecords(
  bytes: Buffer,
  name: string,
  bytesMax: number = feedLimits.repositoryBytes,
): Generator<Buffer> {
  const repository = repositoryOf(headOf(bytes))
  const document = repository === null ? null : parsed(bytes)
  if (repository === null || document === null) {
    // The reader of records says what is wrong with it.
    yield bytes
    return
  }
  let size = 0
  for (const record of repository.records(document.value)) {
    const written = writtenRecord(record)
    size += written?.length ?? 0
    if (written === null || written.length > feedLimits.csafBytes)
      throw new FeedFailure(`${name} has a record of more than ${feedLimits.csafBytes} bytes, or nested too deeply.`)
    if (size > bytesMax) throw new FeedFailure(`${name} comes to more than ${bytesMax} bytes of records.`)
    yield written
  }
}

function parsed(bytes: Buffer): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(bytes.toString("utf8")) }
  } catch {
    return null
  }
}

/** Null: it is longer than a text may be, or nested deeper than can be written. */
function writtenRecord(record: unknown): Buffer | null {
  try {
    return Buffer.from(JSON.stringify(record))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
