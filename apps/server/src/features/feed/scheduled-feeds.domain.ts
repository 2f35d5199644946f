import { feeds as sources } from "../../feeds.ts"
import type { Feed } from "./feed.ts"
import { osv } from "./sources/osv.ts"

/** One source that is fetched by itself. */
export interface ScheduledFeed {
  /** The id of the feed that it is. */
  readonly source: string
  /** An address, or a path on the server's machine. */
  readonly address: string
}

const osvExport = (ecosystem: string): string =>
  `https://osv-vulnerabilities.storage.googleapis.com/${encodeURIComponent(ecosystem)}/all.zip`

const at = (source: string, addresses: readonly string[]): readonly ScheduledFeed[] =>
  addresses.map((address) => ({ source, address }))

/** What is known by a name of its own. */
function byName(now: Date): ReadonlyMap<string, readonly ScheduledFeed[]> {
  const whole = ({ id, addresses }: Feed) => at(id, typeof addresses === "function" ? addresses(now) : addresses)
  return new Map([
    ...sources.map((feed: Feed) => [feed.id, whole(feed)] as const),
    ["all", whole(osv)],
    ["malicious", at(osv.id, ["https://github.com/ossf/malicious-packages/archive/refs/heads/main.zip"])],
    ["ghsa", at(osv.id, ["https://github.com/github/advisory-database/archive/refs/heads/main.zip"])],
  ])
}

const ecosystem = /^[A-Za-z][A-Za-z0-9 .-]{0,63}$/
const place = /^(?:([a-z][a-z0-9-]{0,30})=)?((?:https?:\/\/|\/).+)$/

/**
 * What to fetch, from the words of `WAYBILL_FEEDS`: a source by its name (`kev`, `cve`, `retire-js`, `nvd` …), an OSV
 * ecosystem (`npm`, `Debian`, `all`), an address or path of OSV records, or `kev=ADDRESS` for a mirror. Else why the
 * first word that is none of these is not taken.
 */
export function readScheduledFeeds(
  words: readonly string[],
  now = new Date(),
): { readonly ok: true; readonly feeds: readonly ScheduledFeed[] } | { readonly ok: false; readonly reason: string } {
  const feeds: ScheduledFeed[] = []
  const named = byName(now)
  for (const word of words) {
    const known = named.get(word.toLowerCase())
    const [, source = osv.id, address] = place.exec(word) ?? []
    if (known?.length === 0) return { ok: false, reason: `${word} has no address that holds it whole: ${word}=ADDRESS` }
    if (known) feeds.push(...known)
    else if (address !== undefined && sources.some((feed: Feed) => feed.id === source)) feeds.push({ source, address })
    else if (ecosystem.test(word)) feeds.push({ source: osv.id, address: osvExport(word) })
    else return { ok: false, reason: `${word} is neither a source, an OSV ecosystem such as npm, nor an address` }
  }
  return { ok: true, feeds }
}
