import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { insertJob } from "../features/job/job.sql.ts"
import { knowOf } from "./known-advisory.ts"
import { smallSbom } from "./small-sbom.ts"
import type { CallOptions, TestApp, TestOrganization } from "./test-app.ts"

/**
 * What lives in an organization, by the name of the path parameter that would reach it; and ids of the same form that
 * nothing has.
 */
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
  const keeper = await app.createToken(organization, [
    "view-all",
    "manage-labels",
    "manage-products",
    "manage-settings",
    "manage-custom-vulnerabilities",
  ])
  const label = await made("POST /api/v1/labels", { token: keeper, json: { name: "theirs" } })
  const product = await made("POST /api/v1/products", { token: keeper, json: { name: "Theirs" } })
  const status = await made("POST /api/v1/settings/triage-statuses", {
    token: keeper,
    json: { name: "Theirs", color: "teal", base: "accept_risk" },
  })
  const own = await made("POST /api/v1/custom-vulnerabilities", {
    token: keeper,
    json: { id: "THEIRS-1", summary: "Theirs", affected: [{ package: { ecosystem: "npm", name: "theirs-own" } }] },
  })
  const findings = await app.call("GET /api/v1/findings", { token })
  const params = {
    ...(await ofPeople(app, organization)),
    labelId: String(label.id),
    label: "theirs",
    productId: String(product.id),
    statusId: String(status.id),
    customId: String(own.id),
    findingId: String(findings.body.items[0].id),
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
      // Of an asset that nobody has.
      findingId: Buffer.from(
        `${randomUUID()}${Buffer.from(params.findingId, "base64url").toString().slice(36)}`,
      ).toString("base64url"),
      packageKey: "pkg:npm/nobody-has-it",
    },
  }
}

/** What belongs to a person there, and a job. */
async function ofPeople(app: TestApp, organization: TestOrganization): Promise<Record<string, string>> {
  const session = await app.createSession(organization, { isConfirmed: true })
  const token = await app.call("POST /api/v1/tokens", { session, json: { name: "theirs", scopes: ["view-all"] } })
  const view = await app.call("POST /api/v1/saved-views", {
    session,
    json: { list: "assets", name: "Theirs", query: {}, isShared: true },
  })
  const [jobId, mailId] = [randomUUID(), randomUUID()]
  await app.database.transaction({ organizationId: organization.id }, async (tx) => {
    await insertJob(tx, organization.id, { id: jobId, kind: "store-sbom", sha256: null, tokenId: null })
    await tx.run(sql`
      insert into mail (id, organization_id, recipient, subject, body, html, is_to_send)
      values (${mailId}, ${organization.id}, 'theirs@example.test', 'Theirs', 'Theirs', 'Theirs', false)`)
  })
  return {
    jobId,
    mailId,
    sessionId: session.sessionId,
    tokenId: String(token.body.id),
    savedViewId: String(view.body.id),
  }
}
