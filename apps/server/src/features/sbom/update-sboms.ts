import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { activateSboms, SbomsReach } from "./change-sboms.ts"
import { SbomId } from "./sbom.schema.ts"
import { listShownSboms } from "./sbom.sql.ts"
import { sbomFilterFields, sbomFilterOf } from "./sbom-filter.schema.ts"

export const updateSboms = operation({
  id: "update_sboms",
  route: "PATCH /api/v1/sboms",
  summary: "Set many SBOMs active or inactive, by their ids or the list's filter, with a result for each",
  tag: "SBOMs",
  permission: "create:sbom-and-vex",
  within: "body",
  // Its filter shows what the token reaches alone.
  sbomsOf: (body) => body.ids ?? [],
  body: selectionBody(SbomId.toLowerCase(), sbomFilterFields, {
    change: z.strictObject({ active: z.boolean() }),
    dryRun: dryRunField,
  }),
  reply: z.object({ ...resultsReply(SbomId, ["changed", "unchanged"]), reached: SbomsReach }),
  example: { body: { ids: ["01890000-0000-7000-8000-000000000001"], change: { active: false }, dryRun: true } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, (filter, limit) =>
        listShownSboms(tx, actor.organizationId, sbomFilterOf(filter, reachOfCaller(actor)), limit),
      )
      const { there, changed, reached } = await doneOrTried(tx, body.dryRun, () =>
        activateSboms(tx, actor, request, ids, body.change.active),
      )
      const cases = [["changed", changed] as const, ["unchanged", there] as const]
      return { results: resultOfEach(ids, cases), reached }
    })
  },
})
