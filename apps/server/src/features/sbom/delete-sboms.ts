import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { uploadStatementMs } from "../../db/patience.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { deleteSboms as deleteThese, SbomsReach } from "./change-sboms.ts"
import { SbomId } from "./sbom.schema.ts"
import { listShownSboms } from "./sbom.sql.ts"
import { sbomFilterFields, sbomFilterOf } from "./sbom-filter.schema.ts"

export const deleteSboms = operation({
  id: "delete_sboms",
  route: "POST /api/v1/sboms/delete",
  summary: "Delete many SBOMs, by their ids or the list's filter, with a result for each",
  tag: "SBOMs",
  permission: "delete:sbom-and-vex",
  within: "body",
  // Its filter shows what the token reaches alone.
  sbomsOf: (body) => body.ids ?? [],
  body: selectionBody(SbomId.toLowerCase(), sbomFilterFields, { dryRun: dryRunField }),
  reply: z.object({ ...resultsReply(SbomId, ["deleted"]), reached: SbomsReach }),
  statuses: [200],
  example: { body: { ids: ["01890000-0000-7000-8000-000000000001"], dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    const { organizationId } = actor
    // A thousand large ones have millions of components.
    return transaction(async (tx) => {
      const ids = await selectedIds(body, (filter, limit) =>
        listShownSboms(tx, organizationId, sbomFilterOf(filter, reachOfCaller(actor)), limit),
      )
      const { changed, reached } = await doneOrTried(tx, body.dryRun, () => deleteThese(tx, actor, request, ids))
      return { results: resultOfEach(ids, [["deleted", changed]]), reached }
    }, uploadStatementMs)
  },
})
