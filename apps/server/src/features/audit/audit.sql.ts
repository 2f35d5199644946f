import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal, TokenPrincipal } from "../../http/principal.ts"

/** The kinds of objects that the database names while they are there. */
const kept = {
  asset: sql`(select concat_ws(' ', o.name, nullif(o.version, '')) from asset o where o.organization_id = e.organization_id and o.id = e.object_id::uuid)`,
  component: sql`(select o.name from component o where o.organization_id = e.organization_id and o.sbom_id = split_part(e.object_id, '.', 1)::uuid and o.ordinal = split_part(e.object_id, '.', 2)::int)`,
  label: sql`(select o.name from label o where o.organization_id = e.organization_id and o.id = e.object_id::uuid)`,
  organization: sql`(select o.name from organization o where o.id = e.object_id::uuid)`,
  person: sql`(select o.name from person o where o.id = e.object_id::uuid)`,
  product: sql`(select o.name from product o where o.organization_id = e.organization_id and o.id = e.object_id::uuid)`,
  sbom: sql`(select concat_ws(' ', o.name, nullif(o.version, '')) from sbom b join asset o on o.organization_id = b.organization_id and o.id = b.asset_id where b.organization_id = e.organization_id and b.id = e.object_id::uuid)`,
  token: sql`(select o.name from api_token o where o.organization_id = e.organization_id and o.id = e.object_id::uuid)`,
  "triage-rule": sql`(select o.name from triage_rule o where o.organization_id = e.organization_id and o.id = e.object_id::uuid)`,
} as const

/**
 * What an act was done to. What it was called is kept with it: of a kind that the database does not name, or of one
 * that is gone by then, the act says it.
 */
type AuditedObject =
  | { readonly objectKind: keyof typeof kept; readonly objectId: string; readonly objectName?: string }
  | { readonly objectKind: OtherKind; readonly objectId: string; readonly objectName: string }
type OtherKind =
  | "action-rules"
  | "component-correction"
  | "custom-vulnerability"
  | "feed"
  | "list"
  | "mail"
  | "saved-view"
  | "settings"
  | "triage"
  | "triage-attachment"
  | "triage-status"
  | "vex"
  | "vex-proposal"

/** What was done: verb phrase in the past, e.g. `token.created`. */
export type AuditedAct = AuditedObject & {
  readonly action: string
  /** Never a secret: only what the operation chose to show. */
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * Who acted where no principal exists: the system itself, somebody not yet known (a failed sign-in), or a person whose
 * session begins or ends with the act.
 */
export type AuditActor =
  | Pick<TokenPrincipal, "kind" | "organizationId" | "personId" | "tokenId">
  | { readonly kind: "system" | "stranger" | "session"; readonly organizationId: string; readonly personId?: string }

const named = sql.join(
  Object.entries(kept).map(([kind, name]) => sql`when ${kind} then ${name}`),
  sql` `,
)

/** Writes the audit row in the transaction of the act itself: both or neither. */
export const recordAudit = (
  tx: Tx,
  actor: AuditActor,
  request: Pick<RequestFacts, "id" | "address"> | null,
  act: AuditedAct,
): Promise<void> => recordAudits(tx, actor, request, [act])

/** The same for many acts of one request. */
export async function recordAudits(
  tx: Tx,
  actor: AuditActor,
  request: Pick<RequestFacts, "id" | "address"> | null,
  acts: readonly AuditedAct[],
): Promise<void> {
  const rows = acts.map((act) => ({ ...act, id: uuidv7() }))
  await tx.run(sql`
    insert into audit_event (organization_id, id, actor_kind, person_id, token_id, address, request_id, action, object_kind, object_id, object_name, before, after)
    select e.organization_id, r.id, ${actor.kind}, ${"personId" in actor ? (actor.personId ?? null) : null}::uuid, ${actor.kind === "token" ? actor.tokenId : null}::uuid, ${request?.address ?? null}::inet,
           ${request?.id ?? null}, r.action, r."objectKind", r."objectId", coalesce(r."objectName", case r."objectKind" ${named} end), r.before, r.after
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, action text, "objectKind" text, "objectId" text, "objectName" text, before jsonb, after jsonb)
     cross join lateral (select ${actor.organizationId}::uuid as organization_id, r."objectId" as object_id) e`)
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

export interface AuditRow {
  id: string
  at: Date
  actor_kind: string
  person_id: string | null
  person_name: string | null
  token_id: string | null
  token_name: string | null
  address: string | null
  request_id: string | null
  action: string
  object_kind: string
  object_id: string
  object_name: string | null
  before: unknown
  after: unknown
}

export interface AuditFilter {
  readonly action: string | null
  readonly objectKind: string | null
  readonly objectId: string | null
  readonly personId: string | null
  readonly tokenId: string | null
  readonly q: string | null
}

const matching = (organizationId: string, filter: AuditFilter) => sql`
  e.organization_id = ${organizationId} and (${filter.action}::text is null or e.action = ${filter.action}) and (${filter.objectKind}::text is null or e.object_kind = ${filter.objectKind})
  and (${filter.objectId}::text is null or e.object_id = ${filter.objectId}) and (${filter.personId}::uuid is null or e.person_id = ${filter.personId}) and (${filter.tokenId}::uuid is null or e.token_id = ${filter.tokenId})
  and (${filter.q}::text is null or strpos(lower(concat_ws(' ', e.action, e.object_kind, e.object_id, e.object_name, host(e.address), e.request_id)), lower(${filter.q})) > 0)`

/** One page of what was done: ids grow with time. */
export function listAuditRows(
  tx: Tx,
  organizationId: string,
  filter: AuditFilter,
  after: string | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<AuditRow[]> {
  return tx.many<AuditRow>(sql`
    select e.id, e.at, e.actor_kind, e.person_id, p.name as person_name, e.token_id, t.name as token_name, host(e.address) as address, e.request_id, e.action, e.object_kind, e.object_id, e.object_name, e.before, e.after
      from audit_event e left join person p on p.id = e.person_id left join api_token t on t.organization_id = e.organization_id and t.id = e.token_id
     where ${matching(organizationId, filter)} and (${after}::uuid is null or e.id ${beyond} ${after}) order by e.id ${order} limit ${limit}`)
}

/** How many events the filter leaves, over all pages. */
export async function countAuditEvents(tx: Tx, organizationId: string, filter: AuditFilter): Promise<number> {
  return tx.number(sql`select count(*)::int from audit_event e where ${matching(organizationId, filter)}`)
}
