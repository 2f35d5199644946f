import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { OwnStatus, presentOwnStatus } from "./triage-status.schema.ts"
import { listOwnStatusRows } from "./triage-status.sql.ts"

export const listOwnStatuses = operation({
  id: "list_own_statuses",
  route: "GET /api/v1/settings/triage-statuses",
  summary: "The organization's own statuses of findings, by name",
  tag: "Settings",
  permission: "read:vulnerability",
  reply: z.object({ items: z.array(OwnStatus) }),
  example: {},
  async handle({ actor, read }) {
    const rows = await read((tx) => listOwnStatusRows(tx, actor.organizationId))
    return { items: rows.map(presentOwnStatus) }
  },
})
