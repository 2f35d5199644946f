import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { MovedFindings } from "../triage/moved-findings.schema.ts"
import { removeVex } from "./remove-vex.ts"
import { VexId } from "./vex.schema.ts"
import { listShownVex } from "./vex.sql.ts"
import { vexFilterFields, vexFilterOf } from "./vex-filter.schema.ts"

export const deleteVexDocuments = operation({
  id: "delete_vex_documents",
  route: "POST /api/v1/vex/delete",
  summary: "Delete many VEX documents, by their ids or the list's filter, with a result for each",
  tag: "VEX",
  permission: "delete:sbom-and-vex",
  body: selectionBody(VexId.toLowerCase(), vexFilterFields, { dryRun: dryRunField }),
  reply: z.object({ ...resultsReply(VexId, ["deleted"]), reached: MovedFindings }),
  statuses: [200],
  example: { body: { filter: { author: "Example" }, dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, (filter, limit) =>
        listShownVex(tx, actor.organizationId, vexFilterOf(filter, null), limit),
      )
      const { removed, findings } = await doneOrTried(tx, body.dryRun, () => removeVex(tx, actor, request, ids))
      return { results: resultOfEach(ids, [["deleted", removed]]), reached: { findings } }
    })
  },
})
