import type { Database, Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { findSeenOrganization, listAllOrganizationsOf, see } from "./person.sql.ts"

/** What a person's account went through. */
export type PersonAct =
  | "person.signed-in"
  | "person.sign-in-failed"
  | "person.signed-out"
  | "person.password-reset-requested"
  | "person.password-reset"
  | "person.password-changed"
  | "person.password-confirmed"
  | "person.sessions-ended"
  | "person.renamed"

/**
 * Writes the act into the audit of each organization that the person belongs to, in the transaction of the act itself.
 * `kind` says whether the person acted, a stranger with their address, or the operator of the installation (`system`).
 */
export async function recordPersonAct(
  tx: Tx,
  kind: "session" | "stranger" | "system",
  personId: string,
  request: Pick<RequestFacts, "id" | "address"> | null,
  act: { readonly action: PersonAct; readonly before?: unknown; readonly after?: unknown },
): Promise<void> {
  const own = await findSeenOrganization(tx)
  await see(tx, { personId })
  for (const { organization_id: organizationId } of await listAllOrganizationsOf(tx, personId)) {
    await see(tx, { organizationId })
    const actor = kind === "system" ? { kind, organizationId } : { kind, organizationId, personId }
    await recordAudit(tx, actor, request, { ...act, objectKind: "person", objectId: personId })
  }
  await see(tx, own)
}

/** The same for an act that is done already, by the login library, or that changed nothing. */
export const auditPerson = (
  database: Database,
  kind: "session" | "stranger" | "system",
  personId: string,
  request: Pick<RequestFacts, "id" | "address"> | null,
  action: PersonAct,
): Promise<void> => database.transaction({ personId }, (tx) => recordPersonAct(tx, kind, personId, request, { action }))
