import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { actions, severityOf, severityWords } from "../vulnerability/vulnerability.domain.ts"
import { presentAction } from "../vulnerability/vulnerability.schema.ts"
import { Component, ComponentId, presentComponent } from "./component.schema.ts"
import { findComponent, listFindingsOfVersion, listGraph, listVersionsInUse } from "./component.sql.ts"
import { dependencyPaths } from "./dependency-paths.domain.ts"

const Step = z.object({ id: z.string(), name: z.string(), version: z.string().nullable() })

export const getComponent = operation({
  id: "get_component",
  route: "GET /api/v1/components/{componentId}",
  summary: "One component: what it is matched by and why, how the asset comes to it, which versions are in use",
  tag: "Components",
  permission: "read:component",
  params: z.object({ componentId: ComponentId }),
  reply: Component.extend({
    findings: z.array(
      z.object({
        vulnerability: z.string(),
        severity: z.enum(severityWords),
        priority: z.int(),
        action: z.enum(actions),
        fixedVersions: z.array(z.string()),
        evidence: z.object({ source: z.string(), advisory: z.string(), range: z.string(), rule: z.string() }),
      }),
    ),
    paths: z.array(z.array(Step)).describe("From a direct dependency to the component, shortest first, at most ten"),
    versionsInUse: z
      .array(z.object({ version: z.string(), assets: z.int(), isThis: z.boolean() }))
      .describe("Newest first"),
  }),
  problems: ["not-found"],
  example: { params: { componentId: "01890000-0000-7000-8000-000000000001.0" } },
  async handle({ actor, params, read }) {
    const [sbomId = "", ordinal = ""] = params.componentId.split(".", 2)
    return read(async (tx) => {
      const row = await findComponent(tx, actor.organizationId, sbomId, Number(ordinal))
      if (!row) throw problem("not-found")
      const versionId = row.package_version_id
      const found =
        versionId === null ? [] : await listFindingsOfVersion(tx, actor.organizationId, row.asset_id, versionId)
      const graph = await listGraph(tx, actor.organizationId, sbomId)
      const byOrdinal = new Map(graph.map((node) => [node.ordinal, node]))
      const paths = dependencyPaths(
        graph.map((node) => ({ ordinal: node.ordinal, dependsOn: node.depends_on ?? [], isDirect: node.is_direct })),
        row.ordinal,
      )
      const inUse = versionId === null ? [] : await listVersionsInUse(tx, actor.organizationId, versionId)
      return {
        ...presentComponent(row),
        findings: found.map((each) => {
          const severity = severityOf(each.severity)
          return {
            vulnerability: each.public_id,
            severity,
            priority: each.priority,
            action: presentAction(each),
            fixedVersions: each.fixed,
            evidence: { source: each.source, advisory: each.advisory, range: each.range, rule: each.rule },
          }
        }),
        paths: paths.map((path) =>
          path.slice(0, 200).map((each) => ({
            id: `${sbomId}.${each}`,
            name: byOrdinal.get(each)?.name ?? "",
            version: byOrdinal.get(each)?.version ?? null,
          })),
        ),
        versionsInUse: inUse.map((each) => ({ version: each.version, assets: each.assets, isThis: each.is_this })),
      }
    })
  },
})
