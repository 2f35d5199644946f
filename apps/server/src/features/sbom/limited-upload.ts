import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { listLabelsById, putLabel } from "../label/label.sql.ts"
import { listProductNames } from "../product/product.sql.ts"
import { changeMembers, countMembers, directAssetsMax, renewReach } from "../product/product-members.sql.ts"
import { findTokenReach, isOfForeignFamily, reachesAssets } from "../token/token-reach.sql.ts"
import type { SbomToStore } from "./store-sbom.ts"

/**
 * What the uploader is limited to now; null: to nothing. Read where the document is stored, which may be long after it
 * was sent.
 */
export const reachOfUploader = async (tx: Tx, actor: SbomToStore["actor"]): Promise<TokenReach | null> =>
  actor.kind === "token" ? findTokenReach(tx, actor.organizationId, actor.tokenId) : null

/** Refuses a document of an asset that is there and that the token does not reach. */
export async function expectReached(tx: Tx, organizationId: string, reach: TokenReach, assetId: string): Promise<void> {
  if (!(await reachesAssets(tx, organizationId, reach, [assetId])))
    throw problem("outside-limits", "The document is of an asset that the token is not limited to.")
}

/**
 * Refuses the first document of a new version of software of which the token reaches no other version: it would come
 * under another's name, into its list of versions and under what was decided for all of them.
 */
export async function expectOwnSoftware(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  assetId: string,
): Promise<void> {
  if (await isOfForeignFamily(tx, organizationId, reach, assetId))
    throw problem("outside-limits", "The document is of a version of software that the token is not limited to.")
}

/**
 * Brings an asset that a limited token made within its limits: it gets the labels and comes into the products. Before
 * it `holdFindings` where there are products.
 */
export async function comeWithin(tx: Tx, organizationId: string, reach: TokenReach, assetId: string): Promise<void> {
  const labels = await listLabelsById(tx, organizationId, reach.labelIds)
  for (const { id } of labels) await putLabel(tx, organizationId, { kind: "asset", id: assetId }, id)
  const products = await listProductNames(tx, organizationId, [...reach.productIds])
  for (const { id, name } of products) {
    await changeMembers(tx, organizationId, id, {
      addAssets: [assetId],
      removeAssets: [],
      addProducts: [],
      removeProducts: [],
    })
    if ((await countMembers(tx, organizationId, id)).assets > directAssetsMax)
      throw problem("conflict", `The product ${name} holds ${directAssetsMax} assets, and takes no more.`)
  }
  if (products.length > 0)
    await renewReach(
      tx,
      organizationId,
      products.map(({ id }) => id),
    )
  if (labels.length + products.length === 0)
    throw problem("outside-limits", "The products and labels that the token is limited to are gone.")
}
