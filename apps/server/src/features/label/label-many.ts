import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { AssetId } from "../asset/asset.schema.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { joinFindings } from "../finding/finding-lock.sql.ts"
import { ProductId } from "../product/product.schema.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import { findLabelByNameOrId, type Labelled, lockLabelled, putLabelOnEach, takeLabelOffEach } from "./label.sql.ts"

const idsMax = 10_000

/** Assets and products that a label is put on or taken off. */
export const LabelledThings = z
  .strictObject({
    assetIds: z.array(AssetId.toLowerCase()).max(idsMax).default([]),
    productIds: z.array(ProductId.toLowerCase()).max(idsMax).default([]),
  })
  .refine(({ assetIds, productIds }) => assetIds.length + productIds.length > 0, "names no asset or product")

const changes = {
  put: { write: putLabelOnEach, action: "label.applied", side: "after" },
  "take-off": { write: takeLabelOffEach, action: "label.taken-off", side: "before" },
} as const

interface Named {
  readonly kind: Labelled["kind"]
  readonly id: string
}

/**
 * Puts a label on many things or takes it off them; decisions that reach through it follow. Gives what was asked of
 * with how it was there, each once.
 */
export async function labelMany(
  change: keyof typeof changes,
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  labelId: string,
  { assetIds, productIds }: z.output<typeof LabelledThings>,
): Promise<(Named & { readonly isThere: boolean; readonly isChanged: boolean })[]> {
  const { organizationId } = actor
  const { write, action, side } = changes[change]
  const assets = await lockLabelled(tx, organizationId, "asset", assetIds)
  await joinFindings(tx, organizationId)
  // Only now: who deletes a product holds the findings, and then waits for all that hold the product.
  const products = await lockLabelled(tx, organizationId, "product", productIds)
  const label = await findLabelByNameOrId(tx, organizationId, labelId)
  if (label?.id !== labelId.toLowerCase()) throw problem("not-found")
  const [changedAssets, changedProducts] = [
    await write(tx, organizationId, "asset", [...assets], label.id),
    await write(tx, organizationId, "product", [...products], label.id),
  ]
  if (changedAssets.length > 0) await keepDecisions(tx, organizationId, { assetIds: changedAssets })
  if (changedAssets.length + changedProducts.length > 0)
    await recordAudit(tx, actor, request, {
      action,
      objectKind: "label",
      objectId: label.id,
      [side]: { label: label.name, assets: changedAssets, products: changedProducts },
    })
  const told = (
    kind: Labelled["kind"],
    ids: readonly string[],
    there: ReadonlySet<string>,
    changed: ReadonlySet<string>,
  ) => [...new Set(ids)].map((id) => ({ kind, id, isThere: there.has(id), isChanged: changed.has(id) }))
  return [
    ...told("asset", assetIds, assets, new Set(changedAssets)),
    ...told("product", productIds, products, new Set(changedProducts)),
  ]
}
