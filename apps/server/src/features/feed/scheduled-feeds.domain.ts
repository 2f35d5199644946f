import { feeds as sources } from "../../feeds.ts"
import type { Feed } from "./feed.ts"

/** One source that is fetched by itself. */
export interface ScheduledFeed {
  /** The id of the feed that it is. */
  readonly source: string
  /** An address, or a path on the server's machine. */
  readonly address: string
}

const osvExport = (ecosystem: string): string =>
  `https://osv-vulnerabilities.storage.googleapis.com/${encodeURIComponent(ecosystem)}/all.zip`

const repository = (name: string, branch: string): string =>
  `https://github.com/${name}/archive/refs/heads/${branch}.zip`

// Where their publishers say that they are: osv.dev/docs, cisa.gov/known-exploited-vulnerabilities-catalog, first.org/epss/data_stats, endoflife.date/docs/api/v1, cve.org/Downloads, and the repositories themselves.
const named: ReadonlyMap<string, readonly ScheduledFeed[]> = new Map([
  [
    "kev",
    [
      {
        source: "kev",
        address: "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
      },
    ],
  ],
  ["endoflife", [{ source: "endoflife", address: "https://endoflife.date/api/v1/products/full" }]],
  ["epss", [{ source: "epss", address: "https://epss.empiricalsecurity.com/epss_scores-current.csv.gz" }]],
  ["cve", [{ source: "cve", address: repository("CVEProject/cvelistV5", "main") }]],
  ["malicious", [{ source: "osv", address: repository("ossf/malicious-packages", "main") }]],
  ["ruby-advisory-db", [{ source: "ruby-advisory-db", address: repository("rubysec/ruby-advisory-db", "master") }]],
  ["friends-of-php", [{ source: "friends-of-php", address: repository("FriendsOfPHP/security-advisories", "master") }]],
  [
    "retire-js",
    ["jsrepository-v5", "npmrepository"].map((name) => ({
      source: "retire-js",
      address: `https://raw.githubusercontent.com/RetireJS/retire.js/master/repository/${name}.json`,
    })),
  ],
  [
    "nodejs-core",
    [
      {
        source: "nodejs-core",
        address: "https://raw.githubusercontent.com/nodejs/security-wg/main/vuln/core/index.json",
      },
    ],
  ],
])

const ecosystem = /^[A-Za-z][A-Za-z0-9 .-]{0,63}$/
const place = /^(?:([a-z][a-z0-9-]{0,30})=)?((?:https?:\/\/|\/).+)$/

/**
 * What to fetch, from the words of `WAYBILL_FEEDS`: a source by its name (`kev`, `cve`, `retire-js` …), an OSV ecosystem (`npm`, `Debian`, `all`), an address or path of OSV records, or
 * `kev=ADDRESS` for a mirror. Gives the first word that is none of these.
 */
export function readScheduledFeeds(
  words: readonly string[],
): { readonly ok: true; readonly feeds: readonly ScheduledFeed[] } | { readonly ok: false; readonly word: string } {
  const feeds: ScheduledFeed[] = []
  for (const word of words) {
    const known = named.get(word.toLowerCase())
    const [, source = "osv", address] = place.exec(word) ?? []
    if (known) feeds.push(...known)
    else if (address !== undefined && isSource(source)) feeds.push({ source, address })
    else if (word === "all")
      feeds.push({ source: "osv", address: "https://osv-vulnerabilities.storage.googleapis.com/all.zip" })
    else if (ecosystem.test(word)) feeds.push({ source: "osv", address: osvExport(word) })
    else return { ok: false, word }
  }
  return { ok: true, feeds }
}

const isSource = (id: string): boolean => sources.some((feed: Feed) => feed.id === id)
