import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import type { Nameable } from "../token/token-reach.sql.ts"
import { Attachment, presentAttachment } from "../triage-attachment/attachment.schema.ts"
import { OwnStatusName } from "../triage-status/triage-status.schema.ts"
import { authorKinds, decisionStates, reachKinds, triageStatuses } from "./triage.domain.ts"
import type { DecisionRow } from "./triage.sql.ts"

export const TriageId = z.uuid().describe("Id of a triage decision")

export const Decision = z.object({
  id: TriageId,
  vulnerability: z
    .string()
    .nullable()
    .describe(
      "Id of the vulnerability at the time of the decision; null for decisions of rules, which are not about one vulnerability",
    ),
  status: z.enum(triageStatuses),
  ownStatus: OwnStatusName.describe("Custom status, which counts as `status`"),
  justification: z.string().nullable(),
  impactStatement: z.string().nullable(),
  response: z.string().nullable(),
  note: z.string().nullable(),
  reach: z.object({
    kind: z.enum(reachKinds),
    target: z.string().describe("Name of the asset, package, rule, product or label, even if it was deleted since"),
    assetId: z.uuid().nullable(),
    asset: z
      .object({ name: z.string(), version: z.string().nullable() })
      .nullable()
      .describe("Name and version of the asset; without the version if it applies to several"),
  }),
  endsAt: Instant.nullable(),
  author: z.object({
    kind: z.enum(authorKinds),
    name: z.string(),
    id: z.uuid().nullable().describe("Id of the rule or the VEX document; null if a user or a token decided"),
  }),
  createdAt: Instant,
  undoneAt: Instant.nullable(),
  undoneBy: z
    .string()
    .nullable()
    .describe(
      "Who undid it, or deleted the product or label that it applied to, and with which token; null also if its component was removed",
    ),
  state: z.enum(decisionStates),
  findings: z.int().describe("Number of findings for which it is in force"),
  attachments: z.array(Attachment).describe("Attached files, including removed ones"),
})

/**
 * The wire form of a decision; the product or label that it holds through is named only where it may be named to the
 * caller.
 */
export const presentDecision = (row: DecisionRow, nameable: Nameable | null): z.input<typeof Decision> => ({
  id: row.id,
  vulnerability: row.vulnerability,
  status: row.status,
  ownStatus: row.own_status,
  justification: row.justification,
  impactStatement: row.impact_statement,
  response: row.response,
  note: row.note,
  reach: {
    kind: row.reach,
    target:
      row.package_key ?? throughOf(row, nameable) ?? row.target_name ?? (row.reach === "rule" ? row.author_name : ""),
    assetId: row.asset_id,
    asset: row.reached_name === null ? null : { name: row.reached_name, version: row.reached_version },
  },
  endsAt: row.ends_at?.toISOString() ?? null,
  author: {
    kind: row.author_kind,
    name: row.author_name,
    id: row.author_kind === "rule" || row.author_kind === "document" ? row.author_id : null,
  },
  createdAt: row.created_at.toISOString(),
  undoneAt: row.undone_at?.toISOString() ?? null,
  undoneBy: row.undone_by_name,
  state: row.undone_at ? "undone" : row.is_ended ? "ended" : "standing",
  findings: row.findings,
  attachments: row.attachments.map(presentAttachment),
})

function throughOf({ product_id, through_name, reach }: DecisionRow, nameable: Nameable | null): string | null {
  if (nameable === null || through_name === null) return through_name
  const isNameable = reach === "product" ? nameable.products.has(product_id ?? "") : nameable.labels.has(through_name)
  return isNameable ? through_name : ""
}
