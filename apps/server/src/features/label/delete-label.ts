import { z } from "zod"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { LabelId } from "./label.schema.ts"
import { removeLabels } from "./remove-labels.ts"

export const deleteLabel = operation({
  id: "delete_label",
  route: "DELETE /api/v1/labels/{labelId}",
  summary: "Delete a label and remove it from all assets and products",
  tag: "Labels",
  permission: "delete:label",
  params: z.object({ labelId: LabelId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { labelId: "01890000-0000-7000-8000-000000000006" } },
  async handle({ actor, params, request, transaction }) {
    const { removed } = await transaction((tx) => removeLabels(tx, actor, request, [params.labelId]))
    if (removed.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
