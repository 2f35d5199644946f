import { permissionsOf } from "@waybill/permissions/grants"
import { roles } from "@waybill/permissions/roles"
import { z } from "zod"
import { listReply, pageOfWhole, shortListQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"

/** The roles, each a set of scopes. */
export const listRoles = operation({
  id: "list_roles",
  route: "GET /api/v1/roles",
  summary: "The roles, with the scopes and permissions of each",
  tag: "People",
  permission: "read:user",
  within: "nothing",
  query: z.object(shortListQuery),
  reply: listReply(
    z.object({ id: z.string(), name: z.string(), scopes: z.array(z.string()), permissions: z.array(z.string()) }),
  ),
  example: {},
  async handle({ actor, query, parts }) {
    const items = Object.entries(roles).map(([id, role]) => ({
      id,
      name: role.name,
      scopes: [...role.scopes],
      permissions: permissionsOf(role.scopes),
    }))
    return pageOfWhole(items, query, {
      place: { parts, actor, operation: "list_roles", filter: {} },
      id: ({ id }) => id,
      present: (role) => role,
    })
  },
})
