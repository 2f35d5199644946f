import type { RoleId } from "@waybill/permissions/roles"
import type { ScopeId } from "@waybill/permissions/scopes"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { TokenState } from "./token.domain.ts"

export interface TokenRow {
  id: string
  owner_id: string
  owner_name: string
  /** Null where the owner is disabled or gone: the token is dead. */
  owner_role: RoleId | null
  name: string
  description: string
  scopes: string[]
  address_ranges: string[]
  product_ids: string[]
  label_ids: string[]
  /** Those that there still are. */
  products: { id: string; name: string }[]
  labels: { id: string; name: string }[]
  last_four: string
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  replaced_by: string | null
  last_used_at: Date | null
  last_used_address: string | null
  /** Null where the token was made before it was kept. */
  used_permissions: string[] | null
  /** The database's clock, by which expiry is judged. */
  now: Date
}

const columns = sql`
  select t.id, t.owner_id, p.name as owner_name, case when m.disabled_at is null and p.disabled_at is null then m.role end as owner_role, t.name, t.description, t.scopes,
         t.address_ranges::text[] as address_ranges, t.product_ids, t.label_ids,
         coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name) order by lower(x.name)) from product x where x.organization_id = t.organization_id and x.id = any (t.product_ids)), '[]') as products,
         coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name) order by lower(x.name)) from label x where x.organization_id = t.organization_id and x.id = any (t.label_ids)), '[]') as labels, t.last_four, t.created_at, t.expires_at, t.revoked_at, t.replaced_by, t.last_used_at, host(t.last_used_address) as last_used_address, t.used_permissions, now() as now
    from api_token t join person p on p.id = t.owner_id join member m on m.organization_id = t.organization_id and m.person_id = t.owner_id`

export interface TokenFilter {
  /** Null: everybody's. */
  readonly ownerId: string | null
  readonly q: string | null
  /** Null: all. */
  readonly states: readonly TokenState[] | null
}

/** As `tokenState` says it. */
const state = sql`
  case when t.revoked_at <= now() then 'revoked' when t.expires_at <= now() then 'expired' when t.replaced_by is null then 'active' else 'rotating' end`

const shown = (organizationId: string, { ownerId, q, states }: TokenFilter) => sql`
  t.organization_id = ${organizationId} and (${ownerId}::uuid is null or t.owner_id = ${ownerId}) and (${q}::text is null or strpos(lower(t.name || ' ' || t.description), lower(${q})) > 0)
  and (${states && [...states]}::text[] is null or ${state} = any (${states && [...states]}))`

/** One page of tokens, the newest first unless said otherwise. */
export function listTokens(
  tx: Tx,
  organizationId: string,
  filter: TokenFilter,
  after: string | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<TokenRow[]> {
  // Ids are UUIDv7: their order is that of creation.
  return tx.many<TokenRow>(sql`
    ${columns} where ${shown(organizationId, filter)} and (${after}::uuid is null or t.id ${beyond} ${after})
     order by t.id ${order} limit ${limit}`)
}

/** The ids of what the filter shows, at most so many. */
export async function listShownTokens(
  tx: Tx,
  organizationId: string,
  filter: TokenFilter,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select t.id from api_token t where ${shown(organizationId, filter)} order by t.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** How many tokens the filter leaves, ended ones too. */
export async function countTokens(tx: Tx, organizationId: string, filter: TokenFilter): Promise<number> {
  return tx.number(sql`select count(*)::int from api_token t where ${shown(organizationId, filter)}`)
}

/** The token, if it is the owner's own (any of the organization where no owner is given). */
export function findToken(
  tx: Tx,
  organizationId: string,
  tokenId: string,
  ownerId: string | null,
): Promise<TokenRow | null> {
  return tx.maybe<TokenRow>(
    sql`${columns} where t.organization_id = ${organizationId} and t.id = ${tokenId} and (${ownerId}::uuid is null or t.owner_id = ${ownerId})`,
  )
}

/**
 * These tokens, each if it is the owner's own (any of the organization where no owner is given); nobody else changes
 * them until the transaction ends.
 */
export async function lockTokens(
  tx: Tx,
  organizationId: string,
  tokenIds: readonly string[],
  ownerId: string | null,
): Promise<TokenRow[]> {
  const ids = [...tokenIds]
  await tx.run(
    sql`select from api_token where organization_id = ${organizationId} and id = any (${ids}::uuid[]) and (${ownerId}::uuid is null or owner_id = ${ownerId}) order by id for update`,
  )
  return tx.many<TokenRow>(
    sql`${columns} where t.organization_id = ${organizationId} and t.id = any (${ids}::uuid[]) and (${ownerId}::uuid is null or t.owner_id = ${ownerId})`,
  )
}

/** As `lockTokens`, of one; null where it is none of the owner's. */
export const lockToken = async (
  tx: Tx,
  organizationId: string,
  tokenId: string,
  ownerId: string | null,
): Promise<TokenRow | null> => (await lockTokens(tx, organizationId, [tokenId], ownerId))[0] ?? null

export interface NewToken {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  readonly description: string
  readonly scopes: readonly ScopeId[]
  readonly secretHash: Buffer
  readonly lastFour: string
  readonly addressRanges: readonly string[]
  readonly productIds: readonly string[]
  readonly labelIds: readonly string[]
  readonly expiresAt: Date
}

/** Whether it was written; false where its owner has a living token of this name. */
export async function insertToken(tx: Tx, organizationId: string, token: NewToken): Promise<boolean> {
  const written = await tx.run(sql`
    insert into api_token (organization_id, id, owner_id, name, description, scopes, secret_hash, last_four, address_ranges, product_ids, label_ids, expires_at)
    values (${organizationId}, ${token.id}, ${token.ownerId}, ${token.name}, ${token.description}, ${[...token.scopes]}, ${token.secretHash}, ${token.lastFour}, ${[...token.addressRanges]}::cidr[], ${[...token.productIds]}, ${[...token.labelIds]}, ${token.expiresAt})
    on conflict (organization_id, owner_id, lower(name)) where revoked_at is null and replaced_by is null do nothing`)
  return written === 1
}

/** Ends the tokens now, in their overlap too; gives the ids of those that had not ended. */
export async function endTokens(tx: Tx, organizationId: string, tokenIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`update api_token set revoked_at = now() where organization_id = ${organizationId} and id = any (${[...tokenIds]}::uuid[]) and (revoked_at is null or revoked_at > now()) returning id`,
  )
  return rows.map(({ id }) => id)
}

/** Lets the old token work for the overlap, then no more. */
export function replaceToken(
  tx: Tx,
  organizationId: string,
  oldId: string,
  newId: string,
  overlapHours: number,
): Promise<number> {
  return tx.run(sql`
    update api_token set replaced_by = ${newId}, revoked_at = now() + ${overlapHours} * interval '1 hour' where organization_id = ${organizationId} and id = ${oldId}`)
}

/** The organization's maximum life of tokens, and the database's clock. */
export function findTokenLimits(tx: Tx, organizationId: string): Promise<{ token_days_max: number; now: Date }> {
  return tx.one(sql`select token_days_max, now() as now from organization where id = ${organizationId}`)
}

/** A use of the token now, and the permission that the call needed, if any. */
export function noteTokenUse(
  tx: Tx,
  organizationId: string,
  tokenId: string,
  address: string,
  permission: string | null,
): Promise<number> {
  // What is not kept of an older token stays so: else all that it used before would pass for never used.
  return tx.run(sql`
    update api_token
       set last_used_at = now(), last_used_address = ${address},
           used_permissions = case when ${permission}::text is null or used_permissions is null or ${permission} = any (used_permissions) then used_permissions
                                   else array_append(used_permissions, ${permission}) end
     where organization_id = ${organizationId} and id = ${tokenId}`)
}

export interface TokenToRemind {
  name: string
  days_left: number
  owner_name: string
  email: string
}

/**
 * Marks the tokens whose next reminder (14, 3, 0 days before the end) is due, and gives them; replaced, revoked and
 * ended ones ask for none.
 */
export function takeTokensToRemind(tx: Tx, organizationId: string): Promise<TokenToRemind[]> {
  return tx.many<TokenToRemind>(sql`
    with due as (
      select t.id, case when left_days < 1 then 0 when left_days < 3 then 3 else 14 end as step, left_days
        from (select id, reminded_days, extract(epoch from expires_at - now()) / 86400 as left_days from api_token
               where organization_id = ${organizationId} and revoked_at is null and replaced_by is null and expires_at > now() and expires_at < now() + interval '14 days') t
       where t.reminded_days is null or t.reminded_days > case when left_days < 1 then 0 when left_days < 3 then 3 else 14 end
    )
    update api_token t set reminded_days = due.step from due, person p
     where t.organization_id = ${organizationId} and t.id = due.id and p.id = t.owner_id and p.disabled_at is null
    returning t.name, floor(due.left_days)::int as days_left, p.name as owner_name, p.email`)
}
