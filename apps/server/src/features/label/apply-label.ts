import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { LabelId } from "./label.schema.ts"
import { LabelledThings, labelMany } from "./label-many.ts"

/** By the labels' own permission. */
export const applyLabel = operation({
  id: "apply_label",
  route: "PUT /api/v1/labels/{labelId}/apply",
  summary: "Put a label on assets and products, with a result for each",
  tag: "Labels",
  permission: "update:label",
  params: z.object({ labelId: LabelId }),
  body: LabelledThings,
  reply: z.object({
    results: z.array(
      z.object({ kind: z.enum(["asset", "product"]), id: z.uuid(), result: z.enum(["put", "was-on", "not-found"]) }),
    ),
  }),
  problems: ["not-found"],
  example: {
    params: { labelId: "01890000-0000-7000-8000-000000000004" },
    body: { assetIds: ["01890000-0000-7000-8000-000000000002"] },
  },
  async handle({ actor, params, body, request, transaction }) {
    const done = await transaction((tx) => labelMany("put", tx, actor, request, params.labelId, body))
    return {
      results: done.map(({ kind, id, isThere, isChanged }) => ({
        kind,
        id,
        result: isChanged ? ("put" as const) : isThere ? ("was-on" as const) : ("not-found" as const),
      })),
    }
  },
})
