import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, oneOrMore, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { MailItem, mailStates } from "./mail.schema.ts"
import { countMails, listMailRows, type MailRow } from "./mail.sql.ts"

/** The wire form of a mail of the outbox. */
export const presentMail = (row: MailRow): z.input<typeof MailItem> => ({
  id: row.id,
  recipient: row.recipient,
  subject: row.subject,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  lastError: row.last_error,
})

/** What was written to the organization's people, newest first, whether it could be sent or not. */
export const listMails = operation({
  id: "list_mails",
  route: "GET /api/v1/mails",
  summary: "The outbox: e-mails to the organization's users, newest first",
  tag: "Mail",
  permission: isSession(
    "only an administrator looks into the outbox, and never a token: mails hold links that let people in",
  ),
  query: z.object({
    ...listQuery,
    q: textQuery("Text in the recipient or the subject"),
    state: oneOrMore(mailStates, "What became of the mail"),
    sort: sortBy(["createdAt"]).default("-createdAt"),
  }),
  reply: listReply(MailItem),
  problems: ["administrator-required"],
  example: {},
  async handle({ actor, query, parts, read }) {
    if (actor.role !== "admin") throw problem("administrator-required")
    const filter = { q: query.q ?? null, states: query.state ?? null }
    const place = { parts, actor, operation: "list_mails", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const before = after === null ? null : { createdKey: after[0], id: after[1] }
      const rows = await listMailRows(tx, actor.organizationId, {
        ...filter,
        limit: query.limit + 1,
        before,
        direction: directionOf(query.sort),
      })
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.created_key, last.id],
        present: presentMail,
        total: await countMails(tx, actor.organizationId, filter),
      })
    })
  },
})
