import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { editedOf, OwnStatus, OwnStatusId, ownStatusFields, presentOwnStatus } from "./triage-status.schema.ts"
import { changeOwnStatus, findOwnStatusById, lockOwnStatus } from "./triage-status.sql.ts"

/** What it counts as stays: decisions were taken in that sense. */
export const updateOwnStatus = operation({
  id: "update_own_status",
  route: "PATCH /api/v1/settings/triage-statuses/{statusId}",
  summary: "Rename or recolour a custom triage status",
  tag: "Settings",
  permission: "update:policy",
  params: z.object({ statusId: OwnStatusId }),
  body: z.strictObject(ownStatusFields).partial(),
  reply: OwnStatus,
  hasEtag: true,
  problems: ["not-found", "name-taken", "changed-meanwhile"],
  example: { params: { statusId: "01890000-0000-7000-8000-00000000000b" }, body: { color: "teal" } },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      await lockOwnStatus(tx, actor.organizationId, params.statusId)
      const before = await findOwnStatusById(tx, actor.organizationId, params.statusId)
      if (!before) throw problem("not-found")
      expectUnchanged(request, editedOf(before), "the status")
      const after = { name: body.name ?? before.name, color: body.color ?? before.color }
      if (!(await changeOwnStatus(tx, actor.organizationId, before.id, after)))
        throw problem("name-taken", `There is a status ${after.name} already.`)
      await recordAudit(tx, actor, request, {
        action: "triage-status.changed",
        objectKind: "triage-status",
        objectId: before.id,
        objectName: before.name,
        before: { name: before.name, color: before.color },
        after,
      })
      return new Answer(200, presentOwnStatus({ ...before, ...after }), { etag: etagOf(editedOf(after)) })
    })
  },
})
