import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { presentToken, Token } from "./token.schema.ts"
import { countTokens, listTokens as listTokenRows } from "./token.sql.ts"
import { tokenFilterFields, tokenFilterOf } from "./token-filter.schema.ts"

/** One's own tokens; every token of the organization for administrators who ask. */
export const listTokens = operation({
  id: "list_tokens",
  route: "GET /api/v1/tokens",
  summary: "Your tokens, with last use and days left",
  tag: "Tokens",
  permission: isSession("each person sees the own tokens; administrators all"),
  query: z.object({
    ...listQuery,
    ...tokenFilterFields,
    sort: sortBy(["createdAt"]).default("-createdAt"),
  }),
  reply: listReply(Token),
  problems: ["administrator-required"],
  example: {},
  async handle({ actor, query, parts, read }) {
    const filter = tokenFilterOf(query, actor)
    const place = { parts, actor, operation: "list_tokens", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string()]))
    return read(async (tx) => {
      const rows = await listTokenRows(
        tx,
        actor.organizationId,
        filter,
        after?.[0] ?? null,
        query.limit + 1,
        directionOf(query.sort),
      )
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.id],
        present: presentToken,
        total: await countTokens(tx, actor.organizationId, filter),
      })
    })
  },
})
