import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { editedOf, Label, LabelId, LabelName, presentLabel } from "./label.schema.ts"
import { findLabelById, renameLabel } from "./label.sql.ts"

export const updateLabel = operation({
  id: "update_label",
  route: "PATCH /api/v1/labels/{labelId}",
  summary: "Rename a label",
  tag: "Labels",
  permission: "update:label",
  params: z.object({ labelId: LabelId }),
  body: z.strictObject({ name: LabelName }),
  reply: Label,
  hasEtag: true,
  problems: ["not-found", "name-taken", "changed-meanwhile"],
  example: { params: { labelId: "01890000-0000-7000-8000-000000000006" }, body: { name: "team-store" } },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      if (!(await findLabelById(tx, actor.organizationId, params.labelId))) throw problem("not-found")
      // Nobody else renames it meanwhile.
      await holdFindings(tx, actor.organizationId)
      const before = await findLabelById(tx, actor.organizationId, params.labelId)
      if (!before) throw problem("not-found")
      expectUnchanged(request, editedOf(before), "the label")
      if (!(await renameLabel(tx, actor.organizationId, before.id, body.name)))
        throw problem("name-taken", `There is a label ${body.name} already.`)
      // Triage rules name labels.
      await keepDecisions(tx, actor.organizationId, "rules")
      await recordAudit(tx, actor, request, {
        action: "label.renamed",
        objectKind: "label",
        objectId: before.id,
        before: { name: before.name },
        after: { name: body.name },
      })
      return new Answer(200, presentLabel({ ...before, ...body }), { etag: etagOf(editedOf(body)) })
    })
  },
})
