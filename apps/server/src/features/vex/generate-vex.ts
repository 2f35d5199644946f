import { Readable } from "node:stream"
import { csafVersions, tlpLabels, writeCsafVex } from "@waybill/vex-formats/csaf/write"
import { cycloneDxVersions, writeCycloneDxVex } from "@waybill/vex-formats/cyclonedx/write"
import { writeOpenVex } from "@waybill/vex-formats/openvex/write"
import type { OutgoingHead, OutgoingStatement } from "@waybill/vex-formats/outgoing"
import type { VexStatus } from "@waybill/vex-formats/vex"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { Download, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { version } from "../../version.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { assetsNamed, findingFilterFields } from "../finding/finding-filter.schema.ts"
import { findOrganization } from "../people/person.sql.ts"
import { decidedFindings } from "./decided-findings.ts"
import type { DecidedFindingRow } from "./vex.sql.ts"

// A risk that is accepted is known and real: to others it is affected.
const statusOf = (status: string): VexStatus =>
  status === "not_affected" || status === "fixed" || status === "under_investigation" ? status : "affected"

/**
 * States to others what was decided, for assets, vulnerabilities, findings or what a list shows. Findings that nobody
 * decided on are left out: a VEX document states decisions.
 */
export const generateVex = operation({
  id: "generate_vex",
  route: "POST /api/v1/vex/generate",
  summary: "Generate a VEX document from triage decisions: CycloneDX 1.4–1.7, OpenVEX 0.2.0, CSAF 2.0 or 2.1",
  tag: "VEX",
  permission: "create:sbom-and-vex",
  within: "body",
  assetsOf: assetsNamed,
  body: z.strictObject({
    assetIds: z.array(z.uuid()).min(1).max(1000).optional(),
    vulnerabilityIds: z.array(z.string().min(1).max(256)).min(1).max(10_000).optional(),
    findings: z.array(z.string().max(200)).min(1).max(10_000).optional().describe("Ids of findings"),
    filter: z.strictObject(findingFilterFields).optional().describe("Same filter as in the list of findings"),
    format: z.enum(["cyclonedx", "openvex", "csaf"]),
    cyclonedxVersion: z
      .enum(cycloneDxVersions)
      .default("1.6")
      .describe("Version of the specification, for format CycloneDX"),
    csafVersion: z.enum(csafVersions).default("2.0").describe("Version of the specification, for format CSAF"),
    tlp: z.enum(tlpLabels).default("AMBER").describe("Traffic Light Protocol label of a CSAF 2.1 document"),
  }),
  reply: z.string(),
  download: "application/json",
  statuses: [200],
  rate: "export",
  problems: ["nothing-decided"],
  example: { body: { vulnerabilityIds: ["CVE-2021-23337"], format: "openvex" } },
  async handle({ actor, body, parts, request, transaction }) {
    if (
      [body.assetIds, body.vulnerabilityIds, body.findings, body.filter].filter((each) => each !== undefined).length !==
      1
    )
      throw problem("invalid-request", "One of `assetIds`, `vulnerabilityIds`, `findings` and `filter` is required.", {
        errors: [{ path: "body", message: "exactly one of assetIds, vulnerabilityIds, findings and filter is needed" }],
      })
    const { organizationId } = actor
    const document = await transaction(async (tx) => {
      const stated = await decidedFindings(tx, organizationId, body)
      if (stated.length === 0)
        throw problem("nothing-decided", "None of these findings has a triage decision; triage them first.")
      const head: OutgoingHead = {
        id: uuidv7(),
        author: (await findOrganization(tx, organizationId)).name,
        issuedAt: new Date().toISOString(),
        namespace: parts.config.publicUrl.origin,
        toolVersion: version,
      }
      await recordAudit(tx, actor, request, {
        action: "vex.generated",
        objectKind: "vex",
        objectId: head.id,
        objectName: body.format,
        after: { format: body.format, statements: stated.length },
      })
      const statements = stated.map(statementOf)
      const written = {
        cyclonedx: () => writeCycloneDxVex(head, statements, body.cyclonedxVersion),
        openvex: () => writeOpenVex(head, statements),
        csaf: () => writeCsafVex(head, statements, body.csafVersion, body.tlp),
      }[body.format]()
      return { id: head.id, text: JSON.stringify(written, null, 2) }
    })
    const bytes = Buffer.from(document.text)
    return new Download(
      Readable.from([bytes]),
      "application/json",
      `vex-${document.id}.${body.format}.json`,
      bytes.length,
    )
  },
})

const statementOf = (row: DecidedFindingRow): OutgoingStatement => ({
  id: row.public_id,
  aliases: row.aliases,
  status: statusOf(row.status),
  justification: row.justification,
  impactStatement: row.impact_statement,
  response: row.response,
  decidedAt: row.decided_at.toISOString(),
  product: {
    id: row.asset_id,
    name: row.asset_name,
    version: row.asset_version,
    purl: row.asset_purl,
    bom: row.serial_number === null ? null : { serialNumber: row.serial_number, version: row.document_version },
    components: row.components,
  },
})
