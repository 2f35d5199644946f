import { describe, expect, it } from "vitest"
import { readScheduledFeeds } from "./scheduled-feeds.domain.ts"

describe("the feeds that are fetched by themselves", () => {
  it("are named by word, ecosystem, address or mirror", () => {
    const read = readScheduledFeeds([
      "npm",
      "Rocky Linux",
      "kev",
      "epss=https://mirror.example/epss.csv.gz",
      "/srv/osv",
    ])
    expect(read.ok && read.feeds.map((feed) => `${feed.source} ${feed.address}`)).toEqual([
      "osv https://osv-vulnerabilities.storage.googleapis.com/npm/all.zip",
      "osv https://osv-vulnerabilities.storage.googleapis.com/Rocky%20Linux/all.zip",
      "kev https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
      "epss https://mirror.example/epss.csv.gz",
      "osv /srv/osv",
    ])
    const native = readScheduledFeeds(["retire-js", "cve=https://mirror.example/cve.zip"])
    expect(native.ok && native.feeds.map((feed) => feed.source)).toEqual(["retire-js", "retire-js", "cve"])
    const ghsa = readScheduledFeeds(["ghsa"])
    expect(ghsa).toMatchObject({ feeds: [{ source: "osv", address: expect.stringContaining("/advisory-database/") }] })
  })

  it("of NVD are a file a year, that of a new year some days later", () => {
    const years = (day: string) => {
      const read = readScheduledFeeds(["nvd"], new Date(day))
      return read.ok ? read.feeds.map(({ source, address }) => `${source} ${address}`) : []
    }
    const file = (year: number) => `nvd https://nvd.nist.gov/feeds/json/cve/2.0/nvdcve-2.0-${year}.json.gz`
    expect(years("2026-12-31T23:00:00Z")).toEqual(Array.from({ length: 25 }, (_, at) => file(2002 + at)))
    expect(years("2027-01-03T00:00:00Z").at(-1)).toBe(file(2026))
    expect(years("2027-01-15T00:00:00Z").at(-1)).toBe(file(2027))
  })

  it("are not guessed: a source without an address of its own is no ecosystem", () => {
    const reason = (...words: string[]) => {
      const read = readScheduledFeeds(words)
      return read.ok ? null : read.reason
    }
    expect(reason("kevin=/srv/x")).toMatch(/^kevin=\/srv\/x is neither/)
    expect(reason("npm", "nvd=x")).toMatch(/^nvd=x is neither/)
    expect(reason("npm", "csaf")).toBe("csaf has no address that holds it whole: csaf=ADDRESS")
    expect(reason("csaf=https://www.example.com/provider-metadata.json")).toBeNull()
  })
})
