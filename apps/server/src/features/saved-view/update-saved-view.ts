import { z } from "zod"
import { databaseTime } from "../../db/database-time.ts"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { mayShare } from "./saved-view.domain.ts"
import { editedOf, presentSavedView, SavedQuery, SavedView, SavedViewId, SavedViewName } from "./saved-view.schema.ts"
import { findSavedViewById, lockSavedView, updateSavedViewById } from "./saved-view.sql.ts"

export const updateSavedView = operation({
  id: "update_saved_view",
  route: "PATCH /api/v1/saved-views/{savedViewId}",
  summary: "Rename a saved view, change its filter, share it or stop sharing it",
  tag: "Saved views",
  permission: isSession("each person changes the own views"),
  params: z.object({ savedViewId: SavedViewId }),
  body: z.strictObject({
    name: SavedViewName.optional(),
    query: SavedQuery.optional(),
    isShared: z.boolean().optional(),
  }),
  reply: SavedView,
  hasEtag: true,
  problems: ["not-found", "name-taken", "role-too-low", "changed-meanwhile"],
  example: { params: { savedViewId: "01890000-0000-7000-8000-000000000009" }, body: { isShared: true } },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      await lockSavedView(tx, actor.organizationId, params.savedViewId)
      const before = await findSavedViewById(tx, actor.organizationId, actor.personId, params.savedViewId)
      if (!before) throw problem("not-found")
      if (before.person_id !== actor.personId)
        throw problem(
          "conflict",
          `${before.person_name} keeps this view; save it under a name of your own to change it.`,
        )
      expectUnchanged(request, editedOf(before), "the view")
      const after = {
        name: body.name ?? before.name,
        query: body.query ?? before.query,
        isShared: body.isShared ?? before.is_shared,
      }
      if (after.isShared && !mayShare(actor.role)) throw problem("role-too-low", "View-only roles cannot share views.")
      if (!(await updateSavedViewById(tx, actor.organizationId, before.id, after)))
        throw problem("name-taken", `You have a view ${after.name} of this list already.`)
      await recordAudit(tx, actor, request, {
        action: "saved-view.changed",
        objectKind: "saved-view",
        objectId: before.id,
        objectName: before.name,
        before: { name: before.name, isShared: before.is_shared },
        after: { name: after.name, isShared: after.isShared },
      })
      const updated_at = await databaseTime(tx)
      const row = { ...before, name: after.name, query: after.query, is_shared: after.isShared, updated_at }
      return new Answer(200, presentSavedView(row, actor), { etag: etagOf(editedOf(row)) })
    })
  },
})
