import type { Tx } from "../db/database.ts"
import {
  isOwnJob,
  listReachedLabels,
  reachesAssets,
  reachesLabel,
  reachesProduct,
  reachesSboms,
} from "../features/token/token-reach.sql.ts"
import { isStorable } from "./json-text.ts"
import type { Operation } from "./operation.ts"
import type { Principal, TokenPrincipal, TokenReach } from "./principal.ts"
import { problem } from "./problem.ts"

type LimitedToken = TokenPrincipal & { readonly reach: TokenReach }

/** The caller, where it is a token that is limited to products or labels and the operation speaks of the organization. */
export const limitedCaller = (principal: Principal | null, operation: Operation): LimitedToken | null =>
  principal?.kind === "token" && principal.reach !== null && typeof operation.permission === "string"
    ? { ...principal, reach: principal.reach }
    : null

/**
 * Holds a limited token's call to what the token reaches, before anything is loaded for the answer. The one place that does: an operation says in `within` how it can be held, and one that does not say may not be called.
 * What is beyond the limits is answered as what does not exist. A list is asked within one product, label or asset; where the token has only one, that is put into `query`.
 */
export async function holdToLimits(
  tx: Tx,
  token: LimitedToken,
  operation: Operation,
  asked: { readonly params: unknown; readonly query: Record<string, string | string[]> },
): Promise<void> {
  switch (operation.within) {
    case null:
      throw problem(
        "outside-limits",
        "The token is limited to products or labels, and this operation is not confined to their assets.",
      )
    case "path":
      if (!(await reachesPath(tx, token, asked.params))) throw problem("not-found")
      return
    case "query":
      return holdQuery(tx, token, operation, asked.query)
    // Both are asked later: by the body, and by what the handler finds in the document.
    case "body":
    case "document":
    case "nothing":
      return
  }
}

/** The same for what a body names: it may reach no further than the assets or SBOMs that it names. */
export async function holdBodyToLimits(
  tx: Tx,
  { organizationId, reach }: LimitedToken,
  operation: Operation,
  body: unknown,
): Promise<void> {
  const [assetIds, sbomIds] = [operation.assetsOf(body), operation.sbomsOf(body)]
  const isWithin =
    assetIds !== null
      ? await reachesAssets(tx, organizationId, reach, assetIds)
      : sbomIds !== null && (await reachesSboms(tx, organizationId, reach, sbomIds))
  if (!isWithin)
    throw problem(
      "outside-limits",
      "Name assets, SBOMs or findings that the token is limited to, and reach no further.",
    )
}

async function reachesPath(
  tx: Tx,
  { organizationId, reach, tokenId }: LimitedToken,
  params: unknown,
): Promise<boolean> {
  const { assetId, sbomId, productId, jobId } = params as Readonly<Record<string, string | undefined>>
  if (assetId !== undefined) return reachesAssets(tx, organizationId, reach, [assetId])
  if (sbomId !== undefined) return reachesSboms(tx, organizationId, reach, [sbomId])
  if (productId !== undefined) return reachesProduct(tx, organizationId, reach, productId)
  return jobId !== undefined && isOwnJob(tx, organizationId, tokenId, jobId)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function holdQuery(
  tx: Tx,
  { organizationId, reach }: LimitedToken,
  operation: Operation,
  query: Record<string, string | string[]>,
): Promise<void> {
  const knows = (name: string) => operation.query !== null && name in operation.query.shape
  const given = (name: string) => {
    const value = knows(name) ? query[name] : undefined
    return typeof value === "string" && isStorable(value) ? value : null
  }
  const [assetId, productId, label] = [given("assetId"), given("productId"), given("label")]
  // Any of them is enough: they hold together.
  if (label !== null && (await reachesLabel(tx, organizationId, reach, label))) return
  if (productId !== null && uuid.test(productId) && (await reachesProduct(tx, organizationId, reach, productId))) return
  if (assetId !== null && uuid.test(assetId) && (await reachesAssets(tx, organizationId, reach, [assetId]))) return
  const labels = await listReachedLabels(tx, organizationId, reach)
  const [onlyProduct, onlyLabel] = [reach.productIds[0], labels[0]]
  const isOne = reach.productIds.length + reach.labelIds.length === 1
  if (isOne && onlyProduct !== undefined && query.productId === undefined && knows("productId"))
    query.productId = onlyProduct
  else if (isOne && onlyLabel !== undefined && query.label === undefined && knows("label")) query.label = onlyLabel
  else
    throw problem(
      "outside-limits",
      `Ask within what the token is limited to: by ${["assetId", "productId", "label"].filter(knows).join(" or ")}.`,
    )
}
