import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { presentMail } from "./list-mails.ts"
import { MailText } from "./mail.schema.ts"
import { countMemberships, findMailOf } from "./mail.sql.ts"

/**
 * One mail with its text. A link in it may let its reader act as somebody: it takes an administrator who confirmed the
 * password, and the person must belong to this organization and to no other, or one organization's administrator could
 * walk into another.
 */
export const getMail = operation({
  id: "get_mail",
  route: "GET /api/v1/mails/{mailId}",
  summary: "One e-mail of the outbox, with its text",
  tag: "Mail",
  permission: isSession(
    "only an administrator who confirmed the password reads a mail: its link may let its reader in",
  ),
  params: z.object({ mailId: z.uuid() }),
  reply: MailText,
  secretReply: true,
  problems: ["not-found", "administrator-required", "confirmation-required"],
  example: { params: { mailId: "01890000-0000-7000-8000-000000000004" } },
  async handle({ actor, params, parts, request, transaction }) {
    if (actor.role !== "admin") throw problem("administrator-required")
    const mail = await transaction((tx) => findMailOf(tx, actor.organizationId, params.mailId))
    if (!mail) throw problem("not-found")
    if (!actor.isConfirmed) throw problem("confirmation-required")
    const opens = mail.opens_person_id
    if (opens !== null) {
      const memberships = await parts.database.read({ personId: opens }, (tx) => countMemberships(tx, opens))
      if (memberships > 1)
        throw problem(
          "not-found",
          "This mail opens an account that belongs to another organization too; only the operator of the installation may read it.",
        )
    }
    await transaction((tx) =>
      recordAudit(tx, actor, request, {
        action: "mail.read",
        objectKind: "mail",
        objectId: mail.id,
        objectName: mail.subject,
        after: { recipient: mail.recipient, subject: mail.subject },
      }),
    )
    return { ...presentMail(mail), text: mail.body }
  },
})
