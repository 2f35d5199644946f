import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { recordPersonAct } from "./audit-person.ts"
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
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      const { name_before, ...person } = await updatePersonName(tx, actor.personId, body.name)
      if (name_before !== person.name)
        await recordPersonAct(tx, "session", actor.personId, request, {
          action: "person.renamed",
          before: { name: name_before },
          after: { name: person.name },
        })
      return person
    })
  },
})
