import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isReached } from "../token/token-reach.sql.ts"

/** A file as a decision names it; times as PostgreSQL writes them in JSON. */
export interface AttachmentOf {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly attachedAt: string
  readonly attachedBy: string
  readonly removedAt: string | null
  readonly removedBy: string | null
}

const asJson = sql`jsonb_build_object('id', t.id, 'fileName', t.file_name, 'bytes', t.bytes, 'sha256', encode(t.sha256, 'hex'), 'attachedAt', t.attached_at, 'attachedBy', t.attached_by_name, 'removedAt', t.removed_at, 'removedBy', t.removed_by_name)`

/**
 * Whether a file `t` is told to a caller of this reach: who is limited is told of those that speak for decisions on
 * assets within the limits, and for no other.
 */
const isFileTold = (organizationId: string, reach: TokenReach | null): RawBuilder<unknown> =>
  reach === null
    ? sql`true`
    : sql`(select coalesce(bool_and(o.asset_id is not null and ${isReached(organizationId, sql`o.asset_id`, reach)}), false) from triage_decision_attachment x join triage_decision o on o.organization_id = x.organization_id and o.id = x.decision_id
            where x.organization_id = t.organization_id and x.attachment_id = t.id)`

/** Those of a decision `d` that the caller's reach is told of, in the order in which they came. */
export const attachmentsOf = (organizationId: string, reach: TokenReach | null) => sql`(
  select coalesce(jsonb_agg(${asJson} order by t.id), '[]') from triage_decision_attachment k join triage_attachment t on t.organization_id = k.organization_id and t.id = k.attachment_id
   where k.organization_id = d.organization_id and k.decision_id = d.id and ${isFileTold(organizationId, reach)})`

export interface NewAttachment {
  readonly id: string
  readonly sha256: Buffer
  readonly bytes: number
  readonly fileName: string
  readonly kind: string
  readonly personId: string
  readonly authorName: string
}

/** Keeps a file that speaks for no decision yet; its bytes are in the blob folder. */
export const insertAttachment = (tx: Tx, organizationId: string, file: NewAttachment): Promise<number> =>
  tx.run(sql`
    insert into triage_attachment (organization_id, id, sha256, bytes, file_name, kind, attached_by, attached_by_name)
    values (${organizationId}, ${file.id}, ${file.sha256}, ${file.bytes}, ${file.fileName}, ${file.kind}, ${file.personId}, ${file.authorName})`)

/** Lets files speak for decisions. */
export const attachTo = (
  tx: Tx,
  organizationId: string,
  attachmentIds: readonly string[],
  decisionIds: readonly string[],
): Promise<number> =>
  tx.run(sql`
    insert into triage_decision_attachment (organization_id, decision_id, attachment_id)
    select ${organizationId}, d.id, t.id from unnest(${[...decisionIds]}::uuid[]) d(id) cross join unnest(${[...attachmentIds]}::uuid[]) t(id) on conflict do nothing`)

/**
 * Which of these files are there, not removed, and told to a caller of this reach; held so that nobody removes them
 * meanwhile.
 */
export async function holdAttachments(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  reach: TokenReach | null,
): Promise<Set<string>> {
  const rows = await tx.many<{ id: string }>(
    sql`select t.id from triage_attachment t where t.organization_id = ${organizationId} and t.id = any (${[...ids]}::uuid[]) and t.removed_at is null and ${isFileTold(organizationId, reach)} for share`,
  )
  return new Set(rows.map((row) => row.id))
}

/**
 * Of these decisions those that there are, held, with how many files speak for each, and the one among them that has
 * the same bytes.
 */
export async function holdDecisions(
  tx: Tx,
  organizationId: string,
  decisionIds: readonly string[],
  sha256: Buffer,
): Promise<{ id: string; count: number; same_id: string | null }[]> {
  // Two files that come at once must not both be the tenth; held in one order, so that two calls never wait in a
  // circle.
  await tx.run(
    sql`select from triage_decision where organization_id = ${organizationId} and id = any (${[...decisionIds]}::uuid[]) order by id for no key update`,
  )
  return tx.many(sql`
    select d.id, count(t.id)::int as count, (array_agg(t.id order by t.id) filter (where t.sha256 = ${sha256}))[1] as same_id
      from triage_decision d
      left join triage_decision_attachment k on k.organization_id = d.organization_id and k.decision_id = d.id
      left join triage_attachment t on t.organization_id = k.organization_id and t.id = k.attachment_id and t.removed_at is null
     where d.organization_id = ${organizationId} and d.id = any (${[...decisionIds]}::uuid[]) group by d.id`)
}

const isWaiting = sql`not exists (select from triage_decision_attachment k where k.organization_id = t.organization_id and k.attachment_id = t.id)`

/**
 * Waits until nobody else counts an organization's waiting files to add one, and lets nobody until the transaction
 * ends.
 */
export async function holdWaiting(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock(hashtextextended('attachments:' || ${organizationId}, 0))`)
}

/** How many files no decision names yet. */
export async function countWaiting(tx: Tx, organizationId: string): Promise<number> {
  return tx.number(
    sql`select count(*)::int from triage_attachment t where t.organization_id = ${organizationId} and ${isWaiting}`,
  )
}

/** Forgets files that no decision named within a day, and those whose decisions went with their asset. */
export const deleteUnnamedAttachments = (tx: Tx, organizationId: string): Promise<number> =>
  tx.run(
    sql`delete from triage_attachment t where t.organization_id = ${organizationId} and t.attached_at < now() - interval '24 hours' and ${isWaiting}`,
  )

export interface AttachmentRow {
  attachment: AttachmentOf
  hash: Buffer
  kind: string
  person_id: string
  decisions: number
}

/**
 * The file and how many decisions name it; null where the organization has none of this id, or none that the caller's
 * reach is told of.
 */
export function findAttachmentById(
  tx: Tx,
  organizationId: string,
  id: string,
  reach: TokenReach | null,
): Promise<AttachmentRow | null> {
  return tx.maybe<AttachmentRow>(sql`
    select ${asJson} as attachment, t.sha256 as hash, t.kind, t.attached_by as person_id,
           (select count(*)::int from triage_decision_attachment k where k.organization_id = t.organization_id and k.attachment_id = t.id) as decisions
      from triage_attachment t where t.organization_id = ${organizationId} and t.id = ${id} and ${isFileTold(organizationId, reach)}`)
}

/** Gives its bytes up. One that no decision names goes whole. */
export async function removeAttachmentById(
  tx: Tx,
  organizationId: string,
  id: string,
  authorName: string,
): Promise<void> {
  const gone = await tx.run(
    sql`delete from triage_attachment t where t.organization_id = ${organizationId} and t.id = ${id} and ${isWaiting}`,
  )
  if (gone === 0)
    await tx.run(sql`
      update triage_attachment set removed_at = now(), removed_by_name = ${authorName} where organization_id = ${organizationId} and id = ${id} and removed_at is null`)
}
