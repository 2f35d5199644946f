import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { mayShare, savedViewsMax } from "./saved-view.domain.ts"
import { ListName, presentSavedView, SavedQuery, SavedView, SavedViewName } from "./saved-view.schema.ts"
import { countOwnSavedViews, findSavedViewById, insertSavedView } from "./saved-view.sql.ts"

export const createSavedView = operation({
  id: "create_saved_view",
  route: "POST /api/v1/saved-views",
  summary: "Save the filter and order of a list under a name",
  tag: "Saved views",
  permission: isSession("each person keeps the own views"),
  body: z.strictObject({
    list: ListName,
    name: SavedViewName,
    query: SavedQuery,
    isShared: z.boolean().default(false),
  }),
  reply: SavedView,
  statuses: [201],
  problems: ["name-taken", "conflict", "role-too-low"],
  example: { body: { list: "vulnerabilities", name: "Exploited now", query: { kev: "true", sort: "-epss" } } },
  async handle({ actor, body, request, transaction }) {
    if (body.isShared && !mayShare(actor.role)) throw problem("role-too-low", "View-only roles cannot share views.")
    return transaction(async (tx) => {
      if ((await countOwnSavedViews(tx, actor.organizationId, actor.personId)) >= savedViewsMax)
        throw problem("conflict", `You have ${savedViewsMax} views already; delete one first.`)
      const id = uuidv7()
      const isNew = await insertSavedView(tx, actor.organizationId, { ...body, id, personId: actor.personId })
      const row = isNew ? await findSavedViewById(tx, actor.organizationId, actor.personId, id) : null
      if (!row) throw problem("name-taken", `You have a view ${body.name} of this list already.`)
      await recordAudit(tx, actor, request, {
        action: "saved-view.created",
        objectKind: "saved-view",
        objectId: id,
        objectName: body.name,
        after: { list: body.list, name: body.name, isShared: body.isShared },
      })
      return presentSavedView(row, actor)
    })
  },
})
