import { api, expectData } from "./client.ts"

/** Who changed something, and when. */
export interface Change {
  readonly by: string
  readonly at: string
}

/** The latest that the audit knows of a record; null where it knows nobody by name. */
export async function lastChange({ kind, id }: { readonly kind: string; readonly id: string }): Promise<Change | null> {
  const { items } = expectData(
    await api.GET("/api/v1/audit", { params: { query: { objectKind: kind, objectId: id, limit: 1 } } }),
  )
  const by = items[0]?.actor.token ?? items[0]?.actor.person
  return items[0] && by ? { by, at: items[0].at } : null
}
