import { hash } from "node:crypto"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { forgetUnusedHashes } from "./known-hashes.sql.ts"
import { forgetUnused } from "./used.sql.ts"

let app: TestApp
let organization: TestOrganization
let token: string
let assetId: string

const component = (name: string, version: string) => ({
  type: "library",
  "bom-ref": name,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
  licenses: [{ license: { id: "MIT" } }],
})

beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  await knowOf(app, { cve: "CVE-2024-3001", fixed: "4.17.21", priority: 40 })
  const uploaded = await upload("shop", [
    component("lodash", "4.17.20"),
    component("web", "1.0.0"),
    { type: "library", name: "nothing-known", "bom-ref": "n" },
  ])
  assetId = uploaded.body.asset.id
  await upload("desk", [component("lodash", "4.17.21"), component("lodash-es", "4.0.0")])
})
afterAll(() => app.close())

const upload = (name: string, components: object[], as = token) =>
  app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
    token: as,
    json: smallSbom(components, {
      metadata: { component: { type: "application", name, "bom-ref": "root" } },
      dependencies: [
        { ref: "root", dependsOn: ["web"] },
        { ref: "web", dependsOn: ["lodash"] },
      ].filter((each) => name === "shop" || each.ref === "none"),
    }),
  })
/** So many letters that nothing makes shorter. */
const incompressible = (letters: number): string =>
  Array.from({ length: Math.ceil(letters / 43) }, (_, i) => hash("sha256", `${i}`, "base64").slice(0, 43))
    .join("")
    .slice(0, letters)
const tokenOfAnother = async () => app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
const compare = (a: string, b: string): number =>
  a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() === b.toLowerCase() ? 0 : 1
const list = async (query: string) => (await app.call(`GET /api/v1/components?${query}`, { token })).body
const names = (body: { items: { name: string; version: string; asset: { name: string } }[] }) =>
  body.items.map((each) => `${each.asset.name}: ${each.name}@${each.version}`)

describe("where a package is", () => {
  it("is answered by purl, with and without version", async () => {
    expect(names(await list("purl=pkg:npm/lodash")).sort()).toEqual(["desk: lodash@4.17.21", "shop: lodash@4.17.20"])
    expect(names(await list("purl=pkg:npm/lodash@4.17.21"))).toEqual(["desk: lodash@4.17.21"])
  })
  it("is answered for a component's own purl, whatever it is matched by: source, epoch, no version", async () => {
    const purls = [
      "pkg:deb/debian/libssl1.1@1.1.1d-0+deb10u4?distro=debian-10.8",
      "pkg:deb/debian/libcap2@2.25-2?upstream=libcap&distro=debian-10.8",
      "pkg:deb/debian/openssl@1.1.1d-0+deb10u4?distro=debian-10.8",
      "pkg:rpm/redhat/dbus@1.12.20-8.el9?epoch=1&distro=rhel-9.4",
      "pkg:golang/example.com/Kit/sub",
    ]
    const called = (purl: string) => purl.replace(/^pkg:(?:golang\/|\w+\/\w+\/)|[@?].*$/g, "")
    const other = await app.createToken(await app.createOrganization("Ships images"), [
      "view-all",
      "manage-sboms-and-vex",
    ])
    const where = async (query: string) => (await app.call(`GET /api/v1/components?${query}`, { token: other })).body
    await upload(
      "image",
      purls.map((purl) => ({
        ...{ type: "library", "bom-ref": purl, name: called(purl), purl },
        version: /@([^?]+)/.exec(purl)?.[1],
        properties: called(purl).startsWith("libssl") ? [{ name: "aquasecurity:trivy:SrcName", value: "openssl" }] : [],
      })),
      other,
    )
    for (const purl of purls)
      expect(names(await where(`purl=${encodeURIComponent(purl)}`)), purl).toContainEqual(
        expect.stringContaining(`image: ${called(purl)}@`),
      )
    const both = ["image: libssl1.1@1.1.1d-0+deb10u4", "image: openssl@1.1.1d-0+deb10u4"]
    expect(names(await where("purl=pkg:deb/debian/openssl&below=1.1.1n"))).toEqual(both)
    expect(names(await where("purl=pkg:deb/debian/libssl1.1&below=1.1.1n"))).toEqual(both.slice(0, 1))
    expect(names(await where("purl=pkg:deb/debian/libssl1.1?distro=bookworm"))).toEqual([])
    expect(names(await where("purl=pkg:deb/debian/libcap2&from=2.25-3"))).toEqual([])
    expect((await where("purl=pkg:npm/lodash@4.17.20&below=5")).errors).toEqual([
      { path: "query/purl", message: "the purl names the version 4.17.20: leave it out, or `below`" },
    ])
  })
  it("is answered below a version, in the ecosystem's own order", async () => {
    expect(names(await list("purl=pkg:npm/lodash&below=4.17.21"))).toEqual(["shop: lodash@4.17.20"])
    expect(names(await list("purl=pkg:npm/lodash&below=4.17.9"))).toEqual([])
  })
  it("is answered from a version, in a vers range, and by the whole name", async () => {
    expect(names(await list("purl=pkg:npm/lodash&from=4.17.21"))).toEqual(["desk: lodash@4.17.21"])
    expect(names(await list("purl=pkg:npm/lodash&from=4.17.20&below=4.17.21"))).toEqual(["shop: lodash@4.17.20"])
    const range = encodeURIComponent("vers:npm/>=4.0.0|<4.17.21|!=4.1.0")
    expect(names(await list(`purl=pkg:npm/lodash&range=${range}`))).toEqual(["shop: lodash@4.17.20"])
    expect(names(await list(`purl=pkg:npm/lodash&range=${encodeURIComponent("vers:npm/*")}`))).toHaveLength(2)
    expect(names(await list("name=LODASH")).sort()).toEqual(["desk: lodash@4.17.21", "shop: lodash@4.17.20"])
    for (const wrong of [
      "range=vers:npm/<1",
      "purl=pkg:npm/lodash&range=vers:pypi/<1",
      "purl=pkg:npm/lodash&range=nonsense",
      "purl=pkg:npm/lodash&range=vers:npm/<1&below=2",
    ])
      expect((await app.call(`GET /api/v1/components?${wrong}`, { token })).status, wrong).toBe(400)
  })
  it("is answered by a license, however long its text or that of another beside it is", async () => {
    const its = await tokenOfAnother()
    const found = async (license: string) =>
      (await app.call(`GET /api/v1/components?license=${encodeURIComponent(license)}`, { token: its })).body
    const text = incompressible(12_000)
    // Letters of four bytes each.
    const far = [...incompressible(9_000)]
      .map((letter) => String.fromCodePoint(0x20000 + letter.charCodeAt(0)))
      .join("")
    const licensed = (name: string, ...licenses: string[]) => ({
      ...component(name, "1.0.0"),
      licenses: licenses.map((license) => ({ license: { name: license } })),
    })
    const sent = [
      licensed("long", `Wordy License\n${text}`, "Short License"),
      licensed("far", far),
      licensed("many", ...Array.from({ length: 300 }, (_, i) => `License ${i} ${text.slice(0, 40)}`)),
      licensed("whole", "x".repeat(40_000)),
    ]
    const answer = await upload("licenses", sent, its)
    expect(answer.status, answer.text).toBe(201)
    const cut = { code: "license-cut", path: "/components/3/licenses/0/license/name" }
    expect(answer.body.warnings).toContainEqual(expect.objectContaining(cut))
    expect(names(await found("wordy"))).toEqual(["licenses: long@1.0.0"])
    expect(names(await found("short license"))).toEqual(["licenses: long@1.0.0"])
    expect((await found("wordy")).items[0].licenses).toEqual([`Wordy License\n${text}`, "Short License"])
  })
  it("is answered for purls of any length that a document may have", async () => {
    const its = await tokenOfAnother()
    const text = incompressible(4_000).replaceAll("+", "_").replaceAll("/", "-")
    const purls = [500, 1_000, 2_000, 2_800, 3_900].flatMap((length) => [
      `pkg:npm/${text.slice(0, length)}@1.0.0`,
      `pkg:npm/a@1.0.0-${text.slice(0, length)}`,
      `pkg:maven/a/a@${text.slice(0, length)}`,
      `pkg:generic/a@${text.slice(0, length)}`,
    ])
    for (const [index, purl] of purls.entries()) {
      const subject = { type: "application", name: "long-purls", version: `${index}`, purl }
      const answer = await app.call("POST /api/v1/sboms", {
        token: its,
        json: smallSbom([{ type: "library", name: "a", version: "1", purl }], { metadata: { component: subject } }),
      })
      expect(answer.status, `${purl.slice(0, 20)} ${purl.length}: ${answer.text}`).toBe(201)
    }
  })
  it("is answered by name, however long it is", async () => {
    const its = await tokenOfAnother()
    const letters = Array.from({ length: 900 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * i * 31 + i * 17) % 20_000)),
    )
    const named = (name: string) => ({ type: "library", name, version: "1.0.0" })
    const answer = await upload("long-names", [named(letters.slice(0, 300).join(""))], its)
    expect(answer.status, answer.text).toBe(201)
    const refused = await upload("longer-names", [named(letters.join(""))], its)
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, "/components/0/name"])
  })
  it("is answered by name, licence and what could not be matched, page by page", async () => {
    expect((await list("q=LODASH")).total).toBe(3)
    expect(names(await list("q=npm/web@1"))).toEqual(["shop: web@1.0.0"])
    expect(await list("q=nothing-has-this")).toMatchObject({ items: [], total: 0, totalIsExact: true })
    expect((await list("q=lodash&license=MIT&affected=true")).total).toBe(1)
    expect(await list("license=Apache")).toMatchObject({ items: [], total: 0 })
    expect(await list("")).toMatchObject({ total: 5, totalIsExact: true })
    expect((await list("license=mit")).total).toBe(4)
    expect(names(await list("unmatched=true"))).toEqual(["shop: nothing-known@null"])
    expect(names(await list("reason=no-purl"))).toEqual(["shop: nothing-known@null"])
    expect(names(await list("reason=no-version"))).toEqual([])
    const first = await list("q=lodash&limit=2")
    const second = await list(`q=lodash&limit=2&cursor=${encodeURIComponent(first.nextCursor)}`)
    expect([...names(first), ...names(second)].length).toBe(3)
    expect(second.nextCursor).toBe(null)
  })
  it("where nothing is asked goes by name, names before paths of files and numbers, over all pages", async () => {
    const elsewhere = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
    const file = {
      type: "file",
      name: "/usr/bin/podman",
      hashes: [{ alg: "SHA-256", content: "ab".repeat(32) }],
    }
    const components = [
      file,
      ...["7zip", "Zlib", "lodash", "@babel/core", "./go.mod", "_"].map((name) => ({ ...file, name })),
    ]
    await app.call("POST /api/v1/sboms?name=box&version=1", {
      token: elsewhere,
      json: { bomFormat: "CycloneDX", specVersion: "1.5", components },
    })
    const expected = ["@babel/core", "_", "lodash", "Zlib", "./go.mod", "/usr/bin/podman", "7zip"]
    for (const limit of [1, 2, 3, 4, 50])
      for (const filter of ["", "&unmatched=true"]) {
        const found: string[] = []
        let cursor = ""
        do {
          const answer = await app.call(`GET /api/v1/components?limit=${limit}${filter}${cursor}`, { token: elsewhere })
          found.push(...answer.body.items.map((each: { name: string }) => each.name))
          cursor = answer.body.nextCursor === null ? "" : `&cursor=${answer.body.nextCursor}`
        } while (cursor !== "")
        expect(found, `${limit}${filter}`).toEqual(expected)
      }
  })

  it("is sorted by name, by asset, and a package's by version, over all pages and both ways", async () => {
    const elsewhere = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
    const put = (name: string, components: object[]) =>
      app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
        token: elsewhere,
        json: { bomFormat: "CycloneDX", specVersion: "1.5", components },
      })
    await put("Quay", [component("lodash", "4.17.9"), component("web", "1.0.0"), { type: "file", name: "./a" }])
    await put("anchor", [component("lodash", "4.17.21"), component("Zlib", "2.0.0")])
    await put("mast", [component("lodash", "4.17.10"), { ...component("lodash", "soon"), "bom-ref": "other" }])
    const all = async (query: string, limit: number) => {
      const found: string[] = []
      let cursor = ""
      do {
        const answer = await app.call(`GET /api/v1/components?${query}&limit=${limit}${cursor}`, { token: elsewhere })
        expect(answer.status, answer.text).toBe(200)
        found.push(...names(answer.body).map((each) => each.replace(": ", " ")))
        cursor = answer.body.nextCursor === null ? "" : `&cursor=${answer.body.nextCursor}`
      } while (cursor !== "")
      return found
    }
    const versions = ["soon", "4.17.9", "4.17.10", "4.17.21"]
    const named = ["lodash", "lodash", "lodash", "lodash", "web", "Zlib", "./a"]
    const assets = ["anchor", "anchor", "mast", "mast", "Quay", "Quay", "Quay"]
    const part = (place: number) => (each: string) => each.split(/[ @]/)[place]
    for (const limit of [1, 2, 3, 50]) {
      expect((await all("purl=pkg:npm/lodash&sort=version", limit)).map(part(2))).toEqual(versions)
      expect((await all("package=pkg:npm/lodash&sort=-version", limit)).map(part(2))).toEqual(versions.toReversed())
      expect((await all("sort=name", limit)).map(part(1))).toEqual(named)
      expect((await all("sort=-name", limit)).map(part(1))).toEqual([...named.slice(0, 6).toReversed(), "./a"])
      expect((await all("sort=asset", limit)).map(part(0))).toEqual(assets)
      expect((await all("sort=-asset", limit)).map(part(0))).toEqual(assets.toReversed())
      for (const filter of ["q=o", "license=mit", "name=lodash", "purl=pkg:npm/lodash"]) {
        const found = await all(`${filter}&sort=asset`, limit)
        expect(found.map(part(0)), filter).toEqual(found.map(part(0)).toSorted((a = "", b = "") => compare(a, b)))
        expect(new Set(found)).toEqual(new Set(await all(filter, 50)))
        const byName = (await all(`${filter}&sort=-name`, limit)).map(part(1))
        expect(byName, filter).toEqual(byName.toSorted((a = "", b = "") => compare(b, a)))
        expect(byName).toHaveLength(found.length)
      }
      expect(await all("unmatched=true&sort=-asset", limit)).toEqual(["Quay ./a@null", "mast lodash@soon"])
    }
    // Of a distribution by the name that it is installed as too, and those without a version.
    const built = (version: string, ref: string) => ({
      ...component("libfoo2", version),
      "bom-ref": ref,
      purl: `pkg:deb/debian/libfoo2${version && `@${version}`}?distro=debian-12&upstream=foo`,
    })
    await put("pier", [built("1.10-1", "a"), built("1.9-1", "b"), { ...built("", "c"), version: undefined }])
    const asked = "purl=pkg:deb/debian/libfoo2?distro=debian-12"
    const ofDebian = async (sort: string) => (await all(`${asked}&sort=${sort}`, 1)).map(part(2))
    expect(await ofDebian("version")).toEqual(["null", "1.9-1", "1.10-1"])
    expect(await ofDebian("-version")).toEqual(["1.10-1", "1.9-1", "null"])
    expect((await app.call("GET /api/v1/components?sort=version", { token: elsewhere })).status).toBe(400)
  })

  it("refuses what it cannot order, and says why", async () => {
    expect((await app.call("GET /api/v1/components?below=1.0", { token })).status).toBe(400)
    const answer = await app.call("GET /api/v1/components?purl=pkg:npm/lodash&below=not-a-version", { token })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].path).toBe("query/below")
  })
})

describe("an asset's components", () => {
  it("come the worst first, with their own counts", async () => {
    const { body } = await app.call(`GET /api/v1/assets/${assetId}/components`, { token })
    expect(names(body)[0]).toBe("shop: lodash@4.17.20")
    expect(body.items[0].counts).toMatchObject({ findings: 1, high: 1 })
    expect(body.items.map((each: { isDirect: boolean }) => each.isDirect)).toContain(true)
  })
  it("with an id that is none are not found", async () => {
    for (const id of [`${"-".repeat(36)}.0`, "x.0", `${assetId}`])
      expect((await app.call(`GET /api/v1/components/${id}`, { token })).status, id).toBe(404)
  })
  it("tell how the asset comes to them, what they are matched by, and which versions are in use", async () => {
    const page = (await app.call(`GET /api/v1/assets/${assetId}/components?affected=true`, { token })).body
    const { body } = await app.call(`GET /api/v1/components/${page.items[0].id}`, { token })
    expect(body.paths.map((path: { name: string }[]) => path.map((step) => step.name))).toEqual([["web", "lodash"]])
    expect(body.findings).toMatchObject([
      {
        vulnerability: "CVE-2024-3001",
        status: "open",
        isKev: false,
        cvssScore: null,
        fixedVersions: ["4.17.21"],
        evidence: { range: "<4.17.21" },
      },
    ])
    expect(body.versionsInUse).toEqual([
      { version: "4.17.21", assets: 1, isThis: false },
      { version: "4.17.20", assets: 1, isThis: true },
    ])
  })
  it("tell what was decided on what they are matched by, which the counts leave out", async () => {
    const triager = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
    const found = (await app.call(`GET /api/v1/findings?assetId=${assetId}`, { token })).body.items[0]
    const json = { findings: [found.id], status: "accept_risk" }
    const { decisions } = (await app.call("POST /api/v1/triage", { token: triager, json })).body
    const { body } = await app.call(`GET /api/v1/components/${found.components[0].id}`, { token })
    expect(body.findings).toMatchObject([{ vulnerability: "CVE-2024-3001", status: "accept_risk" }])
    expect(body.counts.findings).toBe(0)
    await app.call(`DELETE /api/v1/triage/${decisions[0].id}`, { token: triager })
  })
})

describe("affected components", () => {
  it("come SBOM by SBOM, page by page, each once", async () => {
    const second = { ...component("lodash", "4.17.18"), "bom-ref": "lodash-again" }
    expect((await upload("till", [component("lodash", "4.17.19"), component("web", "1.0.0"), second])).status).toBe(201)
    const seen: string[] = []
    for (let cursor = ""; ; ) {
      const page = await list(`affected=true&limit=1${cursor}`)
      expect(page).toMatchObject({ total: 3, totalIsExact: true })
      seen.push(...names(page))
      if (page.nextCursor === null) break
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
    }
    expect(seen).toEqual(["shop: lodash@4.17.20", "till: lodash@4.17.19", "till: lodash@4.17.18"])
    expect((await list("affected=false")).items).toHaveLength(5)
  })
})

describe("security references of an SBOM", () => {
  const spdx = (more: object) =>
    app.call("POST /api/v1/sboms?name=kiosk&version=1", {
      token,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        spdxVersion: "SPDX-2.3",
        SPDXID: "SPDXRef-DOCUMENT",
        name: "kiosk",
        documentDescribes: ["SPDXRef-kiosk"],
        packages: [
          {
            SPDXID: "SPDXRef-kiosk",
            name: "kiosk",
            externalRefs: [
              {
                referenceCategory: "SECURITY",
                referenceType: "advisory",
                referenceLocator: "https://example.com/kiosk.vex.json",
              },
            ],
          },
          {
            SPDXID: "SPDXRef-lodash",
            name: "lodash",
            versionInfo: "4.17.20",
            externalRefs: [
              {
                referenceCategory: "PACKAGE-MANAGER",
                referenceType: "purl",
                referenceLocator: "pkg:npm/lodash@4.17.20",
              },
              {
                referenceCategory: "SECURITY",
                referenceType: "advisory",
                referenceLocator: "https://nvd.nist.gov/vuln/detail/CVE-2024-3001",
                comment: "Not reachable",
              },
              { referenceCategory: "SECURITY", referenceType: "fix", referenceLocator: "javascript:alert(1)" },
            ],
          },
        ],
        ...more,
      }),
    })

  it("come with the component, and with the SBOM for what it is about; they decide nothing, and stay with the next SBOM", async () => {
    for (const more of [{}, { comment: "again" }]) {
      const { body } = await spdx(more)
      expect(body).toMatchObject({
        counts: { findings: 1 },
        securityReferences: [{ kind: "advisory", url: "https://example.com/kiosk.vex.json" }],
      })
      const page = (await app.call(`GET /api/v1/assets/${body.asset.id}/components`, { token })).body
      expect(page.items).toMatchObject([{ name: "lodash", counts: { findings: 1 } }])
      expect((await app.call(`GET /api/v1/components/${page.items[0].id}`, { token })).body.securityReferences).toEqual(
        [
          {
            kind: "advisory",
            locator: "https://nvd.nist.gov/vuln/detail/CVE-2024-3001",
            url: "https://nvd.nist.gov/vuln/detail/CVE-2024-3001",
            comment: "Not reachable",
          },
          { kind: "fix", locator: "javascript:alert(1)", url: null, comment: null },
        ],
      )
    }
  })
})

it("names, licences, versions and hashes that no component has any more are forgotten by the sweep, and no others", async () => {
  const { body } = await upload("gone", [
    component("lodash", "4.17.20"),
    {
      ...component("only-here", "1.0.0"),
      licenses: [{ license: { name: "Only Here" } }],
      hashes: [{ alg: "SHA-256", content: "fe".repeat(32) }],
    },
  ])
  expect(names(await list("q=only-here"))).toEqual(["gone: only-here@1.0.0"])
  await app.call(`DELETE /api/v1/sboms/${body.id}`, { token })
  expect((await list("q=only-here")).items).toEqual([])
  const used = () =>
    app.database.read({ organizationId: organization.id }, (tx) =>
      tx.many<{ value: string }>(sql`
        select name_key as value from used_name union all select license_key from used_license union all select p.key || '@' || w.version from used_version u join package_version w on w.id = u.package_version_id join package p on p.id = w.package_id union all select 'hash of ' || name_key from component_hash`),
    )
  const before = await used()
  for (const forget of [forgetUnused, forgetUnusedHashes])
    await app.database.transaction({ organizationId: organization.id }, (tx) => forget(tx, organization.id))
  const left = new Set((await used()).map(({ value }) => value))
  expect(before.map(({ value }) => value).filter((value) => !left.has(value))).toEqual([
    "only-here",
    "only here",
    "pkg:npm/only-here@1.0.0",
    "hash of only-here",
  ])
  expect(names(await list("q=lodash")).length).toBeGreaterThan(1)
})
