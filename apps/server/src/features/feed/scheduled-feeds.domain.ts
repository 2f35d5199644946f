/** One source that is fetched by itself. */
export interface ScheduledFeed {
  /** The id of the feed that it is. */
  readonly source: string
  /** An address, or a path on the server's machine. */
  readonly address: string
}

const osvExport = (ecosystem: string): string =>
  `https://osv-vulnerabilities.storage.googleapis.com/${encodeURIComponent(ecosystem)}/all.zip`

// Where their publishers say that they are: osv.dev/docs, cisa.gov/known-exploited-vulnerabilities-catalog, first.org/epss/data_stats.
const catalogues: ReadonlyMap<string, ScheduledFeed> = new Map([
  [
    "kev",
    {
      source: "kev",
      address: "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
    },
  ],
  ["epss", { source: "epss", address: "https://epss.empiricalsecurity.com/epss_scores-current.csv.gz" }],
])

const ecosystem = /^[A-Za-z][A-Za-z0-9 .-]{0,63}$/
const place = /^(?:(osv|kev|epss|nodejs-security-wg)=)?((?:https?:\/\/|\/).+)$/

/**
 * What to fetch, from the words of `WAYBILL_FEEDS`: `kev`, `epss`, an OSV ecosystem (`npm`, `Debian`, `all`), an address or path of OSV records, or `kev=ADDRESS` for a mirror. Gives the first
 * word that is none of these.
 */
export function readScheduledFeeds(
  words: readonly string[],
): { readonly ok: true; readonly feeds: readonly ScheduledFeed[] } | { readonly ok: false; readonly word: string } {
  const feeds: ScheduledFeed[] = []
  for (const word of words) {
    const catalogue = catalogues.get(word.toLowerCase())
    const [, source = "osv", address] = place.exec(word) ?? []
    if (catalogue) feeds.push(catalogue)
    else if (address !== undefined) feeds.push({ source, address })
    else if (word === "all")
      feeds.push({ source: "osv", address: "https://osv-vulnerabilities.storage.googleapis.com/all.zip" })
    else if (ecosystem.test(word)) feeds.push({ source: "osv", address: osvExport(word) })
    else return { ok: false, word }
  }
  return { ok: true, feeds }
}
