import { allPermissions, type Permission } from "./permissions.ts"
import { allScopeIds, type Scope, type ScopeId, scopes } from "./scopes.ts"

const scopeTable: Readonly<Record<ScopeId, Scope>> = scopes

/** What the scopes allow together, in the table's order. */
export function permissionsOf(scopeIds: Iterable<ScopeId>): Permission[] {
  const granted = new Set<Permission>()
  for (const id of scopeIds) for (const permission of scopeTable[id].permissions) granted.add(permission)
  return allPermissions.filter((permission) => granted.has(permission))
}

/** The scopes that hold the permission; named in a 403 so that its reader knows what to ask for. */
export function scopesGranting(permission: Permission): ScopeId[] {
  return allScopeIds.filter((id) => scopeTable[id].permissions.includes(permission))
}

/** Whether a token with these scopes needs an administrator and a confirmed session (design §3). */
export function isElevated(scopeIds: Iterable<ScopeId>): boolean {
  for (const id of scopeIds) if (scopeTable[id].elevated) return true
  return false
}

/** What a token may do: its scopes' permissions that its owner's role still has (the ceiling rule). */
export function effectivePermissions(tokenScopes: Iterable<ScopeId>, ownerScopes: Iterable<ScopeId>): Permission[] {
  const owned = new Set(permissionsOf(ownerScopes))
  return permissionsOf(tokenScopes).filter((permission) => owned.has(permission))
}
