import { isElevated } from "@waybill/permissions/grants"
import { isScopeId } from "@waybill/permissions/scopes"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { hashSecret, makeSecret } from "../../http/credential.ts"
import { isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { passOnVexTrust } from "../vex/trust.sql.ts"
import { assertMayHold } from "./may-hold.ts"
import { decideExpiry, overlapHours, rotatedLife, tokenState } from "./token.domain.ts"
import { auditedToken, presentToken, TokenId, TokenWithSecret } from "./token.schema.ts"
import { findToken, findTokenLimits, insertToken, lockToken, replaceToken } from "./token.sql.ts"

/**
 * Puts a new secret in a token's place, with the same name, scopes and limits and never more; both work until the
 * overlap ends.
 */
export const rotateToken = operation({
  id: "rotate_token",
  route: "POST /api/v1/tokens/{tokenId}/rotate",
  summary: "Rotate a token's secret; the old one keeps working until the overlap ends",
  tag: "Tokens",
  permission: isSession("each person rotates the own tokens"),
  params: z.object({ tokenId: TokenId }),
  body: z.strictObject({ overlapHours: z.int().min(0).max(overlapHours.max).default(overlapHours.default) }),
  reply: TokenWithSecret,
  secretReply: true,
  problems: ["not-found", "conflict", "ceiling-exceeded", "administrator-required", "confirmation-required"],
  example: { params: { tokenId: "01890000-0000-7000-8000-000000000003" }, body: { overlapHours: 24 } },
  async handle({ actor, params, body, request, transaction }) {
    return transaction(async (tx) => {
      const old = await lockToken(tx, actor.organizationId, params.tokenId, actor.personId)
      if (!old) throw problem("not-found")
      const state = tokenState(
        { expiresAt: old.expires_at, revokedAt: old.revoked_at, replacedBy: old.replaced_by },
        old.now,
      )
      if (state !== "active")
        throw problem(
          "conflict",
          state === "rotating"
            ? "The token was rotated already; rotate the one in its place."
            : `The token is ${state}; make a new one.`,
        )
      const scopes = old.scopes.filter(isScopeId)
      // The maker's role may have shrunk since.
      assertMayHold(actor, scopes)
      const limits = await findTokenLimits(tx, actor.organizationId)
      const elevated = isElevated(scopes)
      const life = rotatedLife(
        { createdAt: old.created_at, expiresAt: old.expires_at },
        elevated,
        limits.token_days_max,
      )
      const expiry = decideExpiry(life, limits.now, elevated, limits.token_days_max)
      if (!expiry.ok) throw new Error("a life that the rules cut was refused by them")
      const secret = makeSecret("wbl_")
      const id = uuidv7()
      // The old one gives its name up first.
      await replaceToken(tx, actor.organizationId, old.id, id, body.overlapHours)
      const isNew = await insertToken(tx, actor.organizationId, {
        id,
        ownerId: actor.personId,
        name: old.name,
        description: old.description,
        scopes,
        secretHash: hashSecret(secret),
        lastFour: secret.slice(-4),
        addressRanges: old.address_ranges,
        productIds: old.product_ids,
        labelIds: old.label_ids,
        expiresAt: expiry.expiresAt,
      })
      await passOnVexTrust(tx, actor.organizationId, old.id, id)
      const row = isNew ? await findToken(tx, actor.organizationId, id, actor.personId) : null
      if (!row) throw new Error("a rotated token was not found")
      await recordAudit(tx, actor, request, {
        action: "token.rotated",
        objectKind: "token",
        objectId: old.id,
        before: auditedToken(old),
        after: { ...auditedToken(row), id },
      })
      return { ...presentToken(row), token: secret }
    })
  },
})
