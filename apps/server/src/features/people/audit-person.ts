import type { Database } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { listAllOrganizationsOf } from "./person.sql.ts"

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

/** Writes the act into the audit of each organization that the person belongs to, one by one. `kind` says whether the person acted, a stranger with their address, or the operator of the installation (`system`). */
export async function auditPerson(
  database: Database,
  kind: "session" | "stranger" | "system",
  personId: string,
  request: Pick<RequestFacts, "id" | "address"> | null,
  action: PersonAct,
): Promise<void> {
  const organizations = await database.read({ personId }, (tx) => listAllOrganizationsOf(tx, personId))
  for (const { organization_id: organizationId } of organizations)
    await database.transaction({ organizationId }, (tx) =>
      recordAudit(tx, kind === "system" ? { kind, organizationId } : { kind, organizationId, personId }, request, {
        action,
        objectKind: "person",
        objectId: personId,
      }),
    )
}
