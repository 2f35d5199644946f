import type { Permission } from "@waybill/permissions/permissions"
import type { RoleId } from "@waybill/permissions/roles"
import type { ScopeId } from "@waybill/permissions/scopes"

interface PrincipalBase {
  readonly organizationId: string
  readonly personId: string
  readonly role: RoleId
  /** What the caller may do now: for a token its scopes ∩ its owner's role. */
  readonly permissions: ReadonlySet<Permission>
}

export interface SessionPrincipal extends PrincipalBase {
  readonly kind: "session"
  readonly sessionId: string
  /** Whether the password was confirmed within the last ten minutes. */
  readonly isConfirmed: boolean
  readonly confirmedUntil: Date | null
}

/** Assets that a token is limited to: those of the products, and those with one of the labels. */
export interface TokenReach {
  readonly productIds: readonly string[]
  readonly labelIds: readonly string[]
}

export interface TokenPrincipal extends PrincipalBase {
  readonly kind: "token"
  readonly tokenId: string
  readonly scopes: readonly ScopeId[]
  /** Null: all of the organization. */
  readonly reach: TokenReach | null
}

/**
 * Who is calling. Read from the database for each request, so that revocation and demotion hold from the next one on.
 */
export type Principal = SessionPrincipal | TokenPrincipal

/** The assets that the caller is limited to; null: to none. */
export const reachOfCaller = (actor: Principal): TokenReach | null => (actor.kind === "token" ? actor.reach : null)
