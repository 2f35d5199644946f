import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, sortedBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { OwnStatus, presentOwnStatus } from "./triage-status.schema.ts"
import { listOwnStatusRows, type OwnStatusRow } from "./triage-status.sql.ts"

const sorts = ["name", "findings", "createdAt"] as const

export const listOwnStatuses = operation({
  id: "list_own_statuses",
  route: "GET /api/v1/settings/triage-statuses",
  summary: "The organization's custom triage statuses, by name",
  tag: "Settings",
  permission: "read:vulnerability",
  within: "reach",
  query: z.object({ ...shortListQuery, q: textQuery("Text in the name"), sort: sortBy(sorts).default("name") }),
  reply: listReply(OwnStatus),
  example: {},
  async handle({ actor, query, parts, read }) {
    const { q, sort } = query
    const all = await read((tx) => listOwnStatusRows(tx, actor.organizationId, reachOfCaller(actor)))
    const rows = all.filter(({ name }) => hasText(name, q))
    const sorted =
      sort === "name" ? rows : sort === "-name" ? rows.toReversed() : sortedBy(rows, sort, sorts, valueOfStatus)
    return pageOfWhole(sorted, query, {
      place: { parts, actor, operation: "list_own_statuses", filter: { q, sort } },
      id: ({ id }) => id,
      present: presentOwnStatus,
    })
  },
})

const valueOfStatus = (row: OwnStatusRow, field: (typeof sorts)[number]): string | number =>
  field === "createdAt" ? row.created_at.getTime() : row[field]
