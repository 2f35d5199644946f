import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { hasText, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { MovedFindings } from "../triage/moved-findings.schema.ts"
import { LabelId } from "./label.schema.ts"
import { listLabelRows } from "./label.sql.ts"
import { removeLabels } from "./remove-labels.ts"

export const deleteLabels = operation({
  id: "delete_labels",
  route: "POST /api/v1/labels/delete",
  summary: "Delete many labels, by their ids or the list's filter, with a result for each",
  tag: "Labels",
  permission: "delete:label",
  body: selectionBody(LabelId.toLowerCase(), { q: textQuery("Text in the name") }, { dryRun: dryRunField }),
  reply: z.object({ ...resultsReply(LabelId, ["deleted"]), reached: MovedFindings }),
  statuses: [200],
  example: { body: { ids: ["01890000-0000-7000-8000-000000000006"], dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, async ({ q }) =>
        (await listLabelRows(tx, actor.organizationId, null)).flatMap(({ id, name }) => (hasText(name, q) ? [id] : [])),
      )
      const { removed, findings } = await doneOrTried(tx, body.dryRun, () => removeLabels(tx, actor, request, ids))
      return { results: resultOfEach(ids, [["deleted", removed]]), reached: { findings } }
    })
  },
})
