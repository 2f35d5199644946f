import { type RawBuilder, sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import { type FindingCountsRow, summedCounts } from "../finding/finding-counts.sql.ts"

export interface ProductRow extends FindingCountsRow {
  id: string
  name: string
  description: string
  created_at: Date
  labels: string[]
  parents: { id: string; name: string }[]
  assets: number
  parts: number
  vulnerabilities: number
}

export interface ProductFilter {
  readonly q: string | null
  readonly label: string | null
  /** Has this asset, itself or in a sub-product. */
  readonly assetId: string | null
  /** Whether it is a part of no other. */
  readonly isTop: boolean | null
  /** Those that may be named to the caller; null: all. A product that is a part of others alone is a part of none. */
  readonly among: readonly string[] | null
}

const shown = (organizationId: string, filter: ProductFilter): RawBuilder<unknown> => sql`
  p.organization_id = ${organizationId} and (${filter.among === null} or p.id = any (${[...(filter.among ?? [])]}::uuid[]))
  and (${filter.q}::text is null or strpos(lower(p.name || ' ' || p.description), lower(${filter.q})) > 0)
  and (${filter.label}::text is null or exists (select from product_label x join label l on l.organization_id = x.organization_id and l.id = x.label_id
        where x.organization_id = p.organization_id and x.product_id = p.id and lower(l.name) = lower(${filter.label})))
  and (${filter.assetId}::uuid is null or exists (select from product_reach r where r.organization_id = p.organization_id and r.product_id = p.id and r.asset_id = ${filter.assetId}))
  and (${filter.isTop}::boolean is null or ${filter.isTop} = not exists (select from product_part x where x.organization_id = p.organization_id and x.part_id = p.id
        and (${filter.among === null} or x.product_id = any (${[...(filter.among ?? [])]}::uuid[]))))`

const columns = (organizationId: string) => sql`
  select p.id, p.name, p.description, p.created_at,
         coalesce((select array_agg(l.name order by l.name) from product_label x join label l on l.organization_id = x.organization_id and l.id = x.label_id
                    where x.organization_id = ${organizationId} and x.product_id = p.id), '{}') as labels,
         coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by lower(o.name)) from product_part x join product o on o.organization_id = x.organization_id and o.id = x.product_id
                    where x.organization_id = ${organizationId} and x.part_id = p.id), '[]') as parents,
         (select count(*)::int from product_reach r where r.organization_id = ${organizationId} and r.product_id = p.id) as assets,
         (select count(*)::int from product_part x where x.organization_id = ${organizationId} and x.product_id = p.id) as parts, f.*`

/**
 * Of the active assets. Summed by vulnerability before its score is looked up: a large product has a million findings
 * of a thousand vulnerabilities.
 */
const counts = (organizationId: string) => sql`
  cross join lateral (
    select count(*)::int as vulnerabilities, ${summedCounts}
      from (
        select vulnerability_id, count(*) as findings from (
          select n.vulnerability_id
            from (select r.asset_id from product_reach r join asset a on a.organization_id = r.organization_id and a.id = r.asset_id and a.is_active
                   where r.organization_id = ${organizationId} and r.product_id = p.id) r
            join finding n on n.organization_id = ${organizationId} and n.asset_id = r.asset_id and is_open(n.status)
        ) n group by vulnerability_id
      ) n join known_score using (vulnerability_id)
  ) f`

/** One page of products by name; counts are read for the page's rows alone. */
export const listProductRows = (
  tx: Tx,
  organizationId: string,
  filter: ProductFilter,
  after: readonly [name: string, id: string] | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<ProductRow[]> =>
  tx.many<ProductRow>(sql`
    with page as (
      select p.* from product p where ${shown(organizationId, filter)} and (${after === null} or (lower(p.name), p.id) ${beyond} (lower(${after?.[0] ?? ""}), ${after?.[1] ?? null}::uuid))
       order by lower(p.name) ${order}, p.id ${order} limit ${limit}
    )
    ${columns(organizationId)} from page p ${counts(organizationId)} order by lower(p.name) ${order}, p.id ${order}`)

/** The ids of what the filter shows, at most so many. */
export async function listShownProducts(
  tx: Tx,
  organizationId: string,
  filter: ProductFilter,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select p.id from product p where ${shown(organizationId, filter)} order by p.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** How many products the filter leaves, over all pages. */
export const countProducts = async (tx: Tx, organizationId: string, filter: ProductFilter): Promise<number> =>
  tx.number(sql`select count(*)::int from product p where ${shown(organizationId, filter)}`)

/** These products, by name. */
export const listProductsById = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<ProductRow[]> =>
  tx.many<ProductRow>(sql`
    ${columns(organizationId)} from product p ${counts(organizationId)} where p.organization_id = ${organizationId} and p.id = any (${[...ids]}::uuid[]) order by lower(p.name), p.id`)

/**
 * The product with its counts, which read every finding that it reaches; null where the organization has none of this
 * id.
 */
export const findProductById = async (tx: Tx, organizationId: string, id: string): Promise<ProductRow | null> =>
  (await listProductsById(tx, organizationId, [id]))[0] ?? null

/** What those of these products that the organization has are called. */
export const listProductNames = (
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  tx.many(
    sql`select id, name from product where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) order by lower(name), id`,
  )

/** What a product is called, without its counts: those read every finding that it reaches. */
export const findProductName = (
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<{ id: string; name: string } | null> =>
  tx.maybe(sql`select id, name from product where organization_id = ${organizationId} and id = ${id}`)

/** The product of this name or id, held so that nobody deletes it meanwhile. */
export async function findProductId(tx: Tx, organizationId: string, text: string): Promise<string | null> {
  const row = await tx.maybe<{ id: string }>(
    sql`select id from product where organization_id = ${organizationId} and (lower(name) = lower(${text}) or id::text = lower(${text})) limit 1 for key share`,
  )
  return row?.id ?? null
}

/** Makes a product; null where the name is taken. */
export async function insertProduct(
  tx: Tx,
  organizationId: string,
  product: { readonly name: string; readonly description: string },
): Promise<string | null> {
  const id = uuidv7()
  const written = await tx.run(
    sql`insert into product (organization_id, id, name, description) values (${organizationId}, ${id}, ${product.name}, ${product.description}) on conflict do nothing`,
  )
  return written === 1 ? id : null
}

/** Keeps others from naming and describing the product until the transaction ends; nought where there is none. */
export const lockProduct = (tx: Tx, organizationId: string, id: string): Promise<number> =>
  tx.run(sql`select from product where organization_id = ${organizationId} and id = ${id} for no key update`)

/** Names and describes a product; false where another has the name. */
export async function updateProductById(
  tx: Tx,
  organizationId: string,
  id: string,
  product: { readonly name: string; readonly description: string },
): Promise<boolean> {
  const written = await tx.run(sql`
    update product p set name = ${product.name}, description = ${product.description} where p.organization_id = ${organizationId} and p.id = ${id}
       and not exists (select from product o where o.organization_id = p.organization_id and o.id <> p.id and lower(o.name) = lower(${product.name}))`)
  return written === 1
}

/**
 * Deletes the products, their places in others and the decisions that hold through them, which `undoDecisionsThrough`
 * ends first; what they hold stays.
 */
export const deleteProductsById = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<number> =>
  tx.run(sql`delete from product where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`)
