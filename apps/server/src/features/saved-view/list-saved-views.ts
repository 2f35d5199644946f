import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, sortedBy, textQuery } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { ListName, presentSavedView, SavedView } from "./saved-view.schema.ts"
import { listSavedViewRows } from "./saved-view.sql.ts"

const sorts = ["name", "updatedAt"] as const

export const listSavedViews = operation({
  id: "list_saved_views",
  route: "GET /api/v1/saved-views",
  summary: "Saved views of lists: your own and those that are shared with you",
  tag: "Saved views",
  permission: isSession(
    "each person sees the own views and those shared in the organization; a view is a question, not data",
  ),
  query: z.object({
    ...shortListQuery,
    q: textQuery("Text in the name"),
    sort: sortBy(sorts).default("name"),
    list: ListName.optional().describe("Only views of this list"),
  }),
  reply: listReply(SavedView),
  example: { query: { list: "vulnerabilities" } },
  async handle({ actor, query, parts, read }) {
    const rows = await read((tx) => listSavedViewRows(tx, actor.organizationId, actor.personId, query.list ?? null))
    const { q, list, sort } = query
    const shown = rows.filter(({ name }) => hasText(name, q))
    return pageOfWhole(
      sortedBy(shown, sort, sorts, (row, field) => (field === "name" ? row.name : row.updated_at.getTime())),
      query,
      {
        place: { parts, actor, operation: "list_saved_views", filter: { q, list, sort } },
        id: ({ id }) => id,
        present: (row) => presentSavedView(row, actor),
      },
    )
  },
})
