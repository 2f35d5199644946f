import { roles } from "@waybill/permissions/roles"
import { z } from "zod"
import { isSession, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { Instant } from "../../http/time.schema.ts"
import { tokenRules } from "../token/token.domain.ts"
import { Organization, PermissionIds, Person, RoleSummary, ScopeIds } from "./people.schema.ts"
import { findOrganization, findPerson } from "./person.sql.ts"
import { findSessionRow } from "./session.sql.ts"

/** Who is signed in, where, and what they may do now. */
export const getSession = operation({
  id: "get_session",
  route: "GET /api/v1/session",
  summary: "The signed-in user, with role and permissions",
  tag: "Sessions",
  permission: isSession("a page asks whose it is"),
  reply: z.object({
    user: Person,
    organization: Organization,
    role: RoleSummary,
    isAdministrator: z.boolean(),
    scopes: ScopeIds,
    permissions: PermissionIds,
    confirmedUntil: Instant.nullable(),
    expiresAt: Instant,
    tokenRules: z.object({
      daysDefault: z.int(),
      daysMax: z.int(),
      elevatedDaysMax: z.int(),
      overlapHoursDefault: z.int(),
      overlapHoursMax: z.int(),
    }),
  }),
  example: {},
  async handle({ actor, read }) {
    const { person, organization, session } = await read(async (tx) => ({
      person: await findPerson(tx, actor.personId),
      organization: await findOrganization(tx, actor.organizationId),
      session: await findSessionRow(tx, actor.sessionId),
    }))
    if (!person) throw problem("invalid-token")
    return {
      user: person,
      organization: { id: organization.id, name: organization.name },
      role: { id: actor.role, name: roles[actor.role].name },
      isAdministrator: actor.role === "admin",
      scopes: [...roles[actor.role].scopes],
      permissions: [...actor.permissions],
      confirmedUntil: actor.confirmedUntil?.toISOString() ?? null,
      expiresAt: session.expires_at.toISOString(),
      tokenRules: tokenRules(organization.token_days_max),
    }
  },
})
