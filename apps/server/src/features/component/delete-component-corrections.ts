import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { CorrectionId, CorrectionReach } from "./correction.schema.ts"
import { listShownCorrections } from "./correction.sql.ts"
import { correctionFilterFields, correctionFilterOf } from "./correction-filter.schema.ts"
import { removeCorrections } from "./remove-corrections.ts"

export const deleteComponentCorrections = operation({
  id: "delete_component_corrections",
  route: "POST /api/v1/component-corrections/delete",
  summary: "Delete many corrections, by their ids or the list's filter, with a result for each",
  tag: "Components",
  permission: "update:component",
  body: selectionBody(CorrectionId.toLowerCase(), correctionFilterFields, { dryRun: dryRunField }),
  reply: z.object({ ...resultsReply(CorrectionId, ["deleted"]), reached: CorrectionReach }),
  statuses: [200],
  example: { body: { filter: { kind: "rule" }, dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, (filter, limit) =>
        listShownCorrections(tx, actor.organizationId, correctionFilterOf(filter, null), limit),
      )
      const { removed, reached } = await removeCorrections(tx, actor, request, ids, body.dryRun)
      return { results: resultOfEach(ids, [["deleted", removed]]), reached }
    })
  },
})
