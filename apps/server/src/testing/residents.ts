import { randomUUID } from "node:crypto"
import { knowOf } from "./known-advisory.ts"
import { smallSbom } from "./small-sbom.ts"
import type { CallOptions, TestApp, TestOrganization } from "./test-app.ts"

/** What lives in an organization, by the name of the path parameter that would reach it; and ids of the same form that nothing has. */
export interface Residents {
  readonly params: Readonly<Record<string, string>>
  readonly absentParams: Readonly<Record<string, string>>
}

/** Fills an organization with one of each thing that operations name in their paths. */
export async function makeResidents(app: TestApp, organization: TestOrganization): Promise<Residents> {
  await knowOf(app, { cve: "CVE-2020-8203", packageKey: "pkg:npm/theirs-alone", fixed: "2.0.0", priority: 40 })
  const made = async (route: string, options: CallOptions) => {
    const { status, body, text } = await app.call(route, options)
    if (status !== 201) throw new Error(`${route} made nothing: ${text}`)
    return body
  }
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const sbom = await made("POST /api/v1/sboms?name=theirs", {
    token,
    json: smallSbom(["lodash@4.17.20", "theirs-alone@1.0.0"]),
  })
  const triager = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
  const decided = await made("POST /api/v1/triage", {
    token: triager,
    json: { filter: { vulnerability: "CVE-2020-8203" }, status: "affected" },
  })
  const attachment = await made("POST /api/v1/triage/attachments?fileName=theirs.txt", {
    token: triager,
    headers: { "content-type": "text/plain" },
    body: "Theirs",
  })
  const { rule } = await made("POST /api/v1/triage/rules", {
    token: triager,
    json: { name: "Theirs", conditions: { package: "pkg:npm/theirs-*" }, status: "affected" },
  })
  const vex = await made("POST /api/v1/vex", {
    token,
    json: {
      "@context": "https://openvex.dev/ns/v0.2.0",
      author: "Theirs",
      statements: [
        { vulnerability: { name: "CVE-2020-8203" }, products: [{ "@id": "pkg:npm/theirs-alone" }], status: "fixed" },
      ],
    },
  })
  const corrector = await app.createToken(organization, ["view-all", "manage-assets"])
  const { correction } = await made("POST /api/v1/component-corrections", {
    token: corrector,
    json: { where: { name: "theirs-*" }, set: { supplier: "Theirs" } },
  })
  const params = {
    correctionId: String(correction.id),
    vexId: String(vex.id),
    triageId: String(decided.decisions[0].id),
    attachmentId: String(attachment.id),
    ruleId: String(rule.id),
    sbomId: String(sbom.id),
    assetId: String(sbom.asset.id),
    componentId: `${sbom.id}.0`,
    packageKey: "pkg:npm/theirs-alone",
    userId: organization.administratorId,
    vulnerabilityId: "CVE-2020-8203",
  }
  return {
    params,
    absentParams: {
      ...Object.fromEntries(Object.keys(params).map((name) => [name, randomUUID()])),
      componentId: `${randomUUID()}.0`,
      packageKey: "pkg:npm/nobody-has-it",
    },
  }
}
