import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Principal } from "../../http/principal.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { findStated, keepStated } from "./bind-vex.sql.ts"
import { listStatementsOf } from "./stated.sql.ts"
import { findTrust, isAllowed } from "./trust.sql.ts"

/**
 * A document that is there and was held back because of who brought it, brought by somebody whose word it applies from:
 * it applies now, or else whoever is first with a supplier's document could keep it from ever applying. Gives whether
 * that was so.
 */
export async function bringVexAgain(tx: Tx, actor: Principal, documentId: string): Promise<boolean> {
  const { organizationId, personId } = actor
  const heldBack = (await findTrust(tx, organizationId, [documentId])).get(documentId)?.heldBack ?? null
  if (heldBack === null) return false
  await waitForKnowledge(tx)
  await holdFindings(tx, organizationId)
  const tokenId = actor.kind === "token" ? actor.tokenId : null
  const mayTriage = actor.permissions.has("create:vulnerability-triage")
  const changed = await tx.run(sql`
    update vex_document d set uploaded_by = ${personId}, uploaded_with_token = ${tokenId}, uploader_may_triage = ${mayTriage}
     where d.organization_id = ${organizationId} and d.id = ${documentId}
       and ${isAllowed({ author: sql`lower(d.author)`, mayTriage: sql`${mayTriage}`, tokenId: sql`${tokenId}::uuid` })}`)
  if (changed === 0) return false
  const { stated } = await findStated(tx, organizationId, await listStatementsOf(tx, organizationId, documentId), null)
  await tx.run(sql`
    delete from vex_proposal where organization_id = ${organizationId} and document_id = ${documentId} and state = 'open'`)
  await keepStated(tx, organizationId, "document", stated)
  return true
}
