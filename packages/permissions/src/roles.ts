import { allScopeIds, type ScopeId, scopes } from "./scopes.ts"

/** The roles that every organization has: names for sets of scopes, nothing more. */
export const roles = {
  admin: { name: "Admin", description: "Everything, settings and people included.", scopes: allScopeIds },
  member: {
    name: "Member",
    description: "All daily work; no settings, people or sub-organizations.",
    scopes: allScopeIds.filter((id) => !scopes[id].elevated),
  },
  "view-only": { name: "View Only", description: "Reads every page, changes nothing.", scopes: ["view-all"] },
} as const satisfies Record<string, { name: string; description: string; scopes: readonly ScopeId[] }>

export type RoleId = keyof typeof roles
