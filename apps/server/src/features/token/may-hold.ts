import { isElevated } from "@waybill/permissions/grants"
import { roles } from "@waybill/permissions/roles"
import { requiredScope, type ScopeId } from "@waybill/permissions/scopes"
import type { SessionPrincipal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"

/**
 * Throws unless this person may make a token of these scopes now: view-all is in it, none is above the maker's role,
 * and elevated ones are an administrator's, freshly confirmed.
 */
export function assertMayHold(actor: SessionPrincipal, scopes: readonly ScopeId[]): void {
  if (!scopes.includes(requiredScope))
    throw problem("view-all-required", `Add the scope ${requiredScope}; every token holds it.`)
  const held: readonly ScopeId[] = roles[actor.role].scopes
  const above = scopes.filter((scope) => !held.includes(scope))
  if (isElevated(scopes) && actor.role !== "admin")
    throw problem("administrator-required", "Tokens that administer the organization are made by administrators.")
  if (above.length > 0) throw problem("ceiling-exceeded", `Your role does not hold ${above.join(", ")}.`)
  if (isElevated(scopes) && !actor.isConfirmed)
    throw problem(
      "confirmation-required",
      "Confirm your password (POST /api/v1/auth/confirm), then make the token within ten minutes.",
    )
}
