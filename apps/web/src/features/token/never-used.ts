import { requiredScope, scopes } from "@waybill/permissions/scopes"
import type { Token } from "./fetch-tokens.ts"

/**
 * The permissions that no call of the token has needed and that it could do without: those of the scope that every
 * token holds are left out.
 */
export function neverUsed(token: Pick<Token, "neverUsedPermissions">): readonly string[] {
  const required: readonly string[] = scopes[requiredScope].permissions
  return (token.neverUsedPermissions ?? []).filter((each) => !required.includes(each))
}
