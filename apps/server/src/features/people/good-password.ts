import type { Database } from "../../db/database.ts"
import { problem } from "../../http/problem.ts"
import { mostUsedPasswords } from "./most-used-passwords.ts"
import { judgePassword } from "./password.domain.ts"
import { findOrganization, findPerson, listAllOrganizationsOf, see } from "./person.sql.ts"

/** Throws the problem where a new password is too easily guessed. `about`: what a guesser knows of the person. */
export async function assertGoodPassword(password: string, about: readonly string[]): Promise<void> {
  const judgement = judgePassword(password, about, await mostUsedPasswords())
  if (!judgement.ok) throw problem("password-too-weak", `Choose another password. ${judgement.reason}`)
}

/** What a guesser knows of a person: address, name and organizations. */
export const knownOf = (database: Database, personId: string): Promise<string[]> =>
  database.read({ personId }, async (tx) => {
    const person = await findPerson(tx, personId)
    const known = person ? [person.email, person.name] : []
    for (const { organization_id: organizationId } of await listAllOrganizationsOf(tx, personId)) {
      await see(tx, { organizationId })
      known.push((await findOrganization(tx, organizationId)).name)
    }
    return known
  })
