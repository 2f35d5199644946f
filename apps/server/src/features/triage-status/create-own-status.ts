import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { triageStatuses } from "../triage/triage.domain.ts"
import { OwnStatus, ownStatusFields, presentOwnStatus } from "./triage-status.schema.ts"
import { findOwnStatusById, insertOwnStatus, listOwnStatusRows } from "./triage-status.sql.ts"

const statusesMax = 50

export const createOwnStatus = operation({
  id: "create_own_status",
  route: "POST /api/v1/settings/triage-statuses",
  summary: "Create a custom triage status, which counts as one of the five standard ones",
  tag: "Settings",
  permission: "create:policy",
  body: z.strictObject({ ...ownStatusFields, base: z.enum(triageStatuses) }),
  reply: OwnStatus,
  statuses: [201],
  problems: ["name-taken", "conflict"],
  example: { body: { name: "Waits for the vendor", color: "violet", base: "under_investigation" } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const { organizationId } = actor
      if ((await listOwnStatusRows(tx, organizationId, null)).length >= statusesMax)
        throw problem("conflict", `An organization has at most ${statusesMax} statuses of its own; retire one first.`)
      const id = await insertOwnStatus(tx, organizationId, body)
      const row = id === null ? null : await findOwnStatusById(tx, organizationId, id)
      if (!row) throw problem("name-taken", `There is a status ${body.name} already.`)
      await recordAudit(tx, actor, request, {
        action: "triage-status.created",
        objectKind: "triage-status",
        objectId: row.id,
        objectName: body.name,
        after: body,
      })
      return presentOwnStatus(row)
    })
  },
})
