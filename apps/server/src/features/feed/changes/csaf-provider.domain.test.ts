import { expect, it } from "vitest"
import { readAggregator, readProvider, readRolieFeed } from "./csaf-provider.domain.ts"

it("a provider or an aggregator that lists without end is not followed", () => {
  const url = (n: number) => `https://example.com/${n}/provider-metadata.json`
  const urls = Array.from({ length: 1_001 }, (_, i) => url(i))
  const feeds = { metadata_version: "2.0", distributions: [{ rolie: { feeds: urls.map((each) => ({ url: each })) } }] }
  const folders = { metadata_version: "2.0", distributions: urls.map((each) => ({ directory_url: each })) }
  const parties = { aggregator_version: "2.0", csaf_providers: urls.map((each) => ({ metadata: { url: each } })) }
  const mirrored = { aggregator_version: "2.0", csaf_providers: [{ metadata: { url: url(1) }, mirrors: urls }] }
  for (const each of [feeds, folders]) expect(readProvider(JSON.stringify(each), url(0))).toMatchObject({ ok: false })
  for (const each of [parties, mirrored])
    expect(readAggregator(JSON.stringify(each), url(0))).toMatchObject({ ok: false })
  parties.csaf_providers.pop()
  expect(readAggregator(JSON.stringify(parties), url(0))).toMatchObject({ ok: true })
})

it("what an https address names at plain http is not asked for, wherever that is allowed", () => {
  const from = "https://example.com/provider-metadata.json"
  const entry = (src: string, sum: string) => ({
    id: src,
    updated: "2024-05-01T00:00:00.000Z",
    content: { src },
    link: [{ rel: "hash", href: sum }],
  })
  const rolie = JSON.stringify({
    feed: {
      entry: [
        entry("http://example.com/1.json", "https://example.com/1.sha256"),
        entry("https://example.com/2.json", "http://example.com/2.sha256"),
        entry("https://example.com/3.json", "https://example.com/3.sha256"),
      ],
    },
  })
  const listed = (url: string) => {
    const read = readRolieFeed(rolie, url)
    return read.ok ? [read.value.documents.length, read.value.passedOver.map(({ id }) => id)] : read
  }
  expect(listed(from)).toEqual([1, ["http://example.com/1.json", "https://example.com/2.json"]])
  expect(listed(from.replace("https", "http"))).toEqual([3, []])
  const metadata = (...urls: string[]) =>
    JSON.stringify({ metadata_version: "2.0", distributions: urls.map((each) => ({ directory_url: each })) })
  expect(readProvider(metadata("http://a.example/", "https://b.example/"), from)).toMatchObject({
    value: { folders: ["https://b.example/"], refused: ["http://a.example/"] },
  })
  expect(readProvider(metadata("http://a.example/"), from)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^http:.* plain http/),
  })
  const [plain, mirror] = ["http://a.example/provider-metadata.json", "https://m.example/provider-metadata.json"]
  const aggregator = JSON.stringify({
    aggregator_version: "2.0",
    csaf_providers: [{ metadata: { url: plain }, mirrors: [mirror] }, { metadata: { url: plain.replace("a.", "b.") } }],
  })
  expect(readAggregator(aggregator, from)).toMatchObject({
    value: { parties: [[mirror]], refused: ["http://b.example/provider-metadata.json"] },
  })
})
