import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { SessionPrincipal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { auditedToken } from "./token.schema.ts"
import { endTokens, lockTokens, type TokenRow } from "./token.sql.ts"

/**
 * Ends tokens at once, from the next request on, in every process: the caller's own, an administrator's any. Gives
 * those that there are, those that had not ended before, and how many of these were used lately.
 */
export async function endTheseTokens(
  tx: Tx,
  actor: SessionPrincipal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<{ readonly there: ReadonlySet<string>; readonly ended: ReadonlySet<string>; readonly used: number }> {
  const { organizationId } = actor
  const rows = await lockTokens(tx, organizationId, ids, actor.role === "admin" ? null : actor.personId)
  const there = new Set(rows.map(({ id }) => id))
  const ended = new Set(await endTokens(tx, organizationId, [...there]))
  const revoked = rows.filter(({ id }) => ended.has(id))
  const acts = revoked.map((row) => ({
    action: "token.revoked",
    objectKind: "token" as const,
    objectId: row.id,
    before: auditedToken(row),
  }))
  await recordAudits(tx, actor, request, acts)
  return { there, ended, used: revoked.filter(wasUsedLately).length }
}

const lately = 7 * 24 * 3_600_000

const wasUsedLately = ({ last_used_at, now }: TokenRow): boolean =>
  last_used_at !== null && now.getTime() - last_used_at.getTime() < lately
