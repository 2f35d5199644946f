import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { carriedOf } from "../component/carried.sql.ts"
import type { KnownSpan } from "../package/versions-to-want.domain.ts"
import { isOfStream } from "../vulnerability/match.sql.ts"

/** What ranges of one package, and of one module stream, are held against. */
export interface Line {
  readonly package_id: number
  readonly stream: string
}

export interface CarrierRow extends Line {
  sbom_id: string
  ordinal: number
  package: string
  version: string
  sort_key: Buffer | null
  is_direct: boolean
  vulnerability_ids: number[]
}

/** The package versions of an asset that carry open findings. */
export function listCarriers(tx: Tx, organizationId: string, assetId: string): Promise<CarrierRow[]> {
  return tx.many<CarrierRow>(sql`
    with ${carriedOf(organizationId, assetId)},
    k as (select package_version_id, array_agg(vulnerability_id order by vulnerability_id) as vulnerability_ids from carried group by package_version_id)
    select c.sbom_id, c.ordinal, c.is_direct, p.key as package, v.package_id, v.stream, v.version, v.sort_key, k.vulnerability_ids
      from held c join k using (package_version_id) join package_version v on v.id = c.package_version_id join package p on p.id = v.package_id
     order by p.key, v.version limit 5000`)
}

/** What sources call affected of each of these packages, in its stream; in the order of the lines. */
export async function listSpansOfLines(tx: Tx, lines: readonly Line[]): Promise<KnownSpan[][]> {
  const rows = await tx.many<{
    line: number
    lower: Buffer | null
    upper: Buffer | null
    exact_version: string | null
    fixed: string | null
  }>(sql`
    select distinct v.line::int, r.lower, r.upper, r.exact_version, r.fixed
      from unnest(${lines.map((line) => line.package_id)}::bigint[], ${lines.map((line) => line.stream)}::text[]) with ordinality as v(package_id, stream, line)
      join known_range r on r.package_id in (v.package_id, (select q.id from package q where q.key = v.stream and v.stream like 'pkg:%')) and ${isOfStream("r")}`)
  const spans = lines.map((): KnownSpan[] => [])
  for (const { line, exact_version, ...span } of rows) spans[line - 1]?.push({ ...span, exactVersion: exact_version })
  return spans
}
