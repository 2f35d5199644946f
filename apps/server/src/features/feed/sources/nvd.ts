import { isNvd, readNvd } from "@waybill/advisories/nvd/read-nvd"
import type { AdvisoryFeed } from "../feed.ts"

// The first year that has a file; CVEs of earlier years are in it too.
const firstYear = 2002
const lateMs = 14 * 86_400_000

/** A file a year; that of a new year is asked for once it has been there for some days. */
const yearlyFeeds = (now: Date): readonly string[] =>
  Array.from(
    { length: new Date(now.getTime() - lateMs).getUTCFullYear() - firstYear + 1 },
    (_, at) => `https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-${firstYear + at}.json.gz`,
  )

/** The national vulnerability database of the United States: every CVE, with products by CPE. */
export const nvd: AdvisoryFeed = {
  id: "nvd",
  title: "NVD",
  url: "https://nvd.nist.gov",
  license: "public domain (17 U.S.C. §105)",
  attribution: "This product uses data from the NVD API but is not endorsed or certified by the NVD.",
  addresses: yearlyFeeds,
  staleAfterDays: 7,
  kind: "advisories",
  isAside: true,
  recognizes: isNvd,
  read: (record) => readNvd(record, "nvd"),
}
