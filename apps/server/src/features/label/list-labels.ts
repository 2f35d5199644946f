import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, sortedBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { Label, presentLabel } from "./label.schema.ts"
import { type LabelRow, listLabelRows } from "./label.sql.ts"

const sorts = ["name", "assets", "createdAt"] as const

export const listLabels = operation({
  id: "list_labels",
  route: "GET /api/v1/labels",
  summary: "All labels, by name",
  tag: "Labels",
  permission: "read:label",
  within: "reach",
  query: z.object({ ...shortListQuery, q: textQuery("Text in the name"), sort: sortBy(sorts).default("name") }),
  reply: listReply(Label),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = (await read((tx) => listLabelRows(tx, actor.organizationId, reachOfCaller(actor)))).filter(
      ({ name }) => hasText(name, query.q),
    )
    const { q, sort } = query
    const sorted =
      sort === "name" ? rows : sort === "-name" ? rows.toReversed() : sortedBy(rows, sort, sorts, valueOfLabel)
    return pageOfWhole(sorted, query, {
      place: { parts, actor, operation: "list_labels", filter: { q, sort } },
      id: ({ id }) => id,
      present: presentLabel,
    })
  },
})

const valueOfLabel = (row: LabelRow, field: (typeof sorts)[number]): string | number =>
  field === "createdAt" ? row.created_at.getTime() : row[field]
