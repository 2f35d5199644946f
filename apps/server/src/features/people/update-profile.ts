import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { auditPerson } from "./audit-person.ts"
import { Name, Person } from "./people.schema.ts"
import { updatePersonName } from "./person.sql.ts"

/** Changes what others see of the caller. */
export const updateProfile = operation({
  id: "update_profile",
  route: "PATCH /api/v1/profile",
  summary: "Change your display name",
  tag: "Sessions",
  permission: isSession("each person changes the own profile"),
  body: z.strictObject({ name: Name }),
  reply: Person,
  problems: ["invalid-request"],
  example: { body: { name: "Example Person" } },
  async handle({ actor, body, parts, request, transaction }) {
    const person = await transaction((tx) => updatePersonName(tx, actor.personId, body.name))
    await auditPerson(parts.database, "session", actor.personId, request, "person.renamed")
    return person
  },
})
