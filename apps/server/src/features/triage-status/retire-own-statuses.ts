import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { hasText, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { retireStatuses } from "./retire-statuses.ts"
import { OwnStatusId } from "./triage-status.schema.ts"
import { listOwnStatusRows } from "./triage-status.sql.ts"

export const retireOwnStatuses = operation({
  id: "retire_own_statuses",
  route: "POST /api/v1/settings/triage-statuses/retire",
  summary: "Retire many custom triage statuses, by their ids or the list's filter, with a result for each",
  tag: "Settings",
  permission: "update:policy",
  body: selectionBody(OwnStatusId.toLowerCase(), { q: textQuery("Text in the name") }, { dryRun: dryRunField }),
  reply: z.object({
    ...resultsReply(OwnStatusId, ["retired"]),
    reached: z.object({
      findings: z.int().describe("Number of findings that have one of the retired statuses, and keep it"),
    }),
  }),
  statuses: [200],
  example: { body: { ids: ["01890000-0000-7000-8000-00000000000b"] } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, async ({ q }) =>
        (await listOwnStatusRows(tx, actor.organizationId, null)).flatMap(({ id, name }) =>
          hasText(name, q) ? [id] : [],
        ),
      )
      const { retired, findings } = await doneOrTried(tx, body.dryRun, () => retireStatuses(tx, actor, request, ids))
      return { results: resultOfEach(ids, [["retired", retired]]), reached: { findings } }
    })
  },
})
