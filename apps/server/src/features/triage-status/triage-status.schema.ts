import { z } from "zod"
import { Etag, etagOf } from "../../http/etag.ts"
import { Instant } from "../../http/time.schema.ts"
import { triageStatuses } from "../triage/triage.domain.ts"
import type { OwnStatusRow } from "./triage-status.sql.ts"

export const OwnStatusId = z.uuid().describe("Id of a status of the organization's own")

/** Few and named, so that each has enough contrast in both themes. */
export const statusColors = ["grey", "red", "orange", "yellow", "green", "teal", "blue", "violet"] as const

export const ownStatusFields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .regex(/^[^\p{Cc}\u2028\u2029,]*$/u, "has control characters or a comma"),
  color: z.enum(statusColors),
}

export const OwnStatus = z.object({
  id: OwnStatusId,
  ...ownStatusFields,
  base: z
    .enum(triageStatuses)
    .describe("The standard status as which it counts in lists, totals and VEX; cannot be changed"),
  findings: z.int().describe("Number of findings that have it now"),
  createdAt: Instant,
  etag: Etag,
})

/** What people may change of an own status. */
export const editedOf = ({ name, color }: Pick<OwnStatusRow, "name" | "color">) => [name, color] as const

/** The wire form of an own status. */
export const presentOwnStatus = (row: OwnStatusRow): z.input<typeof OwnStatus> => ({
  id: row.id,
  name: row.name,
  color: row.color,
  base: row.base,
  findings: row.findings,
  createdAt: row.created_at.toISOString(),
  etag: etagOf(editedOf(row)),
})

/** How a status is given where somebody or a rule decides. */
export const StatusChoice = z
  .union([z.enum(triageStatuses), z.uuid()])
  .describe("One of the five statuses, or the id of a custom status")

/** An own status as decisions and findings name it. */
export const OwnStatusName = z.object({ id: OwnStatusId, name: z.string(), color: z.enum(statusColors) }).nullable()
