import type { CatalogueFeed } from "../feed.ts"

/** The daily probability that a CVE is exploited within 30 days. */
export const epss: CatalogueFeed = {
  id: "epss",
  title: "EPSS",
  url: "https://www.first.org/epss",
  license: "free use with attribution",
  attribution: "EPSS of FIRST.org (https://www.first.org/epss).",
  addresses: ["https://epss.empiricalsecurity.com/epss_scores-current.csv.gz"],
  staleAfterDays: 3,
  kind: "epss",
}
