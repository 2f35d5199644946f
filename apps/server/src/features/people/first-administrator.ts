import { v7 as uuidv7 } from "uuid"
import type { Database, Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { hashPassword } from "./password.ts"
import { findPersonByEmail, insertMember, insertOrganization, insertPerson } from "./person.sql.ts"
import { deleteSetupLink, isSetUp, waitForSetUp } from "./setup.sql.ts"

export interface FirstAdministrator {
  readonly organization: string
  readonly name: string
  /** Of our grammar, in lower case. */
  readonly email: string
  readonly password: string
}

export interface SetUp {
  readonly organizationId: string
  readonly personId: string
}

/**
 * Makes the first organization and its administrator, once in the life of an installation: null, and nothing done,
 * where there is an organization already, so that it may be called at every start. `admit` is asked inside the
 * transaction; false: nothing is done either.
 */
export async function createFirstAdministrator(
  database: Database,
  first: FirstAdministrator,
  request: Pick<RequestFacts, "id" | "address"> | null,
  admit: (tx: Tx) => Promise<boolean> = async () => true,
): Promise<SetUp | null> {
  const organizationId = uuidv7()
  // Before the transaction: it takes its time, and the lock is held for all.
  const passwordHash = await hashPassword(first.password)
  return database.transaction({ organizationId }, async (tx) => {
    await waitForSetUp(tx)
    if (!(await admit(tx)) || (await isSetUp(tx))) return null
    await deleteSetupLink(tx)
    await insertOrganization(tx, organizationId, first.organization)
    const known = await findPersonByEmail(tx, first.email)
    const personId = known?.id ?? (await insertPerson(tx, { name: first.name, email: first.email, passwordHash }))
    await insertMember(tx, organizationId, personId, "admin")
    const actor = { kind: "system", organizationId, personId } as const
    await recordAudit(tx, actor, request, {
      action: "organization.created",
      objectKind: "organization",
      objectId: organizationId,
      after: { name: first.organization },
    })
    await recordAudit(tx, actor, request, {
      action: "person.added",
      objectKind: "person",
      objectId: personId,
      after: { email: first.email, role: "admin" },
    })
    return { organizationId, personId }
  })
}
