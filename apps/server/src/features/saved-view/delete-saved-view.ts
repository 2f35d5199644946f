import { z } from "zod"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { presentSavedView, SavedViewId } from "./saved-view.schema.ts"
import { deleteSavedViewById, findSavedViewById } from "./saved-view.sql.ts"

export const deleteSavedView = operation({
  id: "delete_saved_view",
  route: "DELETE /api/v1/saved-views/{savedViewId}",
  summary: "Delete a saved view",
  tag: "Saved views",
  permission: isSession("each person deletes the own views; administrators shared ones too"),
  params: z.object({ savedViewId: SavedViewId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found", "conflict"],
  example: { params: { savedViewId: "01890000-0000-7000-8000-000000000009" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const before = await findSavedViewById(tx, actor.organizationId, actor.personId, params.savedViewId)
      if (!before) throw problem("not-found")
      if (!presentSavedView(before, actor).can.delete)
        throw problem("conflict", `${before.person_name} keeps this view; only they or an administrator delete it.`)
      await deleteSavedViewById(tx, actor.organizationId, before.id)
      await recordAudit(tx, actor, request, {
        action: "saved-view.deleted",
        objectKind: "saved-view",
        objectId: before.id,
        objectName: before.name,
        before: { list: before.list, name: before.name, isShared: before.is_shared },
      })
    })
    return new Answer(204, undefined)
  },
})
