import { knowOf } from "../../../testing/known-advisory.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../../testing/test-app.ts"

const json = { "content-type": "application/json" }

/** A server that knows a flaw of lodash 4.17.20 and one of other 1.0.0. */
export async function startShopApp(): Promise<TestApp> {
  const app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-9101", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-9102", packageKey: "pkg:npm/other", fixed: "2.0.0", priority: 20, severity: 3 })
  return app
}

/** An organization with a token that uploads, and one that triages. */
export async function newHarbour(app: TestApp) {
  const organization = await app.createOrganization("Harbour")
  return {
    organization,
    token: await app.createToken(organization, ["view-all", "manage-sboms-and-vex"]),
    bot: await app.createToken(organization, ["view-all", "manage-vulnerability-triage"]),
  }
}

/**
 * Uploads a small SBOM of lodash 4.17.20 and other 1.0.0, by a token that may; gives the asset's id. `purl`: whether
 * what it is about has one.
 */
export const uploadShop = async (app: TestApp, token: string, name: string, purl = true): Promise<string> =>
  (
    await app.call(`POST /api/v1/sboms?version=1`, {
      token,
      headers: json,
      body: JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        serialNumber: `urn:uuid:3e671687-395b-41f5-a30f-${name.padEnd(12, "0").replace(/[^0-9a-f]/g, "a")}`,
        metadata: {
          component: { type: "application", name, version: "1", ...(purl ? { purl: `pkg:npm/${name}@1` } : {}) },
        },
        components: [
          {
            type: "library",
            name: "lodash",
            version: "4.17.20",
            purl: "pkg:npm/lodash@4.17.20",
            "bom-ref": "ref-lodash",
          },
          { type: "library", name: "other", version: "1.0.0", purl: "pkg:npm/other@1.0.0", "bom-ref": "ref-other" },
        ],
      }),
    })
  ).body.asset.id

/** An OpenVEX document of a supplier. */
export const openVex = (statements: object[]) => ({
  "@context": "https://openvex.dev/ns/v0.2.0",
  "@id": "x",
  author: "Supplier",
  timestamp: "2026-01-01T00:00:00Z",
  version: 1,
  statements,
})

/** It says of lodash that the flaw is fixed. */
export const lodashFixed = openVex([
  { vulnerability: { name: "CVE-2024-9101" }, products: [{ "@id": "pkg:npm/lodash@4.17.20" }], status: "fixed" },
])

/** The status of each finding that the token sees, by asset and vulnerability. */
export const statusesSeen = async (app: TestApp, token: string): Promise<Record<string, string>> => {
  const { body } = await app.call(
    "GET /api/v1/findings?status=open,not_affected,fixed,affected,under_investigation,accept_risk",
    { token },
  )
  return Object.fromEntries(
    body.items.map((each: { asset: { name: string }; vulnerability: { id: string }; status: string }) => [
      `${each.asset.name} ${each.vulnerability.id}`,
      each.status,
    ]),
  )
}

/** Sets whose VEX the organization believes. */
export const putTrust = async (app: TestApp, organization: TestOrganization, trust: object) => {
  const token = await app.createToken(organization, ["view-all", "manage-settings"])
  return app.call("PUT /api/v1/settings/vex-trust", { token, json: trust })
}
