import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
let feeds: FeedLoads
let token: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  token = await app.createToken(await app.createOrganization(), [
    "view-all",
    "manage-sboms-and-vex",
    "manage-custom-vulnerabilities",
  ])
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

const affected = (name: string, fixed: string, more: object = {}) => ({
  package: { ecosystem: "Wolfi", name },
  ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed }] }],
  ...more,
})
const alone = { database_specific: { chainguard: { applies_to_subpackages: false } } }
const record = (id: string, ...packages: object[]) => ({
  schema_version: "1.7.4",
  id,
  modified: "2026-01-01T00:00:00Z",
  affected: packages,
})
const records = [
  // As Chainguard has it: what was built and does not hold the flaw is fixed in 0.
  record("CGA-xcpc-gm23-prj9", affected("syncthing", "2.0.14-r1"), affected("syncthing-compat", "0")),
  record("CGA-c4v2-6rpm-vq95", affected("openssl", "3.5.4-r0")),
  record("CGA-22hv-wp9q-4779", affected("libcrypto3", "3.5.3-r0")),
  record("CGA-rrw2-fq8x-5269", affected("openssl", "3.5.4-r0", alone)),
]
const packages = {
  "syncthing, old": "syncthing@2.0.13-r0",
  "what goes with it": "syncthing-compat@2.0.13-r0?upstream=syncthing",
  "openssl, old": "openssl@3.5.2-r0?upstream=openssl",
  "its library, old": "libcrypto3@3.5.2-r0?upstream=openssl",
  "its library, newer": "libcrypto3@3.5.3-r0?upstream=openssl",
  "its library, mended": "libcrypto3@3.5.4-r0?upstream=openssl",
  "another of that name": "libcrypto3@3.5.3-r0?upstream=libressl",
}
const purlOf = (label: keyof typeof packages): string => `pkg:apk/wolfi/${packages[label]}`

async function upload(name: string) {
  const { status, text } = await app.call(`POST /api/v1/sboms?name=${name}&version=1`, {
    token,
    json: {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      components: Object.entries(packages).map(([label, rest]) => ({
        type: "library",
        "bom-ref": label,
        name: rest.split("@")[0],
        purl: `pkg:apk/wolfi/${rest}`,
      })),
    },
  })
  expect(status, text).toBe(201)
}
async function load(given: readonly object[]) {
  const file = await feeds.write("built.jsonl", given.map((each) => JSON.stringify(each)).join("\n"))
  await feeds.load([file])
}
async function found(asset: string): Promise<Record<string, string[]>> {
  const { body } = await app.call("GET /api/v1/findings?limit=100", { token })
  const rows = body.items.filter((item: { asset: { name: string } }) => item.asset.name === asset)
  return Object.fromEntries(
    rows.map((item: { vulnerability: { id: string }; components: { bomRef: string }[] }) => [
      item.vulnerability.id,
      item.components.map(({ bomRef }) => bomRef).sort(),
    ]),
  )
}

describe("a record about what packages were built from", () => {
  const expected = {
    "CGA-xcpc-gm23-prj9": ["syncthing, old"],
    "CGA-c4v2-6rpm-vq95": ["its library, newer", "its library, old", "openssl, old"],
    "CGA-22hv-wp9q-4779": ["its library, old"],
    "CGA-rrw2-fq8x-5269": ["openssl, old"],
  }

  it("hits them too, but for those that it names itself, and is of none where it means itself alone", async () => {
    await upload("before")
    await load(records)
    expect(await found("before")).toEqual(expected)
    await upload("after")
    expect(await found("after")).toEqual(expected)
  })

  it("is explained, and its fix is what an upgrade goes to", async () => {
    const explain = async (label: keyof typeof packages, vulnerability: string) => {
      const query = `purl=${encodeURIComponent(purlOf(label))}&vulnerability=${vulnerability}`
      const { body } = await app.call(`GET /api/v1/explain?${query}`, { token })
      return body.verdict
    }
    expect(await explain("its library, newer", "CGA-c4v2-6rpm-vq95")).toBe("affected")
    expect(await explain("its library, mended", "CGA-c4v2-6rpm-vq95")).toBe("not_affected")
    expect(await explain("its library, old", "CGA-22hv-wp9q-4779")).toBe("affected")
    expect(await explain("its library, old", "CGA-rrw2-fq8x-5269")).not.toBe("affected")
    expect(await explain("what goes with it", "CGA-xcpc-gm23-prj9")).toBe("not_affected")
    const { body } = await app.call(`GET /api/v1/packages/${encodeURIComponent("pkg:apk/wolfi/libcrypto3")}`, { token })
    expect(body.firstClean).toBe("3.5.4-r0")
    expect(
      body.vulnerabilities.find((each: { id: string }) => each.id === "CGA-c4v2-6rpm-vq95")?.fixedVersions,
    ).toEqual(["3.5.4-r0"])
  })

  it("ends what it said of them where it is withdrawn", async () => {
    const at = "2026-01-02T00:00:00Z"
    await load(
      records.map((each) => (each.id === "CGA-c4v2-6rpm-vq95" ? { ...each, modified: at, withdrawn: at } : each)),
    )
    const { "CGA-c4v2-6rpm-vq95": ended, ...left } = expected
    expect(ended).toHaveLength(3)
    expect(await found("before")).toEqual(left)
  })

  it("is made by an organization itself as well", async () => {
    const own = {
      id: "ACME-1",
      summary: "Every openssl before 3.5.4",
      affected: [affected("openssl", "3.5.4-r0")],
    }
    const { status, body, text } = await app.call("POST /api/v1/custom-vulnerabilities?dryRun=true", {
      token,
      json: own,
    })
    expect([status, body.reached], text).toEqual([200, { findings: 2, assets: 2 }])
  })
})

describe("Docker's hardened images", () => {
  it("are met by their tags, and what is in them by its own name and that of its source", async () => {
    const components = [
      "pkg:docker/dhi/langfuse@3.225.0-debian13?os_name=debian&os_version=13",
      "pkg:docker/dhi/langfuse@3.226.0-debian13?os_name=debian&os_version=13",
      "pkg:docker/library/langfuse@3.225.0-debian13",
      "pkg:deb/dhi/libpng16-16t64@1.6.48-1%2Bdhi1?distro=dhi-13&upstream=libpng1.6",
      "pkg:deb/debian/libpng16-16t64@1.6.48-1?distro=debian-13&upstream=libpng1.6",
      "pkg:apk/dhi/libcurl@8.14.0-r0?distro=dhi-3.24&upstream=curl",
      "pkg:apk/dhi/libcurl@8.14.0-r0?distro=dhi-3.23&upstream=curl",
    ].map((purl) => ({ type: "library", "bom-ref": purl, name: "x", purl }))
    const json = { bomFormat: "CycloneDX", specVersion: "1.5", components }
    const { status, text } = await app.call("POST /api/v1/sboms?name=hardened&version=1", { token, json })
    expect(status, text).toBe(201)
    const within = (release: string, name: string, fixed: string) => ({
      package: { ecosystem: `Docker Hardened Images:${release}`, name },
      ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed }] }],
    })
    await load([
      record("DHI-image", {
        package: { ecosystem: "Docker Hardened Images", name: "langfuse" },
        versions: ["3.224.4-debian13", "3.225.0-debian13"],
      }),
      record("DHI-libpng", within("Debian:13", "libpng1.6", "1.6.48-1+dhi2")),
      record("DHI-curl", within("Alpine:3.24", "curl", "8.14.0-r1")),
      record("DHI-libcurl", within("Alpine:3.24", "libcurl", "8.14.0-r1")),
    ])
    const [image, , , libpng, , libcurl] = components.map(({ purl }) => purl)
    expect(await found("hardened")).toEqual({
      "DHI-image": [image],
      "DHI-libpng": [libpng],
      "DHI-curl": [libcurl],
      "DHI-libcurl": [libcurl],
    })
  })
})
