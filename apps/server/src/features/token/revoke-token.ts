import { z } from "zod"
import { Answer, isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { endTheseTokens } from "./end-these-tokens.ts"
import { TokenId } from "./token.schema.ts"

/** Again is no error. */
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
    const { there } = await transaction((tx) => endTheseTokens(tx, actor, request, [params.tokenId]))
    if (there.size === 0) throw problem("not-found")
    return new Answer(204, undefined)
  },
})
