import type { VexIdentity } from "@waybill/vex-formats/vex"
import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import { wholeProducts } from "./stored-statement.domain.ts"
import type { VexRow } from "./vex.sql.ts"
import type { StatementListRow } from "./vex-statement.sql.ts"

export const VexId = z.uuid().describe("Id of a VEX document")
export const vexFormatWords = ["cyclonedx", "openvex", "csaf"] as const
const formats = z.enum(vexFormatWords)

/**
 * A VEX document in a list. To a limited token the counts are of what it reaches; a document that may speak of other
 * assets has neither file name nor statements about them.
 */
export const VexListed = z.object({
  id: VexId,
  sha256: z.string(),
  format: formats,
  author: z.string().nullable(),
  issuedAt: Instant.nullable(),
  fileName: z.string().nullable(),
  sbomId: z.uuid().nullable().describe("The SBOM that contains it, if it was not uploaded on its own"),
  uploadedAt: Instant,
  statements: z.int(),
  applied: z.int().describe("Number of findings decided by it"),
  proposed: z.int().describe("Number of findings with a proposed decision that waits for review"),
  unmatchedCount: z.int().describe("Number of statements that match none of your findings"),
})

export const VexSummary = VexListed.extend({
  unmatched: z
    .array(z.object({ statement: z.string(), reason: z.string() }))
    .describe("Statements that match none of your findings, with the reason; the first 1,000"),
  heldBack: z
    .string()
    .nullable()
    .describe(
      "Why it was only proposed although its author's trust is `apply`: the uploader may not triage, and did not use a token that is named for the author",
    ),
  warnings: z
    .array(z.object({ path: z.string(), message: z.string(), test: z.string().nullable() }))
    .describe("Violations of its own standard that do not change its meaning, with the number of the standard's test"),
})

export const statementStateWords = ["applied", "proposed", "ignored", "unmatched", "unreadable"] as const
const statementStates = z.enum(statementStateWords)

export const VexStatementWire = z.object({
  place: z.int().describe("Index among the document's statements, from 0"),
  path: z.string().describe("JSON Pointer to the statement in the document"),
  ids: z.array(z.string()).describe("Ids of the vulnerability"),
  statedAt: Instant.nullable(),
  status: z.enum(["affected", "not_affected", "under_investigation", "fixed"]).nullable(),
  justification: z.string().nullable(),
  impactStatement: z.string().nullable(),
  response: z
    .string()
    .nullable()
    .describe(
      "Response to the vulnerability: keywords (e.g. `update, workaround_available`), after a colon the document's text",
    ),
  products: z.array(z.string()).describe("Products that the statement is about; the first 100"),
  productCount: z.int(),
  state: statementStates,
  reason: z
    .string()
    .nullable()
    .describe("Why it matches nothing, or was only proposed although its author's trust is `apply`"),
})

/** A VEX document in the wire form of a list. */
export const presentListedVex = (row: VexRow): z.input<typeof VexListed> => ({
  id: row.id,
  sha256: row.sha256.toString("hex"),
  format: formats.parse(row.format),
  author: row.author,
  issuedAt: row.issued_at?.toISOString() ?? null,
  fileName: row.file_name,
  sbomId: row.sbom_id,
  uploadedAt: row.uploaded_at.toISOString(),
  statements: row.statements,
  applied: row.applied,
  proposed: row.proposed,
  unmatchedCount: row.unmatched_count,
})

/** The wire form of a VEX document. */
export const presentVex = (
  row: VexRow,
  {
    unmatched,
    heldBack,
  }: {
    readonly unmatched: readonly { readonly statement: string; readonly reason: string }[]
    readonly heldBack: string | null
  },
): z.input<typeof VexSummary> => ({
  ...presentListedVex(row),
  unmatched: [...unmatched],
  heldBack,
  warnings: row.warnings.map(({ path, message, test }) => ({ path, message, test: test ?? null })),
})

const productsShown = 100

/** The wire form of a statement, with the first hundred of its products. */
export function presentStatement(row: StatementListRow): z.input<typeof VexStatementWire> {
  const products = wholeProducts(row.statement?.products ?? [])
  return {
    place: row.nth,
    path: row.path,
    ids: row.ids,
    statedAt: row.stated_at?.toISOString() ?? null,
    status: row.statement?.status ?? null,
    justification: row.statement?.justification ?? null,
    impactStatement: row.statement?.impactStatement ?? null,
    response: row.statement?.response ?? null,
    products: products.slice(0, productsShown).map((each) => {
      const inside = each.within === null ? "" : ` in ${nameOf(each.within)}`
      return `${nameOf(each)}${each.range === null ? "" : ` ${each.range}`}${inside}`
    }),
    productCount: products.length,
    state: row.state,
    reason: row.reason,
  }
}

function nameOf(one: VexIdentity): string {
  const link =
    one.serialNumber === null ? one.bomRef : `${one.serialNumber}${one.bomRef === null ? "" : `#${one.bomRef}`}`
  const named = one.name === null ? null : `${one.name}${one.version === null ? "" : ` ${one.version}`}`
  return one.purl ?? one.cpe ?? named ?? link ?? one.hashes[0] ?? "nothing named"
}
