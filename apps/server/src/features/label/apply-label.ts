import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { ProductId } from "../product/product.schema.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { LabelId } from "./label.schema.ts"
import { findLabelByNameOrId, type Labelled, lockLabelled, putLabelOnEach } from "./label.sql.ts"

const idsMax = 10_000

/** Puts a label on many things at once, by the labels' own permission; decisions that reach through it follow. */
export const applyLabel = operation({
  id: "apply_label",
  route: "PUT /api/v1/labels/{labelId}/apply",
  summary: "Put a label on assets and products, with a result for each",
  tag: "Labels",
  permission: "update:label",
  params: z.object({ labelId: LabelId }),
  body: z
    .strictObject({
      assetIds: z.array(AssetId).max(idsMax).default([]),
      productIds: z.array(ProductId).max(idsMax).default([]),
    })
    .refine(({ assetIds, productIds }) => assetIds.length + productIds.length > 0, "names nothing to put it on"),
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
    return transaction(async (tx) => {
      const { organizationId } = actor
      const [assets, products] = [
        await lockLabelled(tx, organizationId, "asset", body.assetIds),
        await lockLabelled(tx, organizationId, "product", body.productIds),
      ]
      await joinFindings(tx, organizationId)
      const label = await findLabelByNameOrId(tx, organizationId, params.labelId)
      if (label?.id !== params.labelId.toLowerCase()) throw problem("not-found")
      const put = async (kind: Labelled["kind"], ids: readonly string[], there: ReadonlySet<string>) => {
        const fresh = await putNew(tx, organizationId, kind, there, label.id)
        return {
          fresh,
          results: [...new Set(ids)].map((id) => ({ kind, id, result: resultOf(id.toLowerCase(), there, fresh) })),
        }
      }
      const [ofAssets, ofProducts] = [
        await put("asset", body.assetIds, assets),
        await put("product", body.productIds, products),
      ]
      if (ofAssets.fresh.size > 0) await keepDecisions(tx, organizationId, { assetIds: [...ofAssets.fresh] })
      if (ofAssets.fresh.size + ofProducts.fresh.size > 0)
        await recordAudit(tx, actor, request, {
          action: "label.applied",
          objectKind: "label",
          objectId: label.id,
          after: { label: label.name, assets: [...ofAssets.fresh], products: [...ofProducts.fresh] },
        })
      return { results: [...ofAssets.results, ...ofProducts.results] }
    })
  },
})

const putNew = async (
  tx: Tx,
  organizationId: string,
  kind: Labelled["kind"],
  ids: ReadonlySet<string>,
  labelId: string,
): Promise<ReadonlySet<string>> =>
  ids.size === 0 ? new Set() : new Set(await putLabelOnEach(tx, organizationId, kind, [...ids], labelId))

const resultOf = (id: string, there: ReadonlySet<string>, fresh: ReadonlySet<string>) =>
  fresh.has(id) ? ("put" as const) : there.has(id) ? ("was-on" as const) : ("not-found" as const)
