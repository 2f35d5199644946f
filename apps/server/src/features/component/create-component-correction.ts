import { z } from "zod"
import { etagOf } from "../../http/etag.ts"
import { flag } from "../../http/flag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { changeRule, Rule } from "./change-rule.ts"
import { Correction, CorrectionReach } from "./correction.schema.ts"

/**
 * A rule corrects every component that its patterns describe, now and in SBOMs still to come. What was corrected of a
 * component by itself goes before it.
 */
export const createComponentCorrection = operation({
  id: "create_component_correction",
  route: "POST /api/v1/component-corrections",
  summary: "Add a rule that corrects all components that match patterns, in present and future SBOMs",
  tag: "Components",
  permission: "update:component",
  query: z.object({ dryRun: flag.default(false).describe("Preview: returns the effect without changing anything") }),
  body: Rule,
  reply: z.object({ correction: Correction, reached: CorrectionReach }),
  statuses: [201, 200],
  hasEtag: true,
  problems: ["conflict"],
  example: {
    query: { dryRun: "true" },
    body: { where: { purl: "pkg:generic/acme-*" }, set: { supplier: "Acme" }, note: "Our own builds" },
  },
  async handle({ actor, query: { dryRun: isDryRun }, body, request, transaction }) {
    return transaction(async (tx) => {
      const done = await changeRule(tx, actor, request, { id: null, rule: body, isDryRun })
      return isDryRun
        ? new Answer(200, done)
        : new Answer(201, done, {
            etag: etagOf(done.correction.revision),
            location: `/api/v1/component-corrections/${done.correction.id}`,
          })
    })
  },
})
