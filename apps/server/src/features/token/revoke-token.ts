import { z } from "zod"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { auditedToken, TokenId } from "./token.schema.ts"
import { lockToken, revokeToken as revokeTokenRow } from "./token.sql.ts"

/** Ends a token at once: from the next request on, in every process. Again is no error. */
export const revokeToken = operation({
  id: "revoke_token",
  route: "DELETE /api/v1/tokens/{tokenId}",
  summary: "Revoke a token at once",
  tag: "Tokens",
  permission: isSession("each person ends the own tokens; administrators any"),
  params: z.object({ tokenId: TokenId }),
  reply: z.undefined(),
  statuses: [204],
  problems: ["not-found"],
  example: { params: { tokenId: "01890000-0000-7000-8000-000000000003" } },
  async handle({ actor, params, request, transaction }) {
    await transaction(async (tx) => {
      const row = await lockToken(
        tx,
        actor.organizationId,
        params.tokenId,
        actor.role === "admin" ? null : actor.personId,
      )
      if (!row) throw problem("not-found")
      const ended = await revokeTokenRow(tx, actor.organizationId, params.tokenId)
      if (ended > 0)
        await recordAudit(tx, actor, request, {
          action: "token.revoked",
          objectKind: "token",
          objectId: row.id,
          before: auditedToken(row),
        })
    })
    return new Answer(204, undefined)
  },
})
