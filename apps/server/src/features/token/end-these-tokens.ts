import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { SessionPrincipal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { auditedToken } from "./token.schema.ts"
import { endTokens, lockTokens } from "./token.sql.ts"

/** Ends tokens at once, from the next request on, in every process: the caller's own, an administrator's any. Gives those that there are, and those that had not ended before. */
export async function endTheseTokens(
  tx: Tx,
  actor: SessionPrincipal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<{ readonly there: ReadonlySet<string>; readonly ended: ReadonlySet<string> }> {
  const { organizationId } = actor
  const rows = await lockTokens(tx, organizationId, ids, actor.role === "admin" ? null : actor.personId)
  const there = new Set(rows.map(({ id }) => id))
  const ended = new Set(await endTokens(tx, organizationId, [...there]))
  const acts = rows
    .filter(({ id }) => ended.has(id))
    .map((row) => ({
      action: "token.revoked",
      objectKind: "token",
      objectId: row.id,
      before: auditedToken(row),
    }))
  await recordAudits(tx, actor, request, acts)
  return { there, ended }
}
