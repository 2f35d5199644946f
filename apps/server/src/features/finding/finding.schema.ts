import { releaseTakenBy } from "@waybill/purl/stated-release"
import type { ActionRules } from "@waybill/ssvc/action-rules"
import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import { PathStep } from "../component/component.schema.ts"
import { presentStatedRelease, StatedRelease } from "../sbom/stated-release.schema.ts"
import { OwnStatusName } from "../triage-status/triage-status.schema.ts"
import { Evidence, presentEvidence } from "../vulnerability/evidence.schema.ts"
import {
  ActionWord,
  PriorityParts,
  presentAction,
  presentPriorityParts,
  presentReason,
  presentVulnerability,
  VulnerabilitySummary,
} from "../vulnerability/vulnerability.schema.ts"
import type { ThroughWhat } from "./component-paths.ts"
import type { FindingRow } from "./finding.sql.ts"
import { findingId, findingStatuses } from "./finding-filter.schema.ts"

export const Finding = z.object({
  id: z.string(),
  asset: z.object({ id: z.uuid(), name: z.string(), version: z.string() }),
  vulnerability: VulnerabilitySummary,
  components: z.array(
    z.object({
      id: z.string(),
      bomRef: z.string().nullable(),
      purl: z.string().nullable(),
      cpe: z.string().nullable(),
      version: z.string().nullable(),
      isDirect: z.boolean().describe("Whether it is a direct dependency of the asset"),
      through: z
        .array(PathStep)
        .nullable()
        .describe(
          "Shortest way to it, from a direct dependency of the asset to what depends on it; empty for a direct dependency, null without `paths` or if the SBOM tells no way",
        ),
      fixedVersions: z.array(z.string()),
      release: StatedRelease.nullable().describe(
        "Distribution release by which it is matched, if the SBOM states it outside of the purl",
      ),
      evidence: Evidence,
    }),
  ),
  action: ActionWord,
  reason: z.string().describe("Reason for the recommended action"),
  priority: z.int(),
  priorityParts: PriorityParts,
  status: z.enum(findingStatuses).describe("Triage status; open until somebody decides"),
  ownStatus: OwnStatusName.describe("Custom status, which counts as `status`"),
  decision: z
    .object({
      id: z.uuid(),
      reach: z.string(),
      authorKind: z.string(),
      author: z.string(),
      at: Instant,
      endsAt: Instant.nullable(),
    })
    .nullable()
    .describe("The triage decision in force"),
  justification: z.string().nullable(),
  dueAt: Instant.nullable(),
  cause: z
    .object({
      kind: z.enum(["component", "advisory", "range", "own-record", "correction"]),
      at: Instant,
      sbomId: z.uuid().nullable(),
      source: z.string().nullable(),
      generation: z.int().nullable(),
    })
    .nullable()
    .describe(
      "Why the finding began: a new component of an SBOM, a new advisory, a changed affected range, a custom vulnerability or a component correction; null if not recorded",
    ),
  firstSeenAt: Instant,
})

/** The wire form of a finding. */
export function presentFinding(
  row: FindingRow,
  rules: ActionRules,
  through: ThroughWhat | null,
): z.input<typeof Finding> {
  return {
    id: findingId(row.asset_id, row.vulnerability_id),
    asset: { id: row.asset_id, name: row.asset_name, version: row.asset_version },
    vulnerability: presentVulnerability(row),
    components: row.components.map(
      ({ ordinal, sbomId, bomRef, purl, version, cpe, isDirect, fixedVersions, evidence }) => ({
        id: `${sbomId}.${ordinal}`,
        bomRef,
        purl,
        cpe,
        version,
        isDirect,
        through: through === null ? null : isDirect ? [] : (through.get(`${sbomId}.${ordinal}`) ?? null),
        fixedVersions,
        release: presentStatedRelease(releaseTakenBy(purl, row.stated_releases)),
        evidence: presentEvidence(evidence, cpe),
      }),
    ),
    action: presentAction(row, rules),
    reason: presentReason(row, rules),
    priority: row.priority,
    priorityParts: presentPriorityParts(row),
    status: z.enum(findingStatuses).parse(row.status),
    ownStatus: row.own_status,
    decision: row.decision && {
      ...row.decision,
      at: new Date(row.decision.at).toISOString(),
      endsAt: row.decision.endsAt && new Date(row.decision.endsAt).toISOString(),
    },
    justification: row.justification,
    dueAt: null,
    cause: row.cause && { ...row.cause, at: new Date(row.cause.at).toISOString() },
    firstSeenAt: row.first_seen_at.toISOString(),
  }
}
