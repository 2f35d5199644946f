import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../../testing/feed-loads.ts"
import { openPublisher, type Publisher } from "../../../testing/publisher.ts"
import { startTestApp, type TestApp } from "../../../testing/test-app.ts"
import type { LoadRequest } from "../load-feeds.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { atOnce, fetchListed } from "../reading/fetch-listed.ts"
import { csafBudget, unhurried } from "../reading/limits.ts"

const real = new URL("../../../../../../../shared/data/vex/csaf/csaf.jsonl.gz", import.meta.url)

let app: TestApp
let feeds: FeedLoads
let token: string
let publisher: Publisher
/** What the provider publishes, by path. */
const published = new Map<string, string | Buffer>()
let asked: string[] = []

beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  publisher = await openPublisher((request, response) => {
    const at = new URL(request.url ?? "/", publisher.origin).pathname
    asked.push(at)
    const body = published.get(at)
    if (at.startsWith("/silent/")) return
    if (body === undefined) response.writeHead(404).end()
    else response.end(body)
  })
  const components = [
    "pkg:rpm/redhat/gnutls@3.6.16-4.el8?arch=x86_64&distro=rhel-8.6",
    "pkg:npm/provided@1.0.0",
    "pkg:npm/second@1.0.0",
  ]
  await app.call("POST /api/v1/sboms", {
    token,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name: "shop", version: "1", "bom-ref": "root" } },
      components: components.map((purl) => ({ type: "library", name: purl, version: "1", purl, "bom-ref": purl })),
    },
  })
})
afterAll(async () => {
  await feeds.close()
  await app.close()
  await publisher.close()
})

const load = (input: string, options: Partial<LoadRequest> = {}) => {
  asked = []
  return feeds.load([input], { source: "csaf", rules: publisher.rules, ...options })
}
const refusal = (input: string) =>
  load(input).then(
    () => "it was taken",
    (error: unknown) => (error instanceof FeedFailure ? error.message : Promise.reject(error)),
  )
const feed = async () => {
  const { body } = await app.call("GET /api/v1/feeds", { token })
  return body.items.find((each: { source: string }) => each.source === "csaf")
}
const findings = async (): Promise<string[]> => {
  const { body } = await app.call("GET /api/v1/findings", { token })
  return body.items.map((each: { vulnerability: { id: string } }) => each.vulnerability.id).sort()
}
const documentsAsked = () => asked.filter((each) => /\/\d{4}\/[^/]+\.json$/.test(each))

/** A document of the provider's own, of one npm package. */
const document = (id: string, cve: string, name: string, updated: string, versions = ["1.0.0"]) =>
  JSON.stringify({
    document: {
      category: "csaf_security_advisory",
      csaf_version: "2.0",
      title: id,
      publisher: { category: "vendor", name: "Example", namespace: "https://psirt.example.com" },
      tracking: { id, status: "final", version: "1", initial_release_date: updated, current_release_date: updated },
    },
    product_tree: {
      full_product_names: versions.map((version) => ({
        product_id: version,
        name: `${name} ${version}`,
        product_identification_helper: { purl: `pkg:npm/${name}@${version}` },
      })),
    },
    vulnerabilities: [{ cve, product_status: { known_affected: versions } }],
  })
interface Published {
  readonly path: string
  readonly updated: string
  readonly text: string
}
const sha512 = (text: string) => createHash("sha512").update(text).digest("hex")

/** Publishes documents through a ROLIE feed, each with its sum. */
function publishRolie(at: string, documents: readonly Published[]): string {
  const metadata = `${at}/provider-metadata.json`
  publishMetadata(metadata, [
    { rolie: { feeds: [{ summary: "all", tlp_label: "WHITE", url: `${publisher.origin}${at}/feed.json` }] } },
  ])
  for (const each of documents) {
    published.set(`${at}/${each.path}`, each.text)
    published.set(`${at}/${each.path}.sha512`, `${sha512(each.text)}  ${path.basename(each.path)}\n`)
  }
  published.set(
    `${at}/feed.json`,
    JSON.stringify({
      feed: {
        id: "all",
        title: "All",
        updated: "2024-01-01T00:00:00Z",
        entry: documents.map((each) => ({
          id: each.path,
          title: each.path,
          updated: each.updated,
          link: [{ rel: "hash", href: `${publisher.origin}${at}/${each.path}.sha512` }],
          content: { type: "application/json", src: `${publisher.origin}${at}/${each.path}` },
        })),
      },
    }),
  )
  return `${publisher.origin}${metadata}`
}
/** Publishes documents in a folder with `changes.csv`, or with `index.txt` alone. */
function publishFolder(at: string, documents: readonly Published[], list: "changes.csv" | "index.txt"): string {
  publishMetadata(`${at}/provider-metadata.json`, [{ directory_url: `${publisher.origin}${at}/csaf/` }])
  for (const each of documents) published.set(`${at}/csaf/${each.path}`, each.text)
  published.delete(`${at}/csaf/changes.csv`)
  published.set(
    `${at}/csaf/${list}`,
    documents.map((each) => (list === "index.txt" ? each.path : `"${each.path}","${each.updated}"`)).join("\n"),
  )
  return `${publisher.origin}${at}/provider-metadata.json`
}
const publishMetadata = (at: string, distributions: readonly object[]) =>
  published.set(
    at,
    JSON.stringify({
      canonical_url: `${publisher.origin}${at}`,
      distributions,
      last_updated: "2024-01-01T00:00:00Z",
      metadata_version: "2.0",
      publisher: { category: "vendor", name: "Example", namespace: "https://psirt.example.com" },
      role: "csaf_trusted_provider",
    }),
  )
const own = (number: number, updated: string, name = `other-${number}`): Published => ({
  path: `2024/ex-${number}.json`,
  updated,
  text: document(`EX-${number}`, `CVE-2024-${9000 + number}`, name, updated),
})

describe("a provider of CSAF", () => {
  it.skipIf(!existsSync(real))(
    "is read through its ROLIE feed: the real documents of one vendor, matched in their release alone",
    async () => {
      const documents = gunzipSync(await readFile(real))
        .toString()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).doc)
        .filter((each) => each.document.publisher.name.startsWith("Red Hat"))
      const unique = new Map(documents.map((each) => [each.document.tracking.id, each]))
      const address = publishRolie(
        "/redhat",
        [...unique].map(([id, each]) => ({
          path: `2024/${encodeURIComponent(id.toLowerCase().replaceAll(":", "_"))}.json`,
          updated: each.document.tracking.current_release_date,
          text: JSON.stringify(each),
        })),
      )
      const report = await load(address)
      expect(report.rejected).toEqual([])
      expect((await feed()).records).toBeGreaterThan(150)
      expect(await findings()).toContain("CVE-2024-28834")
      const { body } = await app.call("GET /api/v1/findings?q=gnutls", { token })
      expect(body.items[0].components[0]).toMatchObject({
        fixedVersions: ["3.6.16-8.el8_9.3"],
        evidence: { source: "csaf", advisory: "redhat.com-CVE-2024-28834" },
      })
    },
    120_000,
  )

  it("is asked only for what changed since, and again for what could not be had", async () => {
    const many = Array.from({ length: 20 }, (_, i) => own(i, `2024-01-${String(i + 1).padStart(2, "0")}T00:00:00.000Z`))
    const address = publishRolie("/rolie", many)
    await load(address)
    expect(documentsAsked()).toHaveLength(20)
    expect((await load(address)).unchangedAddresses).toEqual([address])
    expect(documentsAsked()).toEqual([])
    const changed = own(3, "2024-03-01T00:00:00.000Z", "provided")
    const added = own(30, "2024-03-02T00:00:00.000Z")
    const lost = own(31, "2024-03-03T00:00:00.000Z")
    const all = [...many.filter((each) => each.path !== changed.path), changed, added, lost]
    publishRolie("/rolie", all)
    published.delete("/rolie/2024/ex-31.json")
    const report = await load(address)
    expect(documentsAsked().sort()).toEqual([
      "/rolie/2024/ex-3.json",
      "/rolie/2024/ex-30.json",
      "/rolie/2024/ex-31.json",
    ])
    expect(report.rejected).toEqual([{ place: "ex-31.json", id: null, reason: "it is listed, but not there" }])
    expect(await findings()).toContain("CVE-2024-9003")
    publishRolie("/rolie", all)
    await load(address)
    expect(documentsAsked()).toEqual(["/rolie/2024/ex-31.json"])
    expect(await feed()).toMatchObject({ state: "fresh", rejected: 0 })
    expect((await readdir(feeds.folder)).filter((each) => each.startsWith("listed-"))).toEqual([])
  })

  it("that lists a document which is gone has all others taken, and the page tells of it as long as it is listed", async () => {
    const [gone, ...others] = [
      own(50, "2024-01-01T00:00:00.000Z"),
      own(51, "2024-01-02T00:00:00.000Z"),
      own(52, "2024-01-03T00:00:00.000Z"),
    ]
    const address = publishRolie("/vanished", [gone, ...others])
    published.delete("/vanished/2024/ex-50.json")
    const told = [
      { origin: address, count: 1, first: [{ place: "ex-50.json", reason: "it is listed, but not there" }] },
    ]
    await load(address)
    expect(documentsAsked()).toHaveLength(3)
    expect(await feed()).toMatchObject({ state: "fresh", warnings: told })
    expect(await load(address)).toMatchObject({ unchangedAddresses: [address] })
    expect(documentsAsked()).toEqual(["/vanished/2024/ex-50.json"])
    expect(await feed()).toMatchObject({ state: "fresh", lastError: null, warnings: told })
    publishRolie("/vanished", [gone, ...others])
    await load(address)
    expect(documentsAsked()).toEqual(["/vanished/2024/ex-50.json"])
    await load(address)
    expect([
      documentsAsked(),
      (await feed()).warnings.filter((each: { origin: string }) => each.origin === address),
    ]).toEqual([[], []])
  })

  it("may list more documents than a call takes arguments", async () => {
    const newest = own(70, "2024-03-01T00:00:00.000Z")
    const address = publishFolder("/many", [newest], "changes.csv")
    await load(address)
    const older = Array.from({ length: 150_000 }, (_, i) => `"2023/${i}.json","2023-03-01T00:00:00.000Z"`)
    published.set("/many/csaf/changes.csv", `${published.get("/many/csaf/changes.csv")}\n${older.join("\n")}`)
    expect((await load(address)).unchangedAddresses).toEqual([address])
  })

  it("that lists a document of the future hides nothing that comes after it", async () => {
    const today = own(60, "2024-03-01T00:00:00.000Z")
    const ahead = own(61, "2999-01-01T00:00:00.000Z")
    const address = publishRolie("/ahead", [today, ahead])
    await load(address)
    publishRolie("/ahead", [today, ahead, own(62, "2024-03-02T00:00:00.000Z")])
    await load(address)
    expect(documentsAsked().sort()).toEqual(["/ahead/2024/ex-61.json", "/ahead/2024/ex-62.json"])
  })

  it("is read from a folder, by its changes or its index, and through an aggregator; documents by hand too", async () => {
    const first = publishFolder("/folder", [own(40, "2024-04-01T00:00:00.000Z")], "changes.csv")
    await load(first)
    expect(documentsAsked()).toEqual(["/folder/csaf/2024/ex-40.json"])
    const second = publishFolder("/index", [own(41, "2024-04-01T00:00:00.000Z", "second")], "index.txt")
    published.set(
      "/aggregator.json",
      JSON.stringify({
        aggregator_version: "2.0",
        csaf_providers: [first, second].map((url) => ({ metadata: { last_updated: "2024-01-01T00:00:00Z", url } })),
      }),
    )
    await load(`${publisher.origin}/aggregator.json`)
    expect(documentsAsked()).toEqual(["/index/csaf/2024/ex-41.json"])
    expect(await findings()).toContain("CVE-2024-9041")
    await mkdir(path.join(feeds.folder, "mirror"))
    await writeFile(path.join(feeds.folder, "mirror", "ex-42.json"), own(42, "2024-04-01T00:00:00.000Z").text)
    expect((await load(path.join(feeds.folder, "mirror"))).sources).toMatchObject([{ feedId: "csaf", read: 1 }])
  })
})

describe("an aggregator", () => {
  const at = (number: number, day: string) => own(number, `2024-${day}T00:00:00.000Z`)
  const address = () => `${publisher.origin}/many/aggregator.json`
  const publishAggregator = (parties: object) =>
    published.set(
      "/many/aggregator.json",
      JSON.stringify({ aggregator_version: "2.0", csaf_providers: [], ...parties }),
    )
  const provider = (url: string, ...mirrors: string[]) => ({
    metadata: { url },
    ...(mirrors.length > 0 ? { mirrors } : {}),
  })

  it("has providers that cost each other nothing: one that is not there is told, and later taken from its beginning", async () => {
    const good = publishRolie("/party-a", [at(200, "05-02")])
    const late = publishRolie("/party-b", [at(201, "05-01")])
    publishAggregator({ csaf_providers: [provider(late), provider(good)] })
    const metadata = published.get("/party-b/provider-metadata.json") ?? ""
    published.delete("/party-b/provider-metadata.json")
    const report = await load(address())
    expect(documentsAsked()).toEqual(["/party-a/2024/ex-200.json"])
    expect(report.rejected).toEqual([{ place: late, id: null, reason: `${late} is not there.` }])
    expect(await load(address())).toMatchObject({ unchangedAddresses: [address()], rejected: report.rejected })
    published.set("/party-b/provider-metadata.json", metadata)
    expect((await load(address())).rejected).toEqual([])
    expect(documentsAsked()).toEqual(["/party-b/2024/ex-201.json"])
    expect((await load(address())).unchangedAddresses).toEqual([address()])
    expect(await feed()).toMatchObject({ state: "fresh", lastError: null })
  })

  it("waits for none that does not answer, and tells of it on the page, also where nothing else is new", async () => {
    const good = publishRolie("/party-g", [at(206, "05-02")])
    const silent = `${publisher.origin}/silent/provider-metadata.json`
    publishAggregator({ csaf_providers: [provider(silent), provider(good)] })
    const soon = { csafBudget: { ...csafBudget, lists: { ...csafBudget.lists, ms: 3_000 } } }
    const told = {
      origin: address(),
      count: 1,
      first: [{ place: silent, reason: expect.stringMatching(/longer than it may/) }],
    }
    await load(address(), soon)
    expect(documentsAsked()).toEqual(["/party-g/2024/ex-206.json"])
    expect((await feed()).warnings).toContainEqual({ ...told, at: expect.any(String) })
    expect(await load(address(), soon)).toMatchObject({ unchangedAddresses: [address()] })
    expect(await feed()).toMatchObject({
      state: "fresh",
      lastError: null,
      warnings: expect.arrayContaining([expect.objectContaining(told)]),
    })
    publishAggregator({ csaf_providers: [provider(good)] })
    await load(address())
    expect((await feed()).warnings.filter((each: { origin: string }) => each.origin === address())).toEqual([])
  })

  it("has a provider of more than its share go on the next time where it was left, and keeps the others waiting for nothing", async () => {
    const many = Array.from({ length: 25 }, (_, i) => at(230 + i, `06-${String(i + 1).padStart(2, "0")}`))
    const large = publishRolie("/party-h", many)
    publishAggregator({ csaf_providers: [provider(large), provider(publishRolie("/party-i", [at(207, "05-02")]))] })
    const little = {
      csafBudget: { ...csafBudget, documents: { ...csafBudget.documents, partyBytes: 1, allBytes: 2_000 } },
    }
    const first = await load(address(), little)
    expect(documentsAsked()).toContain("/party-i/2024/ex-207.json")
    expect(first.rejected).toEqual([
      { place: large, id: null, reason: expect.stringMatching(/of 25 documents are left for the next time/) },
    ])
    const all = [...documentsAsked()]
    for (let loads = 0; loads < 30 && all.length < 26; loads += 1) {
      await load(address(), little)
      all.push(...documentsAsked())
    }
    expect([all.length, new Set(all).size]).toEqual([26, 26])
    expect((await load(address(), little)).unchangedAddresses).toEqual([address()])
  })

  it("that lists another provider has all that it published before", async () => {
    const first = publishRolie("/party-c", [at(202, "06-02")])
    publishAggregator({ csaf_providers: [provider(first)] })
    await load(address())
    publishAggregator({ csaf_providers: [provider(first), provider(publishRolie("/party-d", [at(203, "01-01")]))] })
    await load(address())
    expect(documentsAsked()).toEqual(["/party-d/2024/ex-203.json"])
  })

  it("mirrors publishers, who list nothing themselves, and providers that are not there", async () => {
    const mirrored = publishRolie("/mirror-e", [at(204, "05-01")])
    const publishers = publishRolie("/mirror-f", [at(205, "05-01")])
    publishAggregator({
      csaf_providers: [provider(`${publisher.origin}/gone/provider-metadata.json`, mirrored)],
      csaf_publishers: [
        { ...provider("https://publisher.example.com/none.json", publishers), update_interval: "daily" },
      ],
    })
    expect((await load(address())).rejected).toEqual([])
    expect(documentsAsked().sort()).toEqual(["/mirror-e/2024/ex-204.json", "/mirror-f/2024/ex-205.json"])
  })

  it("of which no provider can be read is not taken", async () => {
    publishAggregator({ csaf_providers: [provider(`${publisher.origin}/gone/provider-metadata.json`)] })
    expect(await refusal(address())).toMatch(/none of its providers can be read; the first: .* is not there/)
  })
})

it("what one publisher lists and has not, and a document of many records that none can be read of, hold up no other", async () => {
  const good = own(222, "2024-05-02T00:00:00.000Z")
  const gone = Array.from({ length: 120 }, (_, i) => own(300 + i, "2024-05-03T00:00:00.000Z"))
  const bad = own(223, "2024-05-01T00:00:00.000Z")
  const empty = `"vulnerabilities":[${Array(300).fill("{}").join(",")}]`
  const text = bad.text.replace(/"vulnerabilities":\[.*\]/s, empty)
  const address = publishRolie("/held", [good, { ...bad, text }, ...gone])
  for (const each of gone) published.delete(`/held/${each.path}`)
  const report = await load(address)
  expect(report.sources).toMatchObject([{ feedId: "csaf", read: 1, rejected: 420 }])
})

it("a document is one by whatever name it is listed", async () => {
  const named = { ...own(224, "2024-05-01T00:00:00.000Z", "second"), path: "2024/advisory" }
  expect((await load(publishRolie("/nameless", [named]))).rejected).toEqual([])
  expect(await findings()).toContain("CVE-2024-9224")
})

it("a document nested deeper than can be written costs itself alone", async () => {
  const [bad, good] = [own(220, "2024-05-01T00:00:00.000Z"), own(221, "2024-05-02T00:00:00.000Z", "provided")]
  const deep = `"notes":${"[".repeat(20_000)}${"]".repeat(20_000)},"title":`
  const report = await load(publishRolie("/deep", [{ ...bad, text: bad.text.replace('"title":', deep) }, good]))
  expect(report.rejected).toEqual([
    { place: "ex-220.json", id: null, reason: expect.stringContaining("nested too deeply") },
  ])
  expect(await findings()).toContain("CVE-2024-9221")
})

it("a feed may name its documents and their sums from where it stands itself", async () => {
  const address = publishRolie("/relative", [own(211, "2024-05-01T00:00:00.000Z")])
  const feedText = String(published.get("/relative/feed.json"))
  published.set("/relative/feed.json", feedText.replaceAll(publisher.origin, ""))
  await load(address)
  expect(documentsAsked()).toEqual(["/relative/2024/ex-211.json"])
  expect(asked).toContain("/relative/2024/ex-211.json.sha512")
  published.set("/relative/feed.json", feedText.replaceAll(`${publisher.origin}/relative/2024`, "ftp://example.com"))
  expect(await refusal(address)).toMatch(/1 of 1 entries passed over; the first: without an address: ftp/)
})

it("an entry of a feed that names no document costs itself alone, is told, and is asked for when it is mended", async () => {
  const [bad, good] = [own(212, "2024-05-01T00:00:00.000Z"), own(213, "2024-05-02T00:00:00.000Z")]
  const address = publishRolie("/entries", [bad, good])
  const whole = String(published.get("/entries/feed.json"))
  const broken = JSON.parse(whole)
  broken.feed.entry[0].content.src = "urn:nowhere"
  broken.feed.entry.push("no entry", { id: "no-content", updated: "2024-05-01T00:00:00.000Z" })
  published.set("/entries/feed.json", JSON.stringify(broken))
  const told = {
    place: `${publisher.origin}/entries/feed.json`,
    reason: "3 of 4 entries passed over; the first: without an address: urn:nowhere",
  }
  expect((await load(address)).rejected).toEqual([{ ...told, id: null }])
  expect(documentsAsked()).toEqual(["/entries/2024/ex-213.json"])
  expect((await load(address)).unchangedAddresses).toEqual([address])
  expect((await feed()).warnings).toContainEqual({
    origin: address,
    at: expect.any(String),
    count: 1,
    first: [told],
  })
  published.set("/entries/feed.json", whole)
  expect((await load(address)).rejected).toEqual([])
  expect(documentsAsked()).toEqual(["/entries/2024/ex-212.json"])
})

it("documents without a label are for everybody, those of any other but WHITE and CLEAR are not", async () => {
  const address = publishRolie("/labelled", [own(210, "2024-05-01T00:00:00.000Z")])
  const metadata = String(published.get("/labelled/provider-metadata.json"))
  const labelled = (label: string) =>
    published.set("/labelled/provider-metadata.json", metadata.replace('"tlp_label":"WHITE"', `"tlp_label":"${label}"`))
  labelled("GREEN")
  expect(await refusal(address)).toMatch(/no feed and no folder that everybody may read/)
  labelled("UNLABELED")
  await load(address)
  expect(documentsAsked()).toEqual(["/labelled/2024/ex-210.json"])
})

it("files of a list are fetched up to a size of all together, and what is more is left", async () => {
  const list = Array.from({ length: 9 }, (_, i) => ({
    url: `${publisher.origin}/sized/${i}.json`,
    name: `${i}.json`,
    party: publisher.origin,
  }))
  for (const { url } of list) published.set(new URL(url).pathname, "x".repeat(100))
  const { files, left, folder } = await fetchListed(list, {
    rules: publisher.rules,
    downloadFolder: feeds.folder,
    origin: publisher.origin,
    bytesMax: 1_000,
    budget: { ...unhurried, allBytes: 1 },
    fault: () => null,
    onFile: () => {},
  })
  await rm(folder, { recursive: true })
  // Those that were under way when the first had come.
  expect(files.length).toBeLessThanOrEqual(atOnce)
  expect(files.length + (left[0]?.items.length ?? 0)).toBe(9)
})

describe("a provider that is broken is not taken: what was known stays in force, and the page says why:", () => {
  const good = Array.from({ length: 12 }, (_, i) =>
    own(100 + i, `2024-05-${String(i + 1).padStart(2, "0")}T00:00:00.000Z`),
  )
  let address: string
  let before: string[]
  beforeAll(async () => {
    address = publishRolie("/broken", good)
    await load(address)
    before = await findings()
  })
  const newer = good.map((each) => ({
    ...each,
    updated: each.updated.replace("-05-", "-06-"),
    text: each.text.replaceAll("2024-05-", "2024-06-").replaceAll("@1.0.0", "@9.9.9"),
  }))

  async function expectRefused(words: RegExp) {
    const said = await refusal(address)
    expect(said).toMatch(words)
    expect(await feed()).toMatchObject({ state: "failed", lastError: said })
    expect(await findings()).toEqual(before)
  }

  it("a list that is cut off, of another form, or empty", async () => {
    publishRolie("/broken", newer)
    const feedText = String(published.get("/broken/feed.json"))
    published.set("/broken/feed.json", feedText.slice(0, feedText.length / 2))
    await expectRefused(/The ROLIE feed is not whole JSON/)
    published.set("/broken/feed.json", "{}")
    await expectRefused(/The ROLIE feed: feed/)
    publishRolie("/broken", [])
    await expectRefused(/lists no document/)
    published.delete("/broken/feed.json")
    await expectRefused(/feed.json is not there/)
  })

  it("a list gone back in time", async () => {
    publishRolie("/broken", good.slice(0, 5))
    await expectRefused(/older than what it listed before/)
  })

  it("documents that are not what their sums say, or cut off", async () => {
    publishRolie("/broken", newer)
    for (const each of newer)
      published.set(`/broken/${each.path}`, each.text.replace("known_affected", "known_not_affected"))
    await expectRefused(/changed or damaged on the way/)
    publishRolie("/broken", newer)
    for (const each of newer) {
      const cut = each.text.slice(0, each.text.length / 2)
      published.set(`/broken/${each.path}`, cut)
      published.set(`/broken/${each.path}.sha512`, sha512(cut))
    }
    await expectRefused(/No record can be read|cannot be read/)
  })

  it("one that lists everything twice is what it is once, and mended it is taken", async () => {
    publishRolie("/broken", [...newer, ...newer])
    const report = await load(address)
    expect(documentsAsked()).toHaveLength(newer.length)
    expect(report.sources).toMatchObject([{ read: newer.length, changed: newer.length }])
    expect(await feed()).toMatchObject({ state: "fresh", lastError: null })
  })
})
