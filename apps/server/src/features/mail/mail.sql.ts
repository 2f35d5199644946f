import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import { enqueue } from "../../jobs/enqueue.ts"
import { attemptsMax } from "../../jobs/job.ts"
import type { Letter } from "../../mail/letter.ts"
import { sendMailJob } from "./mail.schema.ts"

export interface Posting {
  /** Whose administrators may look the mail up in the outbox; null: only the operator of the installation. */
  readonly organizationId: string | null
  /** The person as whom a reader of this mail could act; null for a mail without such a secret. */
  readonly opensPersonId: string | null
  readonly recipient: string
  readonly letter: Letter
}

/** Puts a mail into the outbox in the caller's transaction and, where an SMTP server is set, enqueues its sending. */
export async function postMail(tx: Tx, isSmtpSet: boolean, posting: Posting): Promise<void> {
  const id = uuidv7()
  const { subject, text, html } = posting.letter
  await tx.run(sql`
    insert into mail (id, organization_id, opens_person_id, recipient, subject, body, html, is_to_send)
    values (${id}, ${posting.organizationId}, ${posting.opensPersonId}, ${posting.recipient}, ${subject}, ${text}, ${html}, ${isSmtpSet})`)
  if (isSmtpSet) await enqueue(tx, sendMailJob, { mailId: id })
}

export interface MailRow {
  id: string
  recipient: string
  subject: string
  created_at: Date
  /** In microseconds, which `created_at` has lost. */
  created_key: string
  sent_at: Date | null
  last_error: string | null
  state: "kept" | "queued" | "sent" | "failed"
}
export interface MailTextRow extends MailRow {
  body: string
  opens_person_id: string | null
}

const state = sql`
  case when not is_to_send then 'kept' when sent_at is not null then 'sent' when attempts >= ${attemptsMax} then 'failed' else 'queued' end`
const shown = sql`id, recipient, subject, created_at, created_at::text as created_key, sent_at, last_error, ${state} as state`

export interface MailFilter {
  readonly q: string | null
  readonly states: readonly MailRow["state"][] | null
}

const isShown = (organizationId: string, { q, states }: MailFilter) => sql`
  organization_id = ${organizationId} and (${q}::text is null or strpos(lower(recipient || ' ' || subject), lower(${q})) > 0)
  and ${states === null ? sql`true` : sql`${state} = any (${[...states]}::text[])`}`

/** One page of the organization's outbox. */
export const listMailRows = (
  tx: Tx,
  organizationId: string,
  page: MailFilter & { limit: number; before: { createdKey: string; id: string } | null; direction: Direction },
) =>
  tx.many<MailRow>(sql`
    select ${shown} from mail
     where ${isShown(organizationId, page)}
       ${page.before ? sql`and (created_at, id) ${page.direction.beyond} (${page.before.createdKey}::timestamptz, ${page.before.id}::uuid)` : sql``}
     order by created_at ${page.direction.order}, id ${page.direction.order} limit ${page.limit}`)

/** How many such mails the organization's outbox holds. */
export const countMails = (tx: Tx, organizationId: string, filter: MailFilter) =>
  tx.number(sql`select count(*)::int from mail where ${isShown(organizationId, filter)}`)

/** The mail with its text; null where it is not of this organization. */
export const findMailOf = (tx: Tx, organizationId: string, id: string) =>
  tx.maybe<MailTextRow>(sql`
    select ${shown}, body, opens_person_id from mail where organization_id = ${organizationId} and id = ${id}`)

export interface MailToSend {
  recipient: string
  subject: string
  body: string
  html: string
}

/** A mail that still waits for its sending, whoever it belongs to; the transaction is the system's. */
export const findMailToSend = (tx: Tx, id: string) =>
  tx.maybe<MailToSend>(
    sql`select recipient, subject, body, html from mail where id = ${id} and is_to_send and sent_at is null`,
  )

/** Notes that a mail server took the mail over. */
export const updateMailSent = (tx: Tx, id: string) =>
  tx.run(sql`update mail set sent_at = now(), attempts = attempts + 1, last_error = null where id = ${id}`)

/** Notes an attempt that failed and why; the mail waits on. */
export const updateMailFailed = (tx: Tx, id: string, attempt: number, error: string) =>
  tx.run(sql`update mail set attempts = ${attempt}, last_error = ${error} where id = ${id}`)

/** Mails are no archive: what is older is removed, its secrets long expired. */
export const deleteOldMails = (tx: Tx, days: number) =>
  tx.run(sql`delete from mail where created_at < now() - make_interval(days => ${days})`)

/** To how many organizations a person belongs; the transaction is the person's. */
export async function countMemberships(tx: Tx, personId: string): Promise<number> {
  return tx.number(sql`select count(*)::int from member where person_id = ${personId}`)
}
