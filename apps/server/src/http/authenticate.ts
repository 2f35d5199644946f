import { effectivePermissions, permissionsOf } from "@waybill/permissions/grants"
import { type RoleId, roles } from "@waybill/permissions/roles"
import { isScopeId } from "@waybill/permissions/scopes"
import { sql } from "kysely"
import type { Database } from "../db/database.ts"
import { reachOf } from "../features/token/token-reach.sql.ts"
import { hashSecret, isWellFormedSecret } from "./credential.ts"
import type { Principal, SessionPrincipal, TokenPrincipal } from "./principal.ts"

/** Why a credential was refused, for the log; the caller hears one answer for all. */
export type Authentication =
  | { readonly ok: true; readonly principal: Principal }
  | {
      readonly ok: false
      readonly reason: "none" | "malformed" | "unknown" | "expired" | "revoked" | "owner-gone"
      readonly hash?: string
    }
  | { readonly ok: false; readonly reason: "address"; readonly principal: Principal }

interface TokenRow {
  organization_id: string
  id: string
  owner_id: string
  scopes: string[]
  is_expired: boolean
  is_revoked: boolean
  is_address_allowed: boolean
  product_ids: string[]
  label_ids: string[]
  role: RoleId | null
}

/**
 * Finds the principal of a bearer token. The checksum comes first: noise costs no database work. Expiry is compared
 * with the database's clock.
 */
export async function authenticateToken(database: Database, secret: string, address: string): Promise<Authentication> {
  if (!isWellFormedSecret(secret, "wbl_")) return { ok: false, reason: "malformed" }
  const hash = hashSecret(secret)
  const row = await database.read({ credential: hash }, (tx) =>
    tx.maybe<TokenRow>(sql`
      select t.organization_id, t.id, t.owner_id, t.scopes, t.expires_at <= now() as is_expired, t.revoked_at is not null and t.revoked_at <= now() as is_revoked,
             t.address_ranges = '{}' or ${address}::inet <<= any (t.address_ranges) as is_address_allowed, t.product_ids, t.label_ids,
             case when m.disabled_at is null and p.disabled_at is null then m.role end as role
        from api_token t
        left join member m on m.organization_id = t.organization_id and m.person_id = t.owner_id
        left join person p on p.id = t.owner_id
       where t.secret_hash = ${hash}`),
  )
  const logged = hash.toString("hex").slice(0, 12)
  if (!row) return { ok: false, reason: "unknown", hash: logged }
  if (row.is_revoked) return { ok: false, reason: "revoked", hash: logged }
  if (row.is_expired) return { ok: false, reason: "expired", hash: logged }
  if (row.role === null) return { ok: false, reason: "owner-gone", hash: logged }
  const scopes = row.scopes.filter(isScopeId)
  const principal: TokenPrincipal = {
    kind: "token",
    organizationId: row.organization_id,
    personId: row.owner_id,
    role: row.role,
    tokenId: row.id,
    scopes,
    reach: reachOf(row),
    permissions: new Set(effectivePermissions(scopes, roles[row.role].scopes)),
  }
  return row.is_address_allowed ? { ok: true, principal } : { ok: false, reason: "address", principal }
}

/** A session that the login library vouches for. */
export interface LiveSession {
  readonly sessionId: string
  readonly personId: string
  /** Null once it has passed. */
  readonly confirmedUntil: Date | null
}

/**
 * The principal of a session: the person's membership as it is now. Null where the person belongs to no organization
 * any more.
 */
export async function authenticateSession(database: Database, session: LiveSession): Promise<SessionPrincipal | null> {
  const row = await database.read({ personId: session.personId }, (tx) =>
    tx.maybe<{ organization_id: string; role: RoleId }>(sql`
      select m.organization_id, m.role from member m join person p on p.id = m.person_id
       where m.person_id = ${session.personId} and m.disabled_at is null and p.disabled_at is null
       order by m.created_at, m.organization_id limit 1`),
  )
  if (!row) return null
  return {
    kind: "session",
    organizationId: row.organization_id,
    personId: session.personId,
    role: row.role,
    sessionId: session.sessionId,
    isConfirmed: session.confirmedUntil !== null,
    confirmedUntil: session.confirmedUntil,
    permissions: new Set(permissionsOf(roles[row.role].scopes)),
  }
}

/**
 * What somebody who asked earlier may do now: nothing where the token was revoked or has ended since, or the person has
 * gone. Work that was put off asks when it begins (security.md §2).
 */
export async function permissionsNow(
  database: Database,
  actor: { readonly organizationId: string; readonly personId: string; readonly tokenId?: string },
): Promise<Principal["permissions"]> {
  const { organizationId, personId } = actor
  const tokenId = actor.tokenId ?? null
  const row = await database.read({ organizationId }, (tx) =>
    tx.maybe<{ role: RoleId; scopes: string[] | null }>(sql`
      select m.role, t.scopes
        from member m join person p on p.id = m.person_id
        left join api_token t on t.organization_id = m.organization_id and t.id = ${tokenId} and t.owner_id = m.person_id and t.expires_at > now() and (t.revoked_at is null or t.revoked_at > now())
       where m.organization_id = ${organizationId} and m.person_id = ${personId} and m.disabled_at is null and p.disabled_at is null
         and (${tokenId}::uuid is null or t.id is not null)`),
  )
  if (!row) return new Set()
  const role = roles[row.role].scopes
  return new Set(row.scopes === null ? permissionsOf(role) : effectivePermissions(row.scopes.filter(isScopeId), role))
}
