import { spawn } from "node:child_process"
import { createHash, generateKeyPairSync, sign } from "node:crypto"
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises"
import path from "node:path"
import { buffer } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import yazl from "yazl"
import { type FeedLoads, openFeedLoads } from "../../../testing/feed-loads.ts"
import { openPublisher, type Publisher } from "../../../testing/publisher.ts"
import { startTestApp, type TestApp } from "../../../testing/test-app.ts"
import { zipFile } from "../../../testing/zip-file.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import { makeBundleKey, readPrivateKey, readPublicKey } from "./bundle-key.ts"
import { createBundle } from "./create-bundle.ts"
import { loadBundle } from "./load-bundle.ts"
import { openBundle } from "./open-bundle.ts"

let app: TestApp
let loads: FeedLoads
let folder: string
let token: string
let publisher: Publisher
const published = new Map<string, Buffer>()
let bundles = 0

beforeAll(async () => {
  app = await startTestApp()
  loads = await openFeedLoads(app)
  folder = loads.folder
  await mkdir(path.join(folder, "downloads"))
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  publisher = await openPublisher((request, response) => {
    const body = published.get(new URL(request.url ?? "/", publisher.origin).pathname)
    if (body) response.end(body)
    else response.writeHead(404).end()
  })
  for (const name of ["own", "foreign"]) await makeBundleKey(path.join(folder, name))
  await mkdir(path.join(folder, "mirror", "gems", "rails"), { recursive: true })
  await writeFile(
    path.join(folder, "mirror", "gems", "rails", "CVE-2024-0009.yml"),
    'gem: rails\ncve: 2024-0009\ntitle: A flaw\ndate: 2024-01-01\npatched_versions:\n  - ">= 7.0.1"\n',
  )
  await app.call("POST /api/v1/sboms", {
    token,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name: "shop", version: "1", "bom-ref": "root" } },
      components: ["pkg:npm/packed@1.0.0", "pkg:gem/rails@7.0.0"].map((purl) => ({
        type: "library",
        name: purl,
        version: "1.0.0",
        purl,
        "bom-ref": purl,
      })),
    },
  })
})
afterAll(async () => {
  await loads.close()
  await app.close()
  await publisher.close()
})

const record = (fixed: string, modified: string) => ({
  schema_version: "1.6.0",
  id: "GHSA-bund-bund-bund",
  modified,
  affected: [
    {
      package: { ecosystem: "npm", name: "packed" },
      ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed }] }],
    },
  ],
})
const epss = (day: string, cves: number) =>
  gzipSync(
    `#model_version:v2025.03.14,score_date:${day}T00:00:00+0000\ncve,epss,percentile\n${Array.from({ length: cves }, (_, i) => `CVE-2024-${1000 + i},0.5,0.9\n`).join("")}`,
  )
function publish(fixed: string, day: string, cves = 200) {
  published.set(
    "/npm/all.zip",
    zipFile([["GHSA-bund-bund-bund.json", JSON.stringify(record(fixed, `${day}T00:00:00Z`))]]),
  )
  published.set("/epss.csv.gz", epss(day, cves))
}

async function create(key = "own", feeds: { source: string; address: string }[] = sources()) {
  bundles += 1
  const file = path.join(folder, `${bundles}.bundle`)
  const report = await createBundle({
    feeds,
    file,
    privateKey: await readPrivateKey(path.join(folder, key)),
    isPartial: false,
    rules: publisher.rules,
    downloadFolder: path.join(folder, "downloads"),
  })
  return { file, report }
}
const sources = () => [
  { source: "osv", address: `${publisher.origin}/npm/all.zip?token=secret` },
  { source: "epss", address: `${publisher.origin}/epss.csv.gz` },
  { source: "ruby-advisory-db", address: path.join(folder, "mirror") },
]

async function load(file: string, extra: { isForced?: boolean } = {}) {
  const bundle = await openBundle(file, [await readPublicKey(path.join(folder, "own.pub"))])
  try {
    return await loadBundle(bundle, {
      database: loads.database,
      downloadFolder: path.join(folder, "downloads"),
      threads: 1,
      ...extra,
    })
  } finally {
    bundle.close()
  }
}
const outcomes = (report: Awaited<ReturnType<typeof load>>) =>
  Object.fromEntries(
    report.sources.map(({ source, outcome }) => [
      source,
      outcome.kind === "refused"
        ? outcome.reason
        : outcome.report.sources.map(({ read, changed }) => `${changed}/${read}`).join() || "unchanged",
    ]),
  )
const feed = async (source: string) => {
  const { body } = await app.call("GET /api/v1/feeds", { token })
  return body.items.find((each: { source: string }) => each.source === source)
}
const findings = async () => {
  const { body } = await app.call("GET /api/v1/findings", { token })
  return body.items.map((each: { vulnerability: { id: string } }) => each.vulnerability.id).sort()
}
const known = async () => JSON.stringify([await findings(), (await app.call("GET /api/v1/feeds", { token })).body])

describe("a bundle", () => {
  it("carries what was fetched from addresses and folders, as it was, and is as fresh as the day it was fetched", async () => {
    publish("2.0.0", "2024-03-01")
    const day = new Date("2026-01-05T10:00:00Z")
    await utimes(path.join(folder, "mirror", "gems", "rails", "CVE-2024-0009.yml"), day, day)
    const { file, report } = await create()
    expect(report.manifest.sources.map(({ origin: from }) => from)).toEqual([
      `${publisher.origin}/npm/all.zip`,
      `${publisher.origin}/epss.csv.gz`,
      path.join(folder, "mirror"),
    ])
    expect(outcomes(await load(file))).toEqual({ osv: "1/1", epss: "0/200", "ruby-advisory-db": "1/1" })
    expect(await findings()).toEqual(["CVE-2024-0009", "GHSA-bund-bund-bund"])
    expect(await feed("ruby-advisory-db")).toMatchObject({ state: "stale", checkedAt: day.toISOString(), records: 1 })
    const fetched = report.manifest.sources[0]?.fetchedAt
    expect(await feed("osv")).toMatchObject({ state: "fresh", checkedAt: fetched, records: 1 })
    expect(await readdir(path.join(folder, "downloads"))).toEqual([])
  })

  it("that is given again changes nothing: what was taken is known by its sums", async () => {
    const { file } = await create()
    expect(outcomes(await load(file))).toEqual({ osv: "unchanged", epss: "unchanged", "ruby-advisory-db": "unchanged" })
    const before = await known()
    await load(file)
    expect((await known()).replace(/"lastAttemptAt":"[^"]+"/g, "")).toBe(before.replace(/"lastAttemptAt":"[^"]+"/g, ""))
  })

  it("that was broken off goes on with what is left", async () => {
    publish("3.0.0", "2024-03-02")
    const { file } = await create()
    const bundle = await openBundle(file, [await readPublicKey(path.join(folder, "own.pub"))])
    let reads = 0
    await expect(
      loadBundle(bundle, {
        database: loads.database,
        downloadFolder: path.join(folder, "downloads"),
        threads: 1,
        onProgress: ({ stage }) => {
          if (stage === "reading" && ++reads > 1) throw new Error("the machine lost its power")
        },
      }),
    ).rejects.toThrow("lost its power")
    bundle.close()
    const after = outcomes(await load(file))
    expect(Object.values(after).filter((each) => each !== "unchanged").length).toBeLessThan(3)
    expect(outcomes(await load(file))).toEqual({ osv: "unchanged", epss: "unchanged", "ruby-advisory-db": "unchanged" })
  })

  it("goes through the gates source by source, and one that is kept out holds up no other", async () => {
    const { file: older } = await create()
    publish("4.0.0", "2024-03-03", 20)
    const { file } = await create()
    const refused = outcomes(await load(file))
    expect(refused).toMatchObject({ osv: "1/1", epss: expect.stringMatching(/less than half|a tenth less/) })
    expect(await feed("epss")).toMatchObject({ state: "failed", records: 200, lastError: refused.epss })
    // Back in time: older knowledge is in a bundle that was made before.
    expect(outcomes(await load(older)).osv).toMatch(/was fetched on .* before what is held/)
    expect(await feed("osv")).toMatchObject({ state: "failed" })
    publish("4.0.0", "2024-03-03")
    await load((await create()).file)
    expect(await feed("epss")).toMatchObject({ state: "fresh", lastError: null })
  })

  it("takes no key of another kind, no private key for a public one, and writes over no key", async () => {
    await expect(readPublicKey(path.join(folder, "own"))).rejects.toThrow("it is a private key")
    await writeFile(
      path.join(folder, "rsa.pub"),
      generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" }),
    )
    await expect(readPublicKey(path.join(folder, "rsa.pub"))).rejects.toThrow("it is a key of rsa")
    await expect(makeBundleKey(path.join(folder, "own"))).rejects.toThrow("never written over")
  })

  it("tells what a source lists and could not be had", async () => {
    const at = (name: string) => `${publisher.origin}/csaf/${name}`
    published.set("/csaf/index.txt", Buffer.from("2024/here.json\n2024/gone.json\n"))
    published.set("/csaf/2024/here.json", Buffer.from("{}"))
    const metadata = { metadata_version: "2.0", distributions: [{ directory_url: at("") }] }
    published.set("/csaf/provider-metadata.json", Buffer.from(JSON.stringify(metadata)))
    const { report } = await create("own", [{ source: "csaf", address: at("provider-metadata.json") }])
    expect(report.missing).toEqual([{ source: "csaf", origin: "gone.json", reason: "it is listed, but not there" }])
    expect(report.manifest.sources).toMatchObject([{ source: "csaf", files: [{ bytes: 2 }] }])
  })

  it("is not made where a source cannot be fetched, and is never written over another", async () => {
    const files = await readdir(folder)
    await expect(create("own", [{ source: "kev", address: `${publisher.origin}/nothing.json` }])).rejects.toThrow(
      /kev .*answered 404/,
    )
    expect(await readdir(folder)).toEqual(files)
    const before = await stat(path.join(folder, "1.bundle"))
    bundles = 0
    await expect(create()).rejects.toThrow("is there already")
    expect((await stat(path.join(folder, "1.bundle"))).mtimeMs).toBe(before.mtimeMs)
    bundles = 100
  })
})

describe("a bundle that is not what was signed is refused whole, says why, and changes nothing:", () => {
  let good: Buffer
  let before: string
  beforeAll(async () => {
    publish("9.0.0", "2024-03-09")
    good = await readFile((await create()).file)
    before = await known()
  })

  async function refusal(content: Buffer): Promise<string> {
    bundles += 1
    const file = path.join(folder, `${bundles}-tampered.bundle`)
    await writeFile(file, content)
    const error = await load(file).then(
      () => "it was taken",
      (thrown: unknown) => (thrown instanceof FeedFailure ? thrown.message : thrown),
    )
    await rm(file)
    expect(await known()).toBe(before)
    return String(error)
  }
  /** The signed files packed anew, as somebody does who has no key. */
  async function repacked(change: (files: Map<string, Buffer>) => unknown): Promise<Buffer> {
    const file = path.join(folder, "good.bundle")
    await writeFile(file, good)
    const bundle = await openBundle(file, [await readPublicKey(path.join(folder, "own.pub"))])
    const manifest = Buffer.from(`${JSON.stringify(bundle.manifest, null, 1)}\n`)
    // Ed25519 gives the same signature for the same bytes: this is the one that is in the bundle.
    const signature = sign(null, manifest, await readPrivateKey(path.join(folder, "own")))
    const files = new Map([
      ["manifest.json", manifest],
      ["manifest.sig", signature],
    ])
    const to = await mkdtemp(path.join(folder, "unpacked-"))
    for (const [number, source] of bundle.manifest.sources.entries()) {
      await bundle.unpack(number, path.join(to, String(number)))
      for (const { name } of source.files)
        files.set(`files/${number}/${name}`, await readFile(path.join(to, String(number), name)))
    }
    bundle.close()
    await change(files)
    const zip = new yazl.ZipFile()
    for (const [name, content] of files) zip.addBuffer(content, name)
    zip.end()
    return buffer(zip.outputStream)
  }

  it("unsigned", async () =>
    expect(await refusal(await repacked((files) => files.delete("manifest.sig")))).toMatch(/is not signed/))

  it("signed with another key", async () => {
    const { file } = await create("foreign")
    expect(await refusal(await readFile(file))).toMatch(/signed with another key .*SHA256:/)
  })

  it("cut off, wherever", async () => {
    for (const share of [0, 0.01, 0.3, 0.7, 0.99, 0.9999])
      expect(await refusal(good.subarray(0, Math.floor(good.length * share))), `${share}`).toMatch(/cut off/)
  })

  it("with a byte changed in what it carries or in its signature", async () => {
    for (const [name, words] of [
      ["files/0/all.zip", /changed or damaged/],
      ["files/2/gems/rails/CVE-2024-0009.yml", /changed or damaged/],
      ["manifest.sig", /changed after it was signed/],
    ] as const) {
      const content = Buffer.from(good)
      const at = content.indexOf(name) + name.length + 20
      content[at] = (content[at] ?? 0) ^ 1
      expect(await refusal(content), name).toMatch(words)
    }
  })

  it("with a file more, less or exchanged, or another manifest", async () => {
    expect(await refusal(await repacked((files) => files.set("files/0/more.json", Buffer.from("{}"))))).toMatch(
      /more.json is not in what was signed/,
    )
    expect(await refusal(await repacked((files) => files.delete("files/1/epss.csv.gz")))).toMatch(
      /epss.csv.gz is missing/,
    )
    expect(await refusal(await repacked((files) => files.set("files/1/epss.csv.gz", epss("2026-01-01", 200))))).toMatch(
      /epss.csv.gz is not what was signed/,
    )
    const exchanged = (manifest: Buffer) => Buffer.from(manifest.toString().replace('"osv"', '"cve"'))
    expect(
      await refusal(
        await repacked((files) => files.set("manifest.json", exchanged(files.get("manifest.json") ?? Buffer.alloc(0)))),
      ),
    ).toMatch(/changed after it was signed/)
  })

  it("with files that no folder can hold, though somebody who is trusted signed them", async () => {
    const content = Buffer.from("{}")
    const sum = createHash("sha256").update(content).digest("hex")
    const named = async (names: readonly string[]) =>
      repacked(async (files) => {
        const manifest = JSON.parse(String(files.get("manifest.json")))
        for (const name of files.keys()) if (name.startsWith("files/")) files.delete(name)
        manifest.sources = [
          {
            ...manifest.sources[2],
            files: names.map((name) => ({ name, bytes: content.length, sha256: sum })),
          },
        ]
        const bytes = Buffer.from(JSON.stringify(manifest))
        files.set("manifest.json", bytes)
        files.set("manifest.sig", sign(null, bytes, await readPrivateKey(path.join(folder, "own"))))
        for (const name of names) files.set(`files/0/${name}`, content)
      })
    for (const names of [["a", "a/b.yml"], [`${"a".repeat(400)}.yml`]]) {
      const file = path.join(folder, "odd.bundle")
      await writeFile(file, await named(names))
      const { sources: taken } = await load(file)
      expect(taken[0]?.outcome).toMatchObject({
        kind: "refused",
        reason: expect.stringMatching(/cannot be written here/),
      })
    }
  })

  it("unchanged it is taken, so that the refusals above are of what was changed", async () => {
    bundles += 1
    const file = path.join(folder, `${bundles}.bundle`)
    await writeFile(file, await repacked(() => {}))
    expect(outcomes(await load(file)).osv).toBe("1/1")
  })
})

describe("waybill feeds bundle", () => {
  const command = fileURLToPath(new URL("../../../feed-bundle-command.ts", import.meta.url))
  /** What the command says, without what differs from day to day. */
  function run(...args: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [command, ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH, DATABASE_URL: app.ownerUrl, WAYBILL_DATA: path.join(folder, "data") },
      })
      let out = ""
      let error = ""
      child.stdout.on("data", (chunk: Buffer) => {
        out += chunk.toString()
      })
      child.stderr.on("data", (chunk: Buffer) => {
        error += chunk.toString()
      })
      child.once("error", reject)
      child.once("close", (code) =>
        resolve(
          `$ waybill feeds bundle ${args.join(" ")}\n${out}${error}exit ${code}`
            .replaceAll(folder, "FOLDER")
            .replace(/SHA256:[A-Za-z0-9+/]{43}/g, "SHA256:FINGERPRINT")
            .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
            .replace(/bundle: \d+ bytes/g, "bundle: N bytes"),
        ),
      )
    })
  }

  it("makes keys, packs, checks and loads, and says why it does not", async () => {
    await writeFile(
      path.join(folder, "records.jsonl"),
      `${JSON.stringify({ ...record("1.5.0", "2027-01-01T00:00:00Z"), id: "GHSA-comm-comm-comm" })}\n`,
    )
    const records = path.join(folder, "records.jsonl")
    const said = [
      await run("--help"),
      await run("key", "pair"),
      await run("create", "x.bundle", records),
      await run("create", "x.bundle", records, "kev=/nowhere.json", "--key", "pair", "--partial"),
      await run("load", "x.bundle", "--key", "foreign.pub"),
      await run("load", "x.bundle", "--key", "pair.pub"),
      await run("load", "x.bundle", "--key", "pair.pub", "--json"),
    ]
    expect(said.join("\n\n")).toMatchSnapshot()
    expect((await stat(path.join(folder, "pair"))).mode & 0o777).toBe(0o600)
    const odd = new yazl.ZipFile()
    odd.addBuffer(Buffer.alloc(0), "é\u001b[2J\u202e")
    odd.addBuffer(Buffer.alloc(0), "é\u001b[2J\u202e")
    odd.end()
    await writeFile(path.join(folder, "odd.bundle"), await buffer(odd.outputStream))
    // The names of an archive that nobody vouches for reach no terminal as they are.
    expect(await run("load", "odd.bundle", "--key", "pair.pub")).toContain("it holds é\\u001b[2J\\u202e twice")
  }, 120_000)
})
