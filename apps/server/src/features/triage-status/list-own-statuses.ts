import { z } from "zod"
import { hasText, listReply, pageOfWhole, shortListQuery, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { OwnStatus, presentOwnStatus } from "./triage-status.schema.ts"
import { listOwnStatusRows } from "./triage-status.sql.ts"

export const listOwnStatuses = operation({
  id: "list_own_statuses",
  route: "GET /api/v1/settings/triage-statuses",
  summary: "The organization's custom triage statuses, by name",
  tag: "Settings",
  permission: "read:vulnerability",
  within: "nothing",
  query: z.object({ ...shortListQuery, q: textQuery("Text in the name"), sort: sortBy(["name"]).default("name") }),
  reply: listReply(OwnStatus),
  example: {},
  async handle({ actor, query, parts, read }) {
    const rows = (await read((tx) => listOwnStatusRows(tx, actor.organizationId))).filter(({ name }) =>
      hasText(name, query.q),
    )
    return pageOfWhole(query.sort === "name" ? rows : rows.toReversed(), query, {
      place: { parts, actor, operation: "list_own_statuses", filter: { q: query.q, sort: query.sort } },
      id: ({ id }) => id,
      present: presentOwnStatus,
    })
  },
})
