import { z } from "zod"
import { doneOrTried } from "../../db/dry-run.ts"
import { isSession, operation } from "../../http/operation.ts"
import { dryRunField, resultOfEach, resultsReply, selectedIds, selectionBody } from "../../http/selection.ts"
import { endTheseTokens } from "./end-these-tokens.ts"
import { TokenId } from "./token.schema.ts"
import { listShownTokens } from "./token.sql.ts"
import { tokenFilterFields, tokenFilterOf } from "./token-filter.schema.ts"

export const revokeTokens = operation({
  id: "revoke_tokens",
  route: "POST /api/v1/tokens/revoke",
  summary: "Revoke many tokens at once, by their ids or the list's filter, with a result for each",
  tag: "Tokens",
  permission: isSession("each person ends the own tokens; administrators any"),
  body: selectionBody(TokenId.toLowerCase(), tokenFilterFields, { dryRun: dryRunField }),
  reply: z.object({
    ...resultsReply(TokenId, ["revoked", "revoked-before"]),
    reached: z.object({ used: z.int().describe("Number of the revoked tokens that were used in the last 7 days") }),
  }),
  statuses: [200],
  problems: ["administrator-required"],
  example: { body: { ids: ["01890000-0000-7000-8000-000000000003"] } },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const ids = await selectedIds(body, (filter, limit) =>
        listShownTokens(tx, actor.organizationId, tokenFilterOf(filter, actor), limit),
      )
      const { there, ended, used } = await doneOrTried(tx, body.dryRun, () => endTheseTokens(tx, actor, request, ids))
      const cases = [["revoked", ended] as const, ["revoked-before", there] as const]
      return { results: resultOfEach(ids, cases), reached: { used } }
    })
  },
})
