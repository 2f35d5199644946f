import { fetchHead } from "../../../outbound/fetch-bytes.ts"
import { OutboundRefusal, type OutboundRules } from "../../../outbound/outbound-rules.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { type FetchedList, fetchListed } from "../reading/fetch-listed.ts"
import { feedLimits, unhurried } from "../reading/limits.ts"
import { changesSince } from "./osv-changes.domain.ts"

/** The list of changes beside an OSV export, by the export's address; null where it is none. */
export const changesAddress = (url: string): string | null =>
  /\/all\.zip$/.test(url) ? url.replace(/all\.zip$/, "modified_id.csv") : null

export interface OsvChangesOptions {
  readonly rules: OutboundRules
  readonly downloadFolder: string
  /** The newest change that was taken the last time; null: the export was not. */
  readonly seenUntil: string | null
  readonly onRecord: (fetched: number, changed: number) => void
}

export type FetchedChanges =
  | { readonly kind: "changes"; readonly fetched: FetchedList; readonly until: string }
  | { readonly kind: "unchanged" }
  /** The export is to be fetched whole; it is taken until then, or it has no list beside it. */
  | { readonly kind: "whole"; readonly until: string | null }

// More than the changes that are fetched one by one take.
const headBytes = 256 * 1024

/**
 * Fetches the records of an export that changed since the last time. Throws `FeedFailure` for a list that went back in
 * time; where anything else is wrong the export itself is the answer.
 */
export async function fetchOsvChanges(url: string, options: OsvChangesOptions): Promise<FetchedChanges> {
  const list = changesAddress(url)
  if (list === null) return { kind: "whole", until: null }
  const head = await fetchHead(list, { rules: options.rules, bytes: headBytes }).catch((error: unknown) => {
    if (error instanceof OutboundRefusal) return null
    throw error
  })
  if (head === null) return { kind: "whole", until: null }
  const changes = changesSince(head.bytes.toString("utf8"), options.seenUntil, head.isWhole, new Date())
  if (changes.kind === "wrong") throw new FeedFailure(`${list}: ${changes.reason}.`)
  if (changes.kind !== "changes") return changes
  const fetched = await fetchListed(
    changes.paths.map((path) => ({
      url: new URL(`${path.split("/").map(encodeURIComponent).join("/")}.json`, url).href,
      name: `${path.split("/").at(-1)}.json`,
      party: url,
    })),
    {
      rules: options.rules,
      downloadFolder: options.downloadFolder,
      origin: url.replace(/[?#].*$/s, ""),
      bytesMax: feedLimits.recordBytes,
      budget: unhurried,
      fault: ({ name }, bytes) =>
        idOf(bytes) === name.slice(0, -".json".length) ? null : "it is another record, or none",
      onFile: (count) => options.onRecord(count, changes.paths.length),
    },
  )
  return { kind: "changes", fetched, until: changes.until }
}

function idOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")).id
  } catch {
    return null
  }
}
