import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { oneOrMore, textQuery } from "../../http/list.ts"
import type { SessionPrincipal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { tokenStates } from "./token.domain.ts"
import type { TokenFilter } from "./token.sql.ts"

/** What tokens are filtered by: the list, and what is done to all that a list shows. */
export const tokenFilterFields = {
  q: textQuery("Text in the name or the description"),
  all: z
    .union([flag, z.boolean()])
    .default(false)
    .describe("All tokens of the organization instead of your own; administrators only"),
  state: oneOrMore(tokenStates, "State; a rotating token works until its overlap ends"),
}

/**
 * The filter as the database takes it; refused where somebody who is no administrator asks for the tokens of others.
 */
export function tokenFilterOf(
  { q, all, state }: z.output<z.ZodObject<typeof tokenFilterFields>>,
  actor: Pick<SessionPrincipal, "personId" | "role">,
): TokenFilter {
  if (all && actor.role !== "admin")
    throw problem("administrator-required", "Only administrators see the tokens of others.")
  return { ownerId: all ? null : actor.personId, q: q ?? null, states: state ?? null }
}
