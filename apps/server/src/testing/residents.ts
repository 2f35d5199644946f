import { randomUUID } from "node:crypto"
import { knowOf } from "./known-advisory.ts"
import { smallSbom } from "./small-sbom.ts"
import type { TestApp, TestOrganization } from "./test-app.ts"

/** What lives in an organization, by the name of the path parameter that would reach it; and ids of the same form that nothing has. */
export interface Residents {
  readonly params: Readonly<Record<string, string>>
  readonly absentParams: Readonly<Record<string, string>>
}

/** Fills an organization with one of each thing that operations name in their paths. */
export async function makeResidents(app: TestApp, organization: TestOrganization): Promise<Residents> {
  await knowOf(app, { cve: "CVE-2020-8203", packageKey: "pkg:npm/theirs-alone", fixed: "2.0.0", priority: 40 })
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const document = smallSbom(["lodash@4.17.20", "theirs-alone@1.0.0"])
  const sbom = await app.call("POST /api/v1/sboms?name=theirs", {
    token,
    body: JSON.stringify(document),
    headers: { "content-type": "application/json" },
  })
  if (sbom.status !== 201) throw new Error(`the other organization's SBOM was not taken: ${sbom.text}`)
  const triager = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
  const decided = await app.call("POST /api/v1/triage", {
    token: triager,
    json: { filter: { vulnerability: "CVE-2020-8203" }, status: "affected" },
  })
  if (decided.status !== 201) throw new Error(`the decision was not taken: ${decided.text}`)
  const attachment = await app.call("POST /api/v1/triage/attachments?fileName=theirs.txt", {
    token: triager,
    headers: { "content-type": "text/plain" },
    body: "Theirs",
  })
  if (attachment.status !== 201) throw new Error(`the attachment was not taken: ${attachment.text}`)
  const rule = await app.call("POST /api/v1/triage/rules", {
    token: triager,
    json: { name: "Theirs", conditions: { package: "pkg:npm/theirs-*" }, status: "affected" },
  })
  if (rule.status !== 201) throw new Error(`the triage rule was not taken: ${rule.text}`)
  const vex = await app.call("POST /api/v1/vex", {
    token,
    json: {
      "@context": "https://openvex.dev/ns/v0.2.0",
      author: "Theirs",
      statements: [
        { vulnerability: { name: "CVE-2020-8203" }, products: [{ "@id": "pkg:npm/theirs-alone" }], status: "fixed" },
      ],
    },
  })
  if (vex.status !== 201) throw new Error(`the VEX document was not taken: ${vex.text}`)
  const corrector = await app.createToken(organization, ["view-all", "manage-assets"])
  const correction = await app.call("POST /api/v1/component-corrections", {
    token: corrector,
    json: { where: { name: "theirs-*" }, set: { supplier: "Theirs" } },
  })
  if (correction.status !== 201) throw new Error(`the correction was not taken: ${correction.text}`)
  const params = {
    correctionId: String(correction.body.correction.id),
    vexId: String(vex.body.id),
    triageId: String(decided.body.decisions[0].id),
    attachmentId: String(attachment.body.id),
    ruleId: String(rule.body.rule.id),
    sbomId: String(sbom.body.id),
    assetId: String(sbom.body.asset.id),
    componentId: `${sbom.body.id}.0`,
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
