import { releaseTakenBy } from "@waybill/purl/stated-release"
import type { ActionRules } from "@waybill/ssvc/action-rules"
import { z } from "zod"
import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { EndOfLife, presentEndOfLife } from "../end-of-life/end-of-life.schema.ts"
import { listCyclesOf } from "../end-of-life/end-of-life.sql.ts"
import { findingStatuses } from "../finding/finding-filter.schema.ts"
import { presentSecurityReference, SecurityReference } from "../sbom/security-reference.schema.ts"
import { presentStatedRelease, StatedRelease } from "../sbom/stated-release.schema.ts"
import { Evidence, presentEvidence } from "../vulnerability/evidence.schema.ts"
import { actions, severityOf, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { presentAction, rounded } from "../vulnerability/vulnerability.schema.ts"
import { Component, ComponentId, componentPlace, PathStep, presentComponent } from "./component.schema.ts"
import {
  type ComponentFindingRow,
  findComponent,
  listFindingsOfVersion,
  listGraph,
  listVersionsInUse,
} from "./component.sql.ts"
import { Correction, presentCorrection } from "./correction.schema.ts"
import { listCorrectionsById } from "./correction.sql.ts"
import { pathFinder } from "./dependency-paths.domain.ts"

export const getComponent = operation({
  id: "get_component",
  route: "GET /api/v1/components/{componentId}",
  summary: "One component: how it is matched, the dependency paths to it, and the versions in use",
  tag: "Components",
  permission: "read:component",
  within: "path",
  params: z.object({ componentId: ComponentId }),
  reply: Component.extend({
    findings: z.array(
      z.object({
        vulnerability: z.string(),
        status: z.enum(findingStatuses).describe("Triage status; open until somebody decides"),
        severity: z.enum(severityWords),
        cvssScore: z.number().nullable(),
        isKev: z.boolean().describe("Whether it is known to be exploited (listed in CISA KEV)"),
        priority: z.int(),
        action: z.enum(actions),
        fixedVersions: z.array(z.string()),
        evidence: Evidence,
      }),
    ),
    paths: z
      .array(z.array(PathStep))
      .describe("Dependency paths from a direct dependency to the component, shortest first; at most ten"),
    original: z
      .object({
        purl: z.string().nullable(),
        cpe: z.string().nullable(),
        licenses: z.array(z.string()),
        supplier: z.string().nullable(),
        unmatched: z.string().nullable(),
      })
      .nullable()
      .describe("The document's own values, if somebody corrected them"),
    release: StatedRelease.nullable().describe(
      "Distribution release by which it is matched, if the SBOM states it outside of the purl",
    ),
    corrections: z
      .array(Correction)
      .describe("Corrections that apply to it, the one with the highest precedence first"),
    endOfLife: EndOfLife.nullable().describe("End of life of its version's release cycle, if known for its package"),
    securityReferences: z
      .array(SecurityReference)
      .describe("External references of the SBOM about its security; for information only"),
    versionsInUse: z
      .array(z.object({ version: z.string(), assets: z.int(), isThis: z.boolean() }))
      .describe("Versions in use, newest first"),
  }),
  hasEtag: true,
  problems: ["not-found"],
  example: { params: { componentId: "01890000-0000-7000-8000-000000000001.0" } },
  async handle({ actor, params, read }) {
    const { sbomId, ordinal } = componentPlace(params.componentId)
    const reach = reachOfCaller(actor)
    return read(async (tx) => {
      const row = await findComponent(tx, actor.organizationId, sbomId, ordinal)
      if (!row) throw problem("not-found")
      const rules = await findActionRules(tx, actor.organizationId)
      const versionId = row.package_version_id
      const found =
        versionId === null ? [] : await listFindingsOfVersion(tx, actor.organizationId, row.asset_id, versionId)
      const graph = await listGraph(tx, actor.organizationId, sbomId)
      const byOrdinal = new Map(graph.map((node) => [node.ordinal, node]))
      const paths = pathFinder(
        graph.map((node) => ({ ordinal: node.ordinal, dependsOn: node.depends_on ?? [], isDirect: node.is_direct })),
      )(row.ordinal)
      const inUse =
        versionId === null || row.package_key === null
          ? []
          : await listVersionsInUse(tx, actor.organizationId, versionId, reach)
      const corrections = await listCorrectionsById(tx, actor.organizationId, row.correction_ids ?? [], reach)
      const revision = corrections.find((each) => each.kind === "component")?.revision ?? 0
      const cycles = row.package_key === null ? [] : await listCyclesOf(tx, row.package_key)
      const component = {
        ...presentComponent(row),
        original: row.original && {
          purl: row.original.purl,
          cpe: row.original.cpe,
          licenses: [...row.original.licenses],
          supplier: row.original.supplier,
          unmatched: row.original.unmatched,
        },
        release: presentStatedRelease(releaseTakenBy(row.purl, row.stated_releases)),
        corrections: corrections.map(presentCorrection),
        findings: found.map((each) => presentFinding(each, row.cpe, rules)),
        paths: paths.map((path) =>
          path.slice(0, 200).map((each) => ({
            id: `${sbomId}.${each}`,
            name: byOrdinal.get(each)?.name ?? "",
            version: byOrdinal.get(each)?.version ?? null,
          })),
        ),
        endOfLife: presentEndOfLife(row.version, cycles),
        securityReferences: (row.security_references ?? []).map(presentSecurityReference),
        versionsInUse: inUse.map((each) => ({ version: each.version, assets: each.assets, isThis: each.is_this })),
      }
      return new Answer(200, component, { etag: etagOf(revision) })
    })
  },
})

const presentFinding = (row: ComponentFindingRow, cpe: string | null, rules: ActionRules) => ({
  vulnerability: row.public_id,
  status: z.enum(findingStatuses).parse(row.status),
  severity: severityOf(row.severity),
  cvssScore: row.cvss_score === null ? null : rounded(row.cvss_score, 1),
  isKev: row.kev_added !== null,
  priority: row.priority,
  action: presentAction(row, rules),
  fixedVersions: row.fixed,
  evidence: presentEvidence(row.evidence, cpe),
})
