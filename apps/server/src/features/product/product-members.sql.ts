import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { countsOfAsset, type FindingCountsRow } from "../finding/finding-counts.sql.ts"

/** Assets that stand in a product directly, at most. */
export const directAssetsMax = 10_000

export interface MemberChange {
  readonly addAssets: readonly string[]
  readonly removeAssets: readonly string[]
  readonly addProducts: readonly string[]
  readonly removeProducts: readonly string[]
}

/** Which of these ids are no assets, and which no products, of the organization. */
export async function listUnknownMembers(
  tx: Tx,
  organizationId: string,
  { addAssets, addProducts }: MemberChange,
): Promise<{ assets: string[]; products: string[] }> {
  return tx.one(sql`
    select array(select g.id from unnest(${[...addAssets]}::uuid[]) as g(id) where not exists (select from asset a where a.organization_id = ${organizationId} and a.id = g.id)) as assets,
           array(select g.id from unnest(${[...addProducts]}::uuid[]) as g(id) where not exists (select from product p where p.organization_id = ${organizationId} and p.id = g.id)) as products`)
}

/** Puts members in and takes members out; `product_reach` is not renewed yet. */
export async function changeMembers(
  tx: Tx,
  organizationId: string,
  productId: string,
  change: MemberChange,
): Promise<void> {
  await tx.run(sql`
    delete from product_asset where organization_id = ${organizationId} and product_id = ${productId} and asset_id = any (${[...change.removeAssets]}::uuid[])`)
  await tx.run(sql`
    delete from product_part where organization_id = ${organizationId} and product_id = ${productId} and part_id = any (${[...change.removeProducts]}::uuid[])`)
  await tx.run(sql`
    insert into product_asset (organization_id, product_id, asset_id)
    select ${organizationId}, ${productId}, g.id from unnest(${[...change.addAssets]}::uuid[]) as g(id) on conflict do nothing`)
  await tx.run(sql`
    insert into product_part (organization_id, product_id, part_id)
    select ${organizationId}, ${productId}, g.id from unnest(${[...change.addProducts]}::uuid[]) as g(id) on conflict do nothing`)
}

/** How many assets and sub-products stand directly in the product. */
export const countMembers = (
  tx: Tx,
  organizationId: string,
  productId: string,
): Promise<{ assets: number; parts: number }> =>
  tx.one(sql`
    select (select count(*)::int from product_asset where organization_id = ${organizationId} and product_id = ${productId}) as assets,
           (select count(*)::int from product_part where organization_id = ${organizationId} and product_id = ${productId}) as parts`)

/** The product itself, and all that is below it, each once. */
export async function listBelow(tx: Tx, organizationId: string, productIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(sql`
    with recursive below as (
      select g.id from unnest(${[...productIds]}::uuid[]) as g(id)
      union select x.part_id from product_part x join below on x.product_id = below.id where x.organization_id = ${organizationId}
    ) select id from below`)
  return rows.map(({ id }) => id)
}

/** The products in which these stand directly. */
export async function listParentIds(tx: Tx, organizationId: string, productIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ product_id: string }>(
    sql`select distinct product_id from product_part where organization_id = ${organizationId} and part_id = any (${[...productIds]}::uuid[])`,
  )
  return rows.map((row) => row.product_id)
}

/**
 * Brings what these products, and all above them, reach in line with their members; gives the assets that came to or
 * left one of them.
 */
export async function renewReach(tx: Tx, organizationId: string, productIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ asset_id: string }>(sql`
    with recursive above as (
      select g.id from unnest(${[...productIds]}::uuid[]) as g(id)
      union select x.product_id from product_part x join above on x.part_id = above.id where x.organization_id = ${organizationId}
    ), below as (
      select id as product_id, id as part_id from above
      union select b.product_id, x.part_id from below b join product_part x on x.organization_id = ${organizationId} and x.product_id = b.part_id
    ), wanted as (
      select distinct b.product_id, a.asset_id from below b join product_asset a on a.organization_id = ${organizationId} and a.product_id = b.part_id
    ), gone as (
      delete from product_reach r using above
       where r.organization_id = ${organizationId} and r.product_id = above.id and not exists (select from wanted w where w.product_id = r.product_id and w.asset_id = r.asset_id)
      returning r.asset_id
    ), come as (
      insert into product_reach (organization_id, product_id, asset_id) select ${organizationId}, product_id, asset_id from wanted on conflict do nothing returning asset_id
    )
    select asset_id from gone union select asset_id from come`)
  return rows.map((row) => row.asset_id)
}

export interface MemberRow extends FindingCountsRow {
  product: string
  id: string
  name: string
  version: string
  type: string
  is_active: boolean
  components: number
  matched: number
}

export interface TreeRows {
  parts: { product: string; part: string }[]
  assets: MemberRow[]
}

/** What stands directly in each of these products, at most so many assets. */
export async function listMembers(
  tx: Tx,
  organizationId: string,
  productIds: readonly string[],
  assetsMax: number,
): Promise<TreeRows> {
  const ids = [...productIds]
  const parts = await tx.many<TreeRows["parts"][number]>(
    sql`select product_id as product, part_id as part from product_part where organization_id = ${organizationId} and product_id = any (${ids}::uuid[])`,
  )
  const assets = await tx.many<MemberRow>(sql`
    with page as (
      select x.product_id, a.* from product_asset x join asset a on a.organization_id = x.organization_id and a.id = x.asset_id
       where x.organization_id = ${organizationId} and x.product_id = any (${ids}::uuid[]) order by lower(a.name), a.uploaded_at desc nulls last, a.id limit ${assetsMax}
    )
    select a.product_id as product, a.id, a.name, a.version, a.type, a.is_active, coalesce(s.component_count, 0) as components, coalesce(s.matched_count, 0) as matched, f.*
      from page a left join sbom s on s.organization_id = ${organizationId} and s.id = a.current_sbom_id ${countsOfAsset(organizationId)}
     order by lower(a.name), a.uploaded_at desc nulls last, a.id`)
  return { parts, assets }
}
