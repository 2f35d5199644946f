import { z } from "zod"
import { cycleOf } from "./end-of-life.domain.ts"
import type { CycleRow } from "./end-of-life.sql.ts"

/** When the release cycle of a version ends. */
export const EndOfLife = z.object({
  product: z.string(),
  label: z.string(),
  cycle: z.string(),
  isEnded: z.boolean().describe("Whether its support has ended"),
  endsOn: z.iso.date().nullable(),
  activeUntil: z.iso.date().nullable().describe("End of active support; after it only security fixes"),
  latest: z.string().nullable().describe("The newest version of the release cycle"),
  url: z.string().nullable(),
})

/** The cycle of a version, or null where none is known. */
export function presentEndOfLife(version: string | null, rows: readonly CycleRow[]): z.input<typeof EndOfLife> | null {
  const row = version === null ? null : cycleOf(version, rows)
  if (row === null) return null
  const { product, label, cycle, latest, url } = row
  return {
    product,
    label,
    cycle,
    isEnded: row.is_ended,
    endsOn: row.ends_on,
    activeUntil: row.active_until,
    latest,
    url,
  }
}
