import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { retireStatuses } from "./retire-statuses.ts"
import { OwnStatusId } from "./triage-status.schema.ts"

export const retireOwnStatus = operation({
  id: "retire_own_status",
  route: "DELETE /api/v1/settings/triage-statuses/{statusId}",
  summary: "Retire a custom triage status: it cannot be chosen any more, past decisions keep it",
  tag: "Settings",
  permission: "update:policy",
  params: z.object({ statusId: OwnStatusId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { statusId: "01890000-0000-7000-8000-00000000000b" } },
  async handle({ actor, params, request, transaction }) {
    const { retired } = await transaction((tx) => retireStatuses(tx, actor, request, [params.statusId]))
    if (retired.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
