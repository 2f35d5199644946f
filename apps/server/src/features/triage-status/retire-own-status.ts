import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { OwnStatusId } from "./triage-status.schema.ts"
import { findOwnStatusById, retireOwnStatusById } from "./triage-status.sql.ts"

/** Decisions that were taken with it stand and keep its name: a history whose words go is none. */
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
    await transaction(async (tx) => {
      const before = await findOwnStatusById(tx, actor.organizationId, params.statusId)
      if (!before) throw problem("not-found")
      await retireOwnStatusById(tx, actor.organizationId, before.id)
      await recordAudit(tx, actor, request, {
        action: "triage-status.retired",
        objectKind: "triage-status",
        objectId: before.id,
        before: { name: before.name, color: before.color, base: before.base },
      })
    })
    return new Answer(204, undefined)
  },
})
