import { scopesGranting } from "@waybill/permissions/grants"
import { allPermissions, permissions } from "@waybill/permissions/permissions"
import { allScopeIds, presets, requiredScope, type Scope, scopes } from "@waybill/permissions/scopes"
import { z } from "zod"
import { isPublic, operation } from "../../http/operation.ts"

/** The permission table with the operations behind it: what the reference page and the page of new tokens show. */
export const listScopes = operation({
  id: "list_scopes",
  route: "GET /api/v1/scopes",
  summary: "The 20 scopes, with their permissions and the operations that they allow",
  tag: "Tokens",
  permission: isPublic("the table is documentation: whoever makes a token reads it first"),
  reply: z.object({
    required: z.string(),
    scopes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        group: z.string(),
        elevated: z.boolean(),
        description: z.string(),
        permissions: z.array(z.string()),
        routes: z.array(z.string()).describe("Operations that these permissions allow, e.g. `GET /api/v1/assets`"),
      }),
    ),
    permissions: z.array(
      z.object({
        id: z.string(),
        description: z.string(),
        grantedBy: z.array(z.string()),
        operations: z.array(
          z.object({
            id: z.string(),
            method: z.string(),
            path: z.string(),
            summary: z.string(),
            takesLimits: z.boolean().describe("Whether tokens that are limited to products or labels may call it"),
          }),
        ),
      }),
    ),
    presets: z.array(z.object({ name: z.string(), scopes: z.array(z.string()) })),
  }),
  example: {},
  async handle({ parts }) {
    const table: Readonly<Record<string, Scope>> = scopes
    const routesOf = (held: readonly string[]) =>
      parts.operations.flatMap(({ permission, method, path }) =>
        typeof permission === "string" && held.includes(permission) ? [`${method} ${path}`] : [],
      )
    return {
      required: requiredScope,
      scopes: allScopeIds.map((id) => {
        const held = [...(table[id]?.permissions ?? [])]
        return { id, ...scopes[id], permissions: held, routes: routesOf(held) }
      }),
      permissions: allPermissions.map((id) => ({
        id,
        description: permissions[id],
        grantedBy: scopesGranting(id),
        operations: parts.operations
          .filter((each) => each.permission === id)
          .map(({ id: name, method, path, summary, within }) => ({
            id: name,
            method,
            path,
            summary,
            takesLimits: within !== null,
          })),
      })),
      presets: presets.map((preset) => ({ name: preset.name, scopes: [...preset.scopes] })),
    }
  },
})
