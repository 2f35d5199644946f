import { z } from "zod"
import type { VexRow } from "./vex.sql.ts"

export const VexId = z.uuid().describe("Id of a VEX document")

export const VexSummary = z.object({
  id: VexId,
  sha256: z.string(),
  format: z.enum(["cyclonedx", "openvex", "csaf"]),
  author: z.string().nullable(),
  issuedAt: z.string().nullable(),
  fileName: z.string().nullable(),
  uploadedAt: z.string(),
  statements: z.int(),
  applied: z.int().describe("Findings for which a decision was made of it"),
  proposed: z.int().describe("Findings for which a decision waits for somebody's word"),
  unmatched: z
    .array(z.object({ statement: z.string(), reason: z.string() }))
    .describe("What it states about nothing of yours, with the reason"),
})

/** The wire form of a VEX document. */
export const presentVex = (row: VexRow): z.input<typeof VexSummary> => ({
  id: row.id,
  sha256: row.sha256.toString("hex"),
  format: z.enum(["cyclonedx", "openvex", "csaf"]).parse(row.format),
  author: row.author,
  issuedAt: row.issued_at?.toISOString() ?? null,
  fileName: row.file_name,
  uploadedAt: row.uploaded_at.toISOString(),
  statements: row.statement_count,
  applied: row.applied_count,
  proposed: 0,
  unmatched: row.unmatched,
})
