import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { Instant } from "../../http/time.schema.ts"
import { type AuditRow, countAuditEvents, listAuditRows } from "./audit.sql.ts"

const AuditEvent = z.object({
  id: z.uuid(),
  at: Instant,
  action: z.string().describe("Action, e.g. token.created"),
  actor: z.object({
    kind: z.string().describe("Kind of actor: session, token, system or stranger (not signed in)"),
    personId: z.uuid().nullable(),
    person: z.string().nullable().describe("Name of the user"),
    tokenId: z.uuid().nullable(),
    token: z.string().nullable().describe("Name of the token"),
    address: z.string().nullable(),
  }),
  object: z.object({
    kind: z.string(),
    id: z.string(),
    name: z.string().nullable().describe("What it was called at the time; null in events from before names were kept"),
  }),
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string().nullable(),
})

/** Who did what, with which token, when and from where; newest first. */
export const listAuditEvents = operation({
  id: "list_audit_events",
  route: "GET /api/v1/audit",
  summary: "The audit log: who did what, with which token, when and from where; newest first",
  tag: "Audit",
  permission: "update:policy",
  query: z.object({
    ...listQuery,
    action: z.string().min(1).max(128).optional().describe("Action: token.created, asset.updated …"),
    objectKind: z.string().min(1).max(64).optional().describe("Kind of object: token, asset …"),
    objectId: z.string().min(1).max(256).optional().describe("Id of the object"),
    personId: z.uuid().optional().describe("Id of the user"),
    tokenId: z.uuid().optional().describe("Id of the token"),
    q: textQuery("Text in the action, the object, the address or the request id"),
    sort: sortBy(["at"]).default("-at"),
  }),
  reply: listReply(AuditEvent),
  example: { query: { action: "token.created" } },
  async handle({ actor, query, parts, read }) {
    const { limit, cursor, sort, ...given } = query
    const filter = {
      action: given.action ?? null,
      objectKind: given.objectKind ?? null,
      objectId: given.objectId ?? null,
      personId: given.personId ?? null,
      tokenId: given.tokenId ?? null,
      q: given.q ?? null,
    }
    const place = { parts, actor, operation: "list_audit_events", filter: { ...filter, sort } }
    const after = readCursor(place, cursor, z.tuple([z.string()]))
    return read(async (tx) => {
      const rows = await listAuditRows(
        tx,
        actor.organizationId,
        filter,
        after?.[0] ?? null,
        limit + 1,
        directionOf(sort),
      )
      return presentPage(rows, limit, {
        place,
        key: (last) => [last.id],
        present: presentEvent,
        total: await countAuditEvents(tx, actor.organizationId, filter),
      })
    })
  },
})

const presentEvent = (row: AuditRow): z.input<typeof AuditEvent> => ({
  id: row.id,
  at: row.at.toISOString(),
  action: row.action,
  actor: {
    kind: row.actor_kind,
    personId: row.person_id,
    person: row.person_name,
    tokenId: row.token_id,
    token: row.token_name,
    address: row.address,
  },
  object: { kind: row.object_kind, id: row.object_id, name: row.object_name },
  before: row.before,
  after: row.after,
  requestId: row.request_id,
})
