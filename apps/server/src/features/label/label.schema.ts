import { z } from "zod"
import { Etag, etagOf } from "../../http/etag.ts"
import { Instant } from "../../http/time.schema.ts"
import type { LabelRow } from "./label.sql.ts"

export const LabelId = z.uuid().describe("Id of a label")
export const LabelName = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\u2028\u2029,]*$/u, "has control characters or a comma")

export const Label = z.object({ id: LabelId, name: z.string(), assets: z.int(), createdAt: Instant, etag: Etag })

/** What people may change of a label. */
export const editedOf = ({ name }: Pick<LabelRow, "name">) => [name] as const

/** The wire form of a label. */
export const presentLabel = (row: LabelRow): z.input<typeof Label> => ({
  id: row.id,
  name: row.name,
  assets: row.assets,
  createdAt: row.created_at.toISOString(),
  etag: etagOf(editedOf(row)),
})
