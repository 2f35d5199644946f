import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { flag } from "../../http/flag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { changeRule, Rule } from "./change-rule.ts"
import { Correction, CorrectionId, CorrectionReach } from "./correction.schema.ts"
import { findCorrectionById } from "./correction.sql.ts"

export const replaceComponentCorrection = operation({
  id: "replace_component_correction",
  route: "PUT /api/v1/component-corrections/{correctionId}",
  summary: "Replace a correction rule; components that it no longer matches get their document's values again",
  tag: "Components",
  permission: "update:component",
  params: z.object({ correctionId: CorrectionId }),
  query: z.object({ dryRun: flag.default(false).describe("Preview: returns the effect without changing anything") }),
  body: Rule,
  reply: z.object({ correction: Correction, reached: CorrectionReach }),
  hasEtag: true,
  problems: ["not-found", "conflict", "changed-meanwhile"],
  example: {
    params: { correctionId: "01890000-0000-7000-8000-000000000003" },
    body: { where: { name: "acme-*" }, set: { supplier: "Acme" } },
  },
  async handle({ actor, params, query: { dryRun: isDryRun }, body, request, transaction }) {
    return transaction(async (tx) => {
      const before = await findCorrectionById(tx, actor.organizationId, params.correctionId)
      if (!before) throw problem("not-found")
      expectUnchanged(request, before.revision, "the rule")
      if (before.kind !== "rule")
        throw problem("conflict", "This is the correction of one component; change it there (PATCH /components/{id}).")
      const done = await changeRule(tx, actor, request, { id: before.id, rule: body, isDryRun })
      return new Answer(200, done, isDryRun ? {} : { etag: etagOf(done.correction.revision) })
    })
  },
})
