import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal, TokenPrincipal } from "../../http/principal.ts"

/** What was done: verb phrase in the past, e.g. `token.created`. */
export interface AuditedAct {
  readonly action: string
  readonly objectKind: string
  readonly objectId: string
  /** Never a secret: only what the operation chose to show. */
  readonly before?: unknown
  readonly after?: unknown
}

/** Who acted where no principal exists: the system itself, somebody not yet known (a failed sign-in), or a person whose session begins or ends with the act. */
export type AuditActor =
  | Pick<TokenPrincipal, "kind" | "organizationId" | "personId" | "tokenId">
  | { readonly kind: "system" | "stranger" | "session"; readonly organizationId: string; readonly personId?: string }

/** Writes the audit row in the transaction of the act itself: both or neither. */
export async function recordAudit(
  tx: Tx,
  actor: AuditActor,
  request: Pick<RequestFacts, "id" | "address"> | null,
  act: AuditedAct,
): Promise<void> {
  await tx.run(sql`
    insert into audit_event (organization_id, id, actor_kind, person_id, token_id, address, request_id, action, object_kind, object_id, before, after)
    values (${actor.organizationId}, ${uuidv7()}, ${actor.kind}, ${"personId" in actor ? (actor.personId ?? null) : null},
      ${actor.kind === "token" ? actor.tokenId : null}, ${request?.address ?? null}, ${request?.id ?? null}, ${act.action}, ${act.objectKind}, ${act.objectId},
      ${act.before === undefined ? null : JSON.stringify(act.before)}, ${act.after === undefined ? null : JSON.stringify(act.after)})`)
}

/** Adds one to the minute's sum of a refusal of a known principal. */
export async function recordRefusal(
  tx: Tx,
  actor: Principal,
  request: Pick<RequestFacts, "address">,
  status: number,
  operation: string,
): Promise<void> {
  await tx.run(sql`
    insert into audit_refusal as r (organization_id, minute, actor_kind, actor_id, address, status, operation)
    values (${actor.organizationId}, date_trunc('minute', now()), ${actor.kind}, ${actor.kind === "token" ? actor.tokenId : actor.sessionId}, ${request.address}, ${status}, ${operation})
    on conflict (organization_id, minute, actor_kind, actor_id, address, status, operation) do update set count = r.count + 1`)
}
