import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Label, presentLabel } from "./label.schema.ts"
import { listLabelRows } from "./label.sql.ts"

export const listLabels = operation({
  id: "list_labels",
  route: "GET /api/v1/labels",
  summary: "All labels, by name",
  tag: "Labels",
  permission: "read:label",
  query: z.object({ ...shortListQuery, q: textQuery("Text in the name"), sort: sortBy(["name"]).default("name") }),
  reply: listReply(Label),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = (await read((tx) => listLabelRows(tx, actor.organizationId))).filter(({ name }) =>
      hasText(name, query.q),
    )
    return pageOfWhole(query.sort === "name" ? rows : rows.toReversed(), query, {
      place: { parts, actor, operation: "list_labels", filter: { q: query.q, sort: query.sort } },
      id: ({ id }) => id,
      present: presentLabel,
    })
  },
})
