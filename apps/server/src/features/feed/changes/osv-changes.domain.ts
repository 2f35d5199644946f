import { believedTime } from "./listed-time.domain.ts"

/** What changed in an OSV export since a time. */
export type OsvChanges =
  | { readonly kind: "changes"; readonly paths: readonly string[]; readonly until: string }
  | { readonly kind: "unchanged" }
  /** The list says too little, or too much: the export is fetched whole. */
  | { readonly kind: "whole"; readonly until: string | null }
  | { readonly kind: "wrong"; readonly reason: string }

// The export of everything has its records in folders, and one of several ecosystems in each: `Rocky
// Linux/RLSA-2024:1`.
const line = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z),((?:[^,/\r]{1,100}\/)?([\w.:+-]{1,256}))\r?$/

/** From so many changes on one archive is faster than a file each. */
const changesMax = 1_000

/**
 * Reads the list of records by the time of their last change, the newest first (google.github.io/osv.dev/data,
 * `modified_id.csv` of an ecosystem, or of all), as far as it is needed: where each lies from the list on, each once.
 * Records of the very second that was seen last are fetched again, once something newer is there: more may have changed
 * in it after the list was read.
 */
export function changesSince(text: string, seen: string | null, isWhole: boolean, now: Date): OsvChanges {
  const seenUntil = believedTime(seen, now)
  const lines = text.split("\n")
  // What comes last may be half a line.
  const usable = isWhole && text.endsWith("\n") ? lines.slice(0, -1) : lines.slice(0, isWhole ? undefined : -1)
  const until = believedTime(line.exec(usable[0] ?? "")?.[1] ?? null, now)
  if (until === null) return { kind: "whole", until: null }
  if (seenUntil === null) return { kind: "whole", until }
  if (until < seenUntil)
    return { kind: "wrong", reason: `its newest change is of ${until}, older than what was seen before (${seenUntil})` }
  if (until === seenUntil) return { kind: "unchanged" }
  const paths = new Map<string, string>()
  let last = until
  for (const each of usable) {
    const [, time, path, id] = line.exec(each) ?? []
    // Half a line, or one of another form, or out of order: nobody knows what else is wrong with it.
    if (time === undefined || path === undefined || id === undefined || time > last) return { kind: "whole", until }
    if (time < seenUntil) return { kind: "changes", paths: [...paths.values()], until }
    last = time
    if (!paths.has(id)) paths.set(id, path)
    if (paths.size > changesMax) return { kind: "whole", until }
  }
  // It ends before it reaches what was seen.
  return { kind: "whole", until }
}
