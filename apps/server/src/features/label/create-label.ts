import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { Label, LabelName, presentLabel } from "./label.schema.ts"
import { findLabelById, insertLabel } from "./label.sql.ts"

export const createLabel = operation({
  id: "create_label",
  route: "POST /api/v1/labels",
  summary: "Create a label",
  tag: "Labels",
  permission: "create:label",
  body: z.strictObject({ name: LabelName }),
  reply: Label,
  statuses: [201],
  problems: ["name-taken"],
  example: { body: { name: "team-shop" } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const id = await insertLabel(tx, actor.organizationId, body.name)
      const row = id === null ? null : await findLabelById(tx, actor.organizationId, id)
      if (!row) throw problem("name-taken", `There is a label ${body.name} already.`)
      await recordAudit(tx, actor, request, {
        action: "label.created",
        objectKind: "label",
        objectId: row.id,
        after: { name: row.name },
      })
      return presentLabel(row)
    })
  },
})
