import { isSessionOrToken, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { Organization } from "../people/people.schema.ts"
import { findOrganization } from "../people/person.sql.ts"
import { presentToken, Token } from "./token.schema.ts"
import { findToken } from "./token.sql.ts"

/** What the calling token is and may do: the first call of a script that wants to know. */
export const getCallingToken = operation({
  id: "get_calling_token",
  route: "GET /api/v1/token",
  summary: "The token of this request: scopes, permissions, expiry",
  tag: "Tokens",
  permission: isSessionOrToken("a token may always ask about itself"),
  reply: Token.extend({ organization: Organization }),
  problems: ["not-found"],
  example: {},
  async handle({ actor, read }) {
    if (actor.kind !== "token") throw problem("not-found", "This is a session, not a token; see GET /api/v1/session.")
    return read(async (tx) => {
      const row = await findToken(tx, actor.organizationId, actor.tokenId, actor.personId)
      if (!row) throw problem("not-found")
      const { id, name } = await findOrganization(tx, actor.organizationId)
      return { ...presentToken(row), organization: { id, name } }
    })
  },
})
