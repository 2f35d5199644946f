import { existsSync, readFileSync } from "node:fs"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { identify } from "./sbom-columns.domain.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
  await knowOf(app, { cve: "CVE-2024-7001", fixed: "9.0.0", priority: 40, packageKey: "pkg:deb/debian/apt?distro=10" })
})
afterAll(() => app.close())

const upload = (body: string, contentType = "application/json") =>
  app.call("POST /api/v1/sboms", { token, body, headers: { "content-type": contentType } })
const versionsOf = (sbomId: string) =>
  app.database.read({ organizationId: organization.id }, (tx) =>
    tx.many<{ key: string; version: string }>(sql`
      select p.key, v.version from component c join package_version v on v.id = c.package_version_id join package p on p.id = v.package_id
       where c.sbom_id = ${sbomId} order by p.key, v.version`),
  )

/** As Tern writes an image (formats/cyclonedx): the distribution in the purl, what the system is in a property. */
const tern = (guess: string, components: object[] = [apt]) =>
  JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.3",
    metadata: {
      component: {
        type: "container",
        name: "debian",
        version: "sha256:d5cd7e54b3ae7ae02f9f8ec26bd1ee8a53a8ad4ee9ff5d8ab5d6a1bd8d8b2c43",
        properties: [
          { name: "tern:repotag", value: "debian:buster" },
          { name: "tern:os_guess", value: guess },
        ],
      },
    },
    components,
  })
const apt = { type: "application", name: "apt", version: "1.8.2", purl: "pkg:deb/debian/apt@1.8.2" }

/** As Trivy writes an image in tag-value, without the qualifiers that its purls have today. */
const trivy = `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: alpine:3.15
DocumentNamespace: http://trivy.dev/container_image/alpine:3.15-12db86e1-4aa4-40ec-900b-5aaa5d82461b
Creator: Tool: trivy-0.58.0
Created: 2025-02-11T07:43:38Z
PackageName: alpine:3.15
SPDXID: SPDXRef-ContainerImage-d8b2a386253047e7
PackageDownloadLocation: NONE
PrimaryPackagePurpose: CONTAINER
PackageName: alpine
SPDXID: SPDXRef-OperatingSystem-c24750c3b737d897
PackageVersion: 3.15.11
PackageDownloadLocation: NONE
PrimaryPackagePurpose: OPERATING-SYSTEM
PackageName: libretls
SPDXID: SPDXRef-Package-343391d704e00fbd
PackageVersion: 3.3.4-r3
PackageDownloadLocation: NONE
ExternalRef: PACKAGE-MANAGER purl pkg:apk/alpine/libretls@3.3.4-r3?arch=x86_64
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-ContainerImage-d8b2a386253047e7
`

describe("packages whose release the document tells beside their purls", () => {
  it("are matched, and their SBOM, asset, component and finding say where it comes from", async () => {
    const answer = await upload(tern("Debian GNU/Linux 10 (buster)"))
    expect(answer.status, answer.text).toBe(201)
    const told = {
      distribution: "Debian",
      release: "10",
      says: "Debian GNU/Linux 10 (buster)",
      path: "/metadata/component/properties/1",
    }
    const releases = [{ ...told, components: 1 }]
    expect(answer.body).toMatchObject({ counts: { matched: 1, findings: 1 }, coverage: {}, releases })
    const asset = await app.call(`GET /api/v1/assets/${answer.body.asset.id}`, { token })
    expect(asset.body).toMatchObject({ coverage: {}, releases })
    const component = await app.call(`GET /api/v1/components/${answer.body.id}.0`, { token })
    expect(component.body).toMatchObject({ package: "pkg:deb/debian/apt?distro=10", release: told })
    const findings = await app.call(`GET /api/v1/assets/${answer.body.asset.id}/findings`, { token })
    expect(findings.body.items[0].components).toMatchObject([{ purl: apt.purl, release: told }])
    const purl = encodeURIComponent(apt.purl)
    const why = await app.call(`GET /api/v1/explain?purl=${purl}&distro=10`, { token })
    expect(why.body).toMatchObject({ verdict: "affected", package: { key: "pkg:deb/debian/apt?distro=10" } })
    const open = await app.call(`GET /api/v1/explain?purl=${purl}`, { token })
    expect(open.body.package.reason).toContain("release is missing")
  })

  it("are other packages in the next SBOM that tells another release, or none", async () => {
    const keys = async (guess: string) =>
      (await versionsOf((await upload(tern(guess))).body.id)).map(({ key }) => key.replace("pkg:deb/debian/", ""))
    expect(await keys("Debian GNU/Linux 10 (buster)")).toEqual(["apt?distro=10"])
    expect(await keys("Debian GNU/Linux 11 (bullseye)")).toEqual(["apt?distro=11"])
    expect(await keys("Distroless")).toEqual(["apt"])
    expect(await keys("Debian GNU/Linux 12 (bookworm)")).toEqual(["apt?distro=12"])
  })

  it("stay open where two are told, and keep what their own purls say", async () => {
    const system = (version: string) => ({ type: "operating-system", name: "debian", version })
    const own = { ...apt, purl: "pkg:deb/debian/apt@1.8.2?distro=debian-9" }
    const two = await upload(tern("Debian GNU/Linux 10 (buster)", [system("11"), apt]))
    expect(two.body).toMatchObject({ coverage: { "no-release": 1, "no-purl": 1 }, releases: [] })
    const contradicted = await upload(tern("Debian GNU/Linux 10 (buster)", [own, apt]))
    expect(contradicted.body).toMatchObject({ coverage: { "no-release": 1 }, releases: [] })
    const other = await upload(tern("Ubuntu 22.04", [apt]))
    expect(other.body).toMatchObject({ coverage: { "no-release": 1 }, releases: [] })
  })

  it("keep it under a correction of something else", async () => {
    const answer = await upload(tern("Debian GNU/Linux 10 (buster)", [{ ...apt, name: "corrected" }]))
    const path = `/api/v1/components/${answer.body.id}.0`
    const before = await app.call(`GET ${path}`, { token })
    const corrected = await app.call(`PATCH ${path}`, {
      token,
      body: JSON.stringify({ cpe: "cpe:2.3:a:debian:apt:1.8.2:*:*:*:*:*:*:*" }),
      headers: { "content-type": "application/json", "if-match": before.headers.get("etag") ?? "" },
    })
    expect(corrected.status, corrected.text).toBe(200)
    const after = await app.call(`GET ${path}`, { token })
    expect(after.body).toMatchObject({ isCorrected: true, unmatched: null, package: "pkg:deb/debian/apt?distro=10" })
  })

  it("are found by SPDX's purpose, with the line", async () => {
    const answer = await upload(trivy, "text/spdx")
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body.releases).toEqual([
      {
        distribution: "Alpine",
        release: "3.15",
        says: "alpine:3.15",
        path: "line 8 (/packages/0)",
        components: 1,
      },
    ])
    expect(await versionsOf(answer.body.id)).toEqual([
      { key: "pkg:apk/alpine/libretls?distro=3.15", version: "3.3.4-r3" },
    ])
  })

  it("are of a release that nothing tells where their purl names no distribution", () => {
    const adduser = { name: "adduser", version: "3.134", purl: "pkg:deb/adduser@3.134?arch=all", cpe: null, hashes: [] }
    expect(identify(adduser)).toMatchObject({ unmatched: "no-release", version: { key: "pkg:deb/adduser" } })
    // Xray says the release in the name.
    const apt = { ...adduser, name: "debian:buster:apt", version: "1.8.2.2", purl: "pkg:deb/debian:buster:apt@1.8.2.2" }
    expect(identify(apt)).toMatchObject({ unmatched: null, version: { key: "pkg:deb/debian/apt?distro=10" } })
    const fedora = { ...adduser, purl: "pkg:rpm/fedora/adduser@3.134-1.fc40" }
    expect(identify(fedora)).toMatchObject({ unmatched: "unsupported-ecosystem" })
  })
})

describe("the source package that a document tells beside the purl", () => {
  it("is what is looked up; the purl stays as it is written, and no CPE changes it", async () => {
    const purl = "pkg:deb/ubuntu/libc6@2.35-0ubuntu3.1?distro=ubuntu-22.04"
    const told = { SrcName: "glibc", SrcVersion: "2.35", SrcRelease: "0ubuntu3.1" }
    const properties = Object.entries(told).map(([name, value]) => ({ name: `aquasecurity:trivy:${name}`, value }))
    const answer = await upload(
      JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        metadata: { component: { type: "container", name: "trivy-image" } },
        components: [{ type: "library", name: "libc6", version: "2.35-0ubuntu3.1", purl, properties }],
      }),
    )
    expect(answer.status, answer.text).toBe(201)
    const glibc = [{ key: "pkg:deb/ubuntu/glibc?distro=22.04", version: "2.35-0ubuntu3.1" }]
    expect(await versionsOf(answer.body.id)).toEqual(glibc)
    const path = `/api/v1/components/${answer.body.id}.0`
    expect((await app.call(`GET ${path}`, { token })).body).toMatchObject({ purl })
    const json = { cpe: "cpe:2.3:a:gnu:glibc:2.35:*:*:*:*:*:*:*", note: "Said by hand" }
    const corrected = await app.call(`PATCH ${path}`, { token, json })
    expect(corrected.status, corrected.text).toBe(200)
    expect(await versionsOf(answer.body.id)).toEqual(glibc)
  })

  it("is missed where many packages tell none, and the SBOM says so", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `libboost${index}`)
    const purlOf = (name: string) => `pkg:deb/debian/${name}@1.74.0-9?arch=amd64&distro=debian-11`
    const components = names.map((name) => ({ type: "library", name, version: "1.74.0-9", purl: purlOf(name) }))
    const { status, body } = await upload(tern("", components))
    expect([status, body.counts]).toMatchObject([201, { components: 20, matched: 20 }])
    expect(body.warnings).toMatchObject([{ code: "sources-not-told", path: "components" }])
  })
})

const sboms = new URL("../../../../../../shared/data/sboms/", import.meta.url)
describe.skipIf(!existsSync(sboms))("real SBOMs without their distro qualifiers (skipped without ../shared)", () => {
  it.each([
    ["guac/alpine-cyclonedx.json", "Alpine"],
    ["trivy/pkg__sbom__cyclonedx__testdata__happy__bom.json", "Alpine"],
    ["osv-scanner/cmd__osv-scanner__scan__source__testdata__sbom-insecure__postgres-stretch.cdx.xml", "Debian"],
    ["trivy/pkg__fanal__analyzer__sbom__testdata__ca-certificates.spdx.json", "Debian"],
  ])("%s means the same packages", async (file, distribution) => {
    const whole = readFileSync(new URL(file, sboms), "utf8")
    const cut = whole.replaceAll(/(pkg:(?:apk|alpine|deb)\/[^"<]*?)(?:[?&]|&amp;|\\u0026)distro=[^&"<\\]*/g, "$1")
    expect(cut).not.toBe(whole)
    const [first, second] = [
      await upload(whole, "application/octet-stream"),
      await upload(cut, "application/octet-stream"),
    ]
    expect(second.body.releases, second.text).toMatchObject([{ distribution }])
    expect(second.body.counts).toEqual(first.body.counts)
    expect(await versionsOf(second.body.id)).toEqual(await versionsOf(first.body.id))
  })
})
