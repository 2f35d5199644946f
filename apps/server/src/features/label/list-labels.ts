import { listReply } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Label, presentLabel } from "./label.schema.ts"
import { listLabelRows } from "./label.sql.ts"

export const listLabels = operation({
  id: "list_labels",
  route: "GET /api/v1/labels",
  summary: "All labels, by name",
  tag: "Labels",
  permission: "read:label",
  reply: listReply(Label),
  example: {},
  async handle({ actor, read }) {
    const rows = await read((tx) => listLabelRows(tx, actor.organizationId))
    return { items: rows.map(presentLabel), nextCursor: null, total: rows.length, totalIsExact: true }
  },
})
