import { effectivePermissions, isElevated } from "@waybill/permissions/grants"
import { roles } from "@waybill/permissions/roles"
import { allScopeIds, isScopeId } from "@waybill/permissions/scopes"
import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import { PermissionIds, ScopeIds } from "../people/people.schema.ts"
import { daysLeft, tokenState, tokenStates } from "./token.domain.ts"
import type { TokenRow } from "./token.sql.ts"

export const TokenId = z.uuid().describe("Id of a token")

export const TokenName = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "has control characters")

/** An address or a range of them, IPv4 or IPv6. */
const AddressRange = z
  .union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
  .describe("An IP address, or a CIDR range with host bits zero, e.g. 10.0.0.0/8")

export const TokenLimits = z.strictObject({
  addresses: z.array(AddressRange).max(50).default([]),
  products: z
    .array(z.uuid())
    .max(50)
    .default([])
    .describe("Ids of products: only their assets and those of their sub-products"),
  labels: z
    .array(z.uuid())
    .max(50)
    .default([])
    .describe("Ids of labels: only assets with one of them, in addition to those of the products"),
})

const Named = z.object({ id: z.uuid(), name: z.string() })

export const Token = z.object({
  id: TokenId,
  name: z.string(),
  description: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }),
  scopes: ScopeIds,
  permissions: PermissionIds.describe("Effective permissions: those of its scopes that its owner's role also has"),
  isElevated: z.boolean(),
  limits: z.object({
    addresses: z.array(z.string()),
    products: z.array(Named),
    labels: z.array(Named),
    isLimited: z
      .boolean()
      .describe(
        "Whether the token is limited to the assets of these products and labels; still true if all of them were deleted",
      ),
  }),
  createdAt: Instant,
  expiresAt: Instant,
  endsAt: Instant.describe(
    "When it stops or stopped working: the earliest of expiry, revocation and the end of the overlap after a rotation",
  ),
  daysLeft: z.int(),
  state: z.enum(tokenStates),
  replacedBy: z.string().nullable(),
  lastFour: z.string(),
  lastUsedAt: Instant.nullable(),
  lastUsedAddress: z.string().nullable(),
  neverUsedPermissions: PermissionIds.nullable().describe(
    "Effective permissions that none of its calls has needed; null if it was made before this was recorded",
  ),
})

export const TokenWithSecret = Token.extend({
  token: z.string().describe("The secret; only returned in this response"),
})

/** The wire form of a token. */
export function presentToken(row: TokenRow): z.input<typeof Token> {
  const scopes = row.scopes.filter(isScopeId)
  const permissions = row.owner_role === null ? [] : effectivePermissions(scopes, roles[row.owner_role].scopes)
  const used = row.used_permissions
  const endsAt = row.revoked_at !== null && row.revoked_at < row.expires_at ? row.revoked_at : row.expires_at
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    owner: { id: row.owner_id, name: row.owner_name },
    scopes,
    permissions,
    isElevated: isElevated(scopes),
    limits: {
      addresses: row.address_ranges,
      products: row.products,
      labels: row.labels,
      isLimited: row.product_ids.length + row.label_ids.length > 0,
    },
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    endsAt: endsAt.toISOString(),
    daysLeft: daysLeft(endsAt, row.now),
    state: tokenState({ expiresAt: row.expires_at, revokedAt: row.revoked_at, replacedBy: row.replaced_by }, row.now),
    replacedBy: row.replaced_by,
    lastFour: row.last_four,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    lastUsedAddress: row.last_used_address,
    neverUsedPermissions: used && permissions.filter((each) => !used.includes(each)),
  }
}

/** What the audit keeps of a token: never its secret. */
export const auditedToken = (row: TokenRow) => ({
  name: row.name,
  scopes: allScopeIds.filter((scope) => row.scopes.includes(scope)),
  expiresAt: row.expires_at.toISOString(),
  addresses: row.address_ranges,
  products: row.products.map(({ name }) => name),
  labels: row.labels.map(({ name }) => name),
})
