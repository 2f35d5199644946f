import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { type Principal, reachOfCaller, type TokenReach } from "../../http/principal.ts"
import { listBelow } from "../product/product-members.sql.ts"

/**
 * Whether the asset of this id is one that the token reaches: of one of its products, through sub-products too, or with
 * one of its labels.
 */
export const isReached = (organizationId: string, assetId: RawBuilder<unknown>, reach: TokenReach) => sql`
  (exists (select from product_reach r where r.organization_id = ${organizationId} and r.asset_id = ${assetId} and r.product_id = any (${[...reach.productIds]}::uuid[]))
   or exists (select from asset_label l where l.organization_id = ${organizationId} and l.asset_id = ${assetId} and l.label_id = any (${[...reach.labelIds]}::uuid[])))`

/** `(asset_id)`: all of these assets, for lists: asked of each asset, thousands would be looked up. */
export const reachedAssets = (organizationId: string, reach: TokenReach) => sql`
  select r.asset_id from product_reach r where r.organization_id = ${organizationId} and r.product_id = any (${[...reach.productIds]}::uuid[])
  union select l.asset_id from asset_label l where l.organization_id = ${organizationId} and l.label_id = any (${[...reach.labelIds]}::uuid[])`

/** Whether an asset of this id is among them; everything is where there is no limit. */
export const isWithinReach = (organizationId: string, assetId: RawBuilder<unknown>, reach: TokenReach | null) =>
  reach === null ? sql`true` : sql`${assetId} in (${reachedAssets(organizationId, reach)})`

/**
 * What a family `y` is called: to a limited token what the newest of its versions is that the token reaches. Its own
 * name is that of the version that came first, which may be beyond.
 */
export const nameOfFamily = (organizationId: string, reach: TokenReach | null) =>
  reach === null
    ? sql`y.name`
    : sql`(select o.name from asset o where o.organization_id = ${organizationId} and o.family_id = y.id and ${isReached(organizationId, sql`o.id`, reach)} order by coalesce(o.uploaded_at, o.created_at) desc, o.id limit 1)`

/**
 * Products and labels that may be named to a caller: to a limited token those that it is limited to, with what is below
 * these products.
 */
export interface Nameable {
  readonly products: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
}

/** Null: all of the organization. */
export async function listNameable(tx: Tx, actor: Principal): Promise<Nameable | null> {
  const reach = reachOfCaller(actor)
  if (reach === null) return null
  return {
    products: new Set(await listBelow(tx, actor.organizationId, reach.productIds)),
    labels: new Set(await listReachedLabels(tx, actor.organizationId, reach)),
  }
}

/** Which of these names are those of labels that a token is not limited to. */
export async function listLabelsBeyond(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  names: readonly string[],
): Promise<string[]> {
  const rows = await tx.many<{ name: string }>(sql`
    select n.name from unnest(${[...names]}::text[]) as n(name)
     where not exists (select from label l where l.organization_id = ${organizationId} and l.id = any (${[...reach.labelIds]}::uuid[]) and lower(l.name) = lower(n.name))`)
  return rows.map(({ name }) => name)
}

/** Whether the token reaches no version of the asset's software though there are others. */
export async function isOfForeignFamily(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  assetId: string,
): Promise<boolean> {
  const others = await tx.one<{ all: number; reached: number }>(sql`
    select count(*)::int as "all", count(*) filter (where ${isReached(organizationId, sql`o.id`, reach)})::int as reached
      from asset a join asset o on o.organization_id = a.organization_id and o.family_id = a.family_id and o.id <> a.id where a.organization_id = ${organizationId} and a.id = ${assetId}`)
  return others.all > 0 && others.reached === 0
}

/** Whether the token reaches each of these assets. */
export async function reachesAssets(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  assetIds: readonly string[],
): Promise<boolean> {
  const beyond = await tx.number(
    sql`select count(*)::int from unnest(${[...assetIds]}::uuid[]) as g(id) where not ${isReached(organizationId, sql`g.id`, reach)}`,
  )
  return beyond === 0
}

/** The same of the assets that these SBOMs are of. */
export async function reachesSboms(
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  sbomIds: readonly string[],
): Promise<boolean> {
  const beyond = await tx.number(sql`
    select count(*)::int from unnest(${[...sbomIds]}::uuid[]) as g(id)
     where not exists (select from sbom s where s.organization_id = ${organizationId} and s.id = g.id and ${isReached(organizationId, sql`s.asset_id`, reach)})`)
  return beyond === 0
}

/** Whether the product is one of the token's, or below one. */
export const reachesProduct = async (
  tx: Tx,
  organizationId: string,
  reach: TokenReach,
  productId: string,
): Promise<boolean> => (await listBelow(tx, organizationId, reach.productIds)).includes(productId.toLowerCase())

/**
 * Whether this is the name of one of the token's labels, told apart as lists tell names apart: in the database's small
 * letters.
 */
export async function reachesLabel(tx: Tx, organizationId: string, reach: TokenReach, name: string): Promise<boolean> {
  const count = await tx.number(
    sql`select count(*)::int from label where organization_id = ${organizationId} and id = any (${[...reach.labelIds]}::uuid[]) and lower(name) = lower(${name})`,
  )
  return count > 0
}

/** The names of those of the token's labels that there still are. */
export async function listReachedLabels(tx: Tx, organizationId: string, reach: TokenReach): Promise<string[]> {
  const rows = await tx.many<{ name: string }>(
    sql`select name from label where organization_id = ${organizationId} and id = any (${[...reach.labelIds]}::uuid[]) order by lower(name)`,
  )
  return rows.map(({ name }) => name)
}

/** Whether the token itself asked for this job. */
export async function isOwnJob(tx: Tx, organizationId: string, tokenId: string, jobId: string): Promise<boolean> {
  const count = await tx.number(
    sql`select count(*)::int from job where organization_id = ${organizationId} and id = ${jobId} and token_id = ${tokenId}`,
  )
  return count > 0
}

/** What a token is limited to as its row says it; null: to nothing. */
export const reachOf = (row: { product_ids: string[]; label_ids: string[] }): TokenReach | null =>
  row.product_ids.length + row.label_ids.length === 0 ? null : { productIds: row.product_ids, labelIds: row.label_ids }

/** What the token is limited to, for work that was put off; one that is gone reaches nothing. */
export async function findTokenReach(tx: Tx, organizationId: string, tokenId: string): Promise<TokenReach | null> {
  const row = await tx.maybe<{ product_ids: string[]; label_ids: string[] }>(
    sql`select product_ids, label_ids from api_token where organization_id = ${organizationId} and id = ${tokenId}`,
  )
  return row ? reachOf(row) : { productIds: [], labelIds: [] }
}
