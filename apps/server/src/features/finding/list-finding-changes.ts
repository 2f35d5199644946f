import { createHmac } from "node:crypto"
import { z } from "zod"
import { directionOf } from "../../db/direction.ts"
import { listQuery, listReply, presentPage, readCursor, sortBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { Instant, Time } from "../../http/time.schema.ts"
import { countFindingChanges, type FindingChangeRow, listFindingChangeRows } from "./finding-changes.sql.ts"

const FindingChange = z.object({
  id: z.string(),
  at: Instant,
  kind: z.enum(["began", "ended"]),
  cause: z
    .string()
    .describe(
      "Why findings began: component (new in an SBOM), advisory (new), range (affected range changed), own-record (custom vulnerability), correction. Why they ended: component (gone from the SBOM), withdrawn (advisory), range, own-record, correction, asset (deleted)",
    ),
  source: z.string().nullable().describe("Source of the advisory"),
  asset: z
    .object({ id: z.uuid(), name: z.string(), version: z.string() })
    .nullable()
    .describe("The asset, if the change concerns one; null also if it was deleted"),
  findings: z
    .int()
    .describe(
      "How many began or ended; to a token that is limited to products and labels, of a change that concerns no single asset, those of its assets: of what began, what is still there",
    ),
  critical: z
    .int()
    .describe(
      "Critical ones among them, by the severity at that time; to a limited token, of a change that concerns no single asset, by the current one",
    ),
  kev: z.int(),
  vulnerabilities: z
    .array(z.string())
    .describe("The five worst, by their current severity; empty if a feed made them begin"),
})

/** What made findings begin and end. */
export const listFindingChanges = operation({
  id: "list_finding_changes",
  route: "GET /api/v1/finding-changes",
  summary: "What made findings begin and end, newest first",
  tag: "Findings",
  permission: "read:vulnerability",
  within: "reach",
  query: z.object({
    ...listQuery,
    q: textQuery("Text in the asset's name or version; of changes that concern no single asset, in source or cause"),
    since: Time.optional().describe("Only changes after this time"),
    kind: z.enum(["began", "ended"]).optional().describe("Only findings that began, or only those that ended"),
    assetId: z.uuid().optional().describe("Only of this asset"),
    sort: sortBy(["at"]).default("-at"),
  }),
  reply: listReply(FindingChange),
  example: { query: { kind: "ended" } },
  async handle({ actor, query, parts, read }) {
    const filter = {
      q: query.q ?? null,
      since: query.since ?? null,
      hasBegun: query.kind === undefined ? null : query.kind === "began",
      assetId: query.assetId ?? null,
      reach: reachOfCaller(actor),
    }
    const place = { parts, actor, operation: "list_finding_changes", filter: { ...filter, sort: query.sort } }
    const after = readCursor(place, query.cursor, z.tuple([z.string(), z.string()]))
    return read(async (tx) => {
      const rows = await listFindingChangeRows(
        tx,
        actor.organizationId,
        filter,
        after,
        query.limit + 1,
        directionOf(query.sort),
      )
      return presentPage(rows, query.limit, {
        place,
        key: (last) => [last.at_key, last.id],
        present: (row) => present(row, opaqueId(parts.secrets.cursorKey, actor.organizationId, row.id)),
        total: await countFindingChanges(tx, actor.organizationId, filter),
      })
    })
  },
})

/** Changes are numbered across the server: from the numbers of two it would be told how many others came between. */
const opaqueId = (key: Uint8Array, organizationId: string, id: string): string =>
  createHmac("sha256", key).update(`finding-change ${organizationId} ${id}`).digest("base64url").slice(0, 22)

function present(row: FindingChangeRow, id: string): z.input<typeof FindingChange> {
  const { cause, source, findings, critical, kev, vulnerabilities } = row
  return {
    id,
    at: row.at.toISOString(),
    kind: row.has_begun ? "began" : "ended",
    cause,
    source,
    asset:
      row.asset_id === null ? null : { id: row.asset_id, name: row.asset_name ?? "", version: row.asset_version ?? "" },
    findings,
    critical,
    kev,
    vulnerabilities,
  }
}
