import { feeds } from "../../../feeds.ts"
import type { AdvisoryFeed, Feed } from "../feed.ts"

const repositories = feeds.flatMap((feed: Feed) =>
  feed.kind === "advisories" && feed.repository ? [feed.repository] : [],
) satisfies AdvisoryFeed["repository"][]

/** Whether a JSON file begins as one that holds many records in a shape of its own: it may be as large as they are together. */
export const isRepository = (head: string): boolean => repositories.some(({ looksLike }) => looksLike(head))

/** The records of a JSON file that holds many in a shape of its own; the file itself where it is none, or cannot be read. */
export function repositoryRecords(bytes: Buffer): readonly Buffer[] {
  const head = bytes.toString("latin1", 0, 1024)
  const repository = repositories.find(({ looksLike }) => looksLike(head))
  if (repository === undefined) return [bytes]
  let document: unknown
  try {
    document = JSON.parse(bytes.toString("utf8"))
  } catch {
    // The reader of records says what is wrong with it.
    return [bytes]
  }
  return repository.records(document).map((record) => Buffer.from(JSON.stringify(record)))
}
