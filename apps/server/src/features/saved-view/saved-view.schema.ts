import { z } from "zod"
import { Etag, etagOf } from "../../http/etag.ts"
import { Instant } from "../../http/time.schema.ts"
import type { SavedViewRow } from "./saved-view.sql.ts"

export const SavedViewId = z.uuid().describe("Id of a saved view")

/** The lists whose questions can be kept. */
export const ListName = z.enum(["vulnerabilities", "findings", "assets", "components", "sboms", "vex"])

export const SavedViewName = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "has control characters")

/** What stands behind the `?` of the list's page. */
export const SavedQuery = z
  .record(z.string().regex(/^[A-Za-z]{1,64}$/, "is no parameter's name"), z.string().max(1024))
  .refine((query) => Object.keys(query).length <= 20, "has more than 20 parameters")

export const SavedView = z.object({
  id: SavedViewId,
  list: ListName,
  name: z.string(),
  query: z.record(z.string(), z.string()),
  isShared: z.boolean(),
  owner: z.object({ id: z.uuid(), name: z.string() }),
  updatedAt: Instant,
  etag: Etag,
  can: z.object({ change: z.boolean(), delete: z.boolean() }),
})

/** What people may change of a saved view; the parameters in one order, whoever wrote them. */
export const editedOf = ({ name, query, is_shared }: Pick<SavedViewRow, "name" | "query" | "is_shared">) => [
  name,
  String(is_shared),
  ...Object.entries(query)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flat(),
]

/** The wire form of a saved view, as this person sees it. */
export const presentSavedView = (
  row: SavedViewRow,
  caller: { readonly personId: string; readonly role: string },
): z.input<typeof SavedView> => ({
  id: row.id,
  list: ListName.parse(row.list),
  name: row.name,
  query: row.query,
  isShared: row.is_shared,
  owner: { id: row.person_id, name: row.person_name },
  updatedAt: row.updated_at.toISOString(),
  etag: etagOf(editedOf(row)),
  can: {
    change: row.person_id === caller.personId,
    delete: row.person_id === caller.personId || (row.is_shared && caller.role === "admin"),
  },
})
