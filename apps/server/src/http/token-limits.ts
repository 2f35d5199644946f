import type { Tx } from "../db/database.ts"
import { componentPlace } from "../features/component/component.schema.ts"
import {
  isOwnJob,
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

/**
 * The caller, where it is a token that is limited to products or labels and the operation speaks of the organization.
 */
export const limitedCaller = (principal: Principal | null, operation: Operation): LimitedToken | null =>
  principal?.kind === "token" && principal.reach !== null && typeof operation.permission === "string"
    ? { ...principal, reach: principal.reach }
    : null

/**
 * Holds a limited token's call to what the token reaches, before anything is loaded for the answer. The one place that
 * does: an operation says in `within` how it can be held, and one that does not say may not be called. What is beyond
 * the limits is answered as what does not exist; a list leaves it out.
 */
export async function holdToLimits(
  tx: Tx,
  token: LimitedToken,
  operation: Operation,
  asked: { readonly params: unknown; readonly query: Readonly<Record<string, string | string[]>> },
): Promise<void> {
  switch (operation.within) {
    case null:
      throw problem(
        "outside-limits",
        "The token is limited to products or labels, and this operation is not confined to their assets.",
      )
    case "path":
      if (!(await reachesPath(tx, token, asked.params))) throw problem("not-found")
      return holdFilter(tx, token, asked.query)
    case "reach":
      return holdFilter(tx, token, asked.query)
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
  token: LimitedToken,
  operation: Operation,
  body: unknown,
): Promise<void> {
  const { organizationId, reach } = token
  for (const filter of filtersIn(body)) await holdFilter(tx, token, filter)
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

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

const filtersIn = (body: unknown): object[] =>
  isObject(body) && "filter" in body ? [body.filter].flat().filter(isObject) : []

async function reachesPath(
  tx: Tx,
  { organizationId, reach, tokenId }: LimitedToken,
  params: unknown,
): Promise<boolean> {
  const { assetId, sbomId, componentId, productId, jobId } = params as Readonly<Record<string, string | undefined>>
  if (assetId !== undefined) return reachesAssets(tx, organizationId, reach, [assetId])
  if (sbomId !== undefined) return reachesSboms(tx, organizationId, reach, [sbomId])
  if (componentId !== undefined) return reachesSboms(tx, organizationId, reach, [componentPlace(componentId).sbomId])
  if (productId !== undefined) return reachesProduct(tx, organizationId, reach, productId)
  return jobId !== undefined && isOwnJob(tx, organizationId, tokenId, jobId)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * What is filtered by must be the token's own: whether an asset of its own is in another product, or has another label,
 * is not told.
 */
async function holdFilter(tx: Tx, { organizationId, reach }: LimitedToken, filter: object): Promise<void> {
  const { productId, label } = filter as { readonly productId?: unknown; readonly label?: unknown }
  const isWithin =
    (typeof label !== "string" || (isStorable(label) && (await reachesLabel(tx, organizationId, reach, label)))) &&
    (typeof productId !== "string" ||
      !uuid.test(productId) ||
      (await reachesProduct(tx, organizationId, reach, productId)))
  if (!isWithin) throw problem("outside-limits", "The token is not limited to this product or label.")
}
