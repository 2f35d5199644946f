import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { ListName, presentSavedView, SavedView } from "./saved-view.schema.ts"
import { listSavedViewRows } from "./saved-view.sql.ts"

export const listSavedViews = operation({
  id: "list_saved_views",
  route: "GET /api/v1/saved-views",
  summary: "Your saved views of lists, and those shared with you",
  tag: "Saved views",
  permission: isSession(
    "each person sees the own views and those shared in the organization; a view is a question, not data",
  ),
  query: z.object({ list: ListName.optional() }),
  reply: z.object({ items: z.array(SavedView) }),
  example: { query: { list: "vulnerabilities" } },
  async handle({ actor, query, read }) {
    const rows = await read((tx) => listSavedViewRows(tx, actor.organizationId, actor.personId, query.list ?? null))
    return { items: rows.map((row) => presentSavedView(row, actor)) }
  },
})
