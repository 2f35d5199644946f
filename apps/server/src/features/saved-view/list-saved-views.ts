import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, textQuery } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { ListName, presentSavedView, SavedView } from "./saved-view.schema.ts"
import { listSavedViewRows } from "./saved-view.sql.ts"

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
    list: ListName.optional().describe("Only views of this list"),
  }),
  reply: listReply(SavedView),
  example: { query: { list: "vulnerabilities" } },
  async handle({ actor, query, parts, read }) {
    const rows = await read((tx) => listSavedViewRows(tx, actor.organizationId, actor.personId, query.list ?? null))
    return pageOfWhole(
      rows.filter(({ name }) => hasText(name, query.q)),
      query,
      {
        place: { parts, actor, operation: "list_saved_views", filter: { q: query.q, list: query.list } },
        id: ({ id }) => id,
        present: (row) => presentSavedView(row, actor),
      },
    )
  },
})
