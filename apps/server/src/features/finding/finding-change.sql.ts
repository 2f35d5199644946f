import { type RawBuilder, sql } from "kysely"

/** Why a finding began or ended; see `finding_change`. */
export type ChangeCause = "component" | "advisory" | "withdrawn" | "range" | "own-record" | "correction"

export interface Change {
  readonly organizationId: string
  readonly hasBegun: boolean
  readonly cause: ChangeCause
  /** Of one asset: it, and the SBOM whose components made the change. */
  readonly assetId?: string
  readonly sbomId?: RawBuilder<unknown>
}

/**
 * Makes the change of the findings in `from (vulnerability_id)`, where there are any, and gives its id: an `insert …
 * returning id` for a `with`.
 */
export const insertChange = (
  { organizationId, hasBegun, cause, assetId, sbomId }: Change,
  from: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  insert into finding_change (organization_id, has_begun, cause, asset_id, sbom_id, findings, critical, kev)
  select ${organizationId}::uuid, ${hasBegun}::boolean, ${cause}, ${assetId ?? null}::uuid, ${sbomId ?? sql`null::uuid`}, count(*)::int, count(*) filter (where s.severity = 5)::int, count(*) filter (where s.kev_added is not null)::int
    from ${from} n left join known_score s on s.vulnerability_id = n.vulnerability_id
  having count(*) > 0
  returning id`
