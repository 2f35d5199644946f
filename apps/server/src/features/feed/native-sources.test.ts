import { mkdir, mkdtemp, writeFile } from "node:fs/promises"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

async function load(files: Readonly<Record<string, string>>) {
  const repository = await mkdtemp(path.join(feeds.folder, "repository-"))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(repository, name)), { recursive: true })
    await writeFile(path.join(repository, name), content)
  }
  return feeds.load([repository])
}

async function upload(...purls: string[]) {
  const { status } = await app.call("POST /api/v1/sboms?name=mixed&version=1", {
    token,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: purls.map((purl) => ({ type: "library", name: purl, version: purl.split("@")[1], purl })),
    },
  })
  expect(status).toBe(201)
}
const findings = async (): Promise<string[]> => {
  const { body } = await app.call("GET /api/v1/findings?limit=100", { token })
  return body.items
    .map(
      (item: { vulnerability: { id: string }; components: { purl: string }[] }) =>
        `${item.vulnerability.id} ${item.components
          .map((each) => each.purl)
          .sort()
          .join()}`,
    )
    .sort()
}

describe("a repository of advisories in its own format", () => {
  it("is read as its publishers keep it: YAML files, one file of all libraries, an index", async () => {
    await upload(
      "pkg:gem/redcloth@4.2.9",
      "pkg:composer/twig/twig@1.19.0",
      "pkg:npm/jquery@1.8.0",
      "pkg:bower/jQuery@1.8.0",
      "pkg:generic/node@18.4.0",
      "pkg:github/nodejs/node@v18.6.0",
      "pkg:generic/other@18.4.0",
    )
    const report = await load({
      "gems/redcloth/CVE-2012-6684.yml":
        '---\ngem: redcloth\ncve: 2012-6684\nurl: https://x.example\ntitle: |\n  XSS\ndate: 2012-02-29\ncvss_v2: 4.3\npatched_versions:\n  - ">= 4.3.0"\n',
      "twig/twig/CVE-2015-7809.yaml":
        "title: Code execution\nlink: https://x.example\ncve: CVE-2015-7809\nbranches:\n  1.x:\n    time: 2015-08-12 15:50:00\n    versions: ['<1.20.0']\nreference: composer://twig/twig\n",
      "repository/jsrepository.json": JSON.stringify({
        "retire-example": { vulnerabilities: [{ below: "1" }] },
        jquery: {
          npmname: "jquery",
          bowername: ["jQuery"],
          extractors: {},
          vulnerabilities: [{ below: "1.9.0", severity: "medium", identifiers: { CVE: ["CVE-2012-6708"] } }],
        },
      }),
      "vuln/core/index.json": JSON.stringify({
        "1": { cve: ["CVE-2022-32223"], vulnerable: "18.x", patched: "^18.5.0", severity: "high" },
      }),
      ".github/workflow.yml": "on: push\n",
      "README.yml": "a: b\n",
    })
    expect(report.sources.map(({ feedId, read, rejected }) => [feedId, read, rejected]).sort()).toEqual([
      ["friends-of-php", 1, 0],
      ["nodejs-core", 1, 0],
      ["retire-js", 1, 0],
      ["ruby-advisory-db", 1, 0],
    ])
    expect(report.skippedFiles).toEqual(["README.yml"])
    expect(await findings()).toEqual([
      "CVE-2012-6684 pkg:gem/redcloth@4.2.9",
      "CVE-2012-6708 pkg:bower/jQuery@1.8.0,pkg:npm/jquery@1.8.0",
      "CVE-2015-7809 pkg:composer/twig/twig@1.19.0",
      "CVE-2022-32223 pkg:generic/node@18.4.0",
    ])
  })

  // As RConsortium/r-advisory-database has RSEC-2023-2, and as PyPA's are: versions are texts, also where YAML sees a
  // number.
  it("of OSV may be YAML", async () => {
    await upload("pkg:cran/readxl@1.4.1", "pkg:cran/example@1.10", "pkg:cran/example@1.2")
    const osv = (id: string, name: string, introduced: string, fixed: string) =>
      `id: ${id}\ndetails: A fault.\naffected:\n- package:\n    name: ${name}\n    ecosystem: CRAN\n  ranges:\n  - type: ECOSYSTEM\n    events:\n    - introduced: ${introduced}\n    - fixed: ${fixed}\nmodified: "2023-07-13T02:46:57.600Z"\n`
    const report = await load({
      "vulns/readxl/RSEC-2023-2.yaml": osv("RSEC-2023-2", "readxl", "1.4.1", "1.4.2"),
      "vulns/example/RSEC-2099-1.yaml": osv("RSEC-2099-1", "example", "1.10", "1.20"),
    })
    expect(report.sources.map(({ feedId, read, rejected }) => [feedId, read, rejected])).toEqual([["osv", 2, 0]])
    const { body } = await app.call("GET /api/v1/findings?q=RSEC&limit=100", { token })
    const purls = (item: { components: { purl: string }[] }) => item.components.map(({ purl }) => purl)
    expect(body.items.flatMap(purls).sort()).toEqual(["pkg:cran/example@1.10", "pkg:cran/readxl@1.4.1"])
  })

  it("with YAML that multiplies itself, tags its values or is broken loses that file alone", async () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 120 }, (_, i) => `b${i}: [*a, *a, *a]`).join("\n")}\n`
    const report = await load({
      "gems/a/bomb.yml": `gem: a\nurl: u\n${bomb}`,
      "gems/a/broken.yml": "gem: [a\nurl",
      "gems/a/tagged.yml": 'gem: !!js/function "x"\nurl: u\npatched_versions: [">= 1"]\n',
      "gems/b/good.yml": 'gem: b\nurl: u\npatched_versions: [">= 1"]\n',
    })
    expect([...report.skippedFiles].sort()).toEqual(["bomb.yml", "broken.yml"])
    expect(report.sources.find(({ feedId }) => feedId === "ruby-advisory-db")?.read).toBe(2)
  })

  it("of malware counts every version that is listed, and comes before everything else", async () => {
    await upload("pkg:npm/axios@1.14.1")
    await load({
      "osv/malicious/npm/axios/MAL-2026-2307.json": JSON.stringify({
        schema_version: "1.7.4",
        id: "MAL-2026-2307",
        modified: "2026-04-07T14:41:20Z",
        affected: [
          { package: { ecosystem: "npm", name: "axios" }, versions: ["0.30.4", "1.14.1"] },
          {
            package: { ecosystem: "npm", name: "never-good" },
            ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }],
          },
        ],
      }),
    })
    const { body } = await app.call("GET /api/v1/findings?q=axios", { token })
    expect(body.items).toMatchObject([
      { priority: 100, action: "mitigate", vulnerability: { id: "MAL-2026-2307", isMalicious: true } },
    ])
    expect(body.items[0].reason).toMatch(/malware/)
  })

  it("of malware in every version counts in a version that cannot be read, uploaded before or after; a flaw in every version does not", async () => {
    const everywhere = (id: string, name: string) => ({
      schema_version: "1.7.4",
      id,
      modified: "2026-04-07T14:41:20Z",
      affected: [{ package: { ecosystem: "npm", name }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }] }],
    })
    await upload("pkg:npm/evil@latest%20build", "pkg:npm/flawed@latest%20build")
    await load({
      "MAL-2026-9001.json": JSON.stringify(everywhere("MAL-2026-9001", "evil")),
      "MAL-2026-9002.json": JSON.stringify(everywhere("MAL-2026-9002", "worse")),
      "GHSA-flaw-flaw-flaw.json": JSON.stringify(everywhere("GHSA-flaw-flaw-flaw", "flawed")),
    })
    const found = async (q: string) => {
      const { body } = await app.call(`GET /api/v1/findings?q=${q}`, { token })
      return body.items.map(
        (item: { vulnerability: { id: string }; components: { evidence: { rule: string; confidence: string } }[] }) => [
          item.vulnerability.id,
          item.components[0]?.evidence.rule,
          item.components[0]?.evidence.confidence,
        ],
      )
    }
    expect(await found("evil")).toEqual([["MAL-2026-9001", "every", "high"]])
    expect(await found("flawed")).toEqual([])
    const { body } = await app.call(`GET /api/v1/explain?purl=${encodeURIComponent("pkg:npm/evil@latest%20build")}`, {
      token,
    })
    expect([body.verdict, body.advisories[0].ranges[0].bounds[0].says]).toEqual([
      "affected",
      "every version is malware, whatever it is called",
    ])
    await upload("pkg:npm/worse@who-knows")
    expect(await found("worse")).toEqual([["MAL-2026-9002", "every", "high"]])
  })
})
