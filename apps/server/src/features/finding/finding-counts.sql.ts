import { sql } from "kysely"

export interface FindingCountsRow {
  findings: number
  critical: number
  high: number
  medium: number
  low: number
  none: number
  unknown: number
  kev: number
}

/**
 * The columns of `FindingCountsRow`, counted over rows of findings that have the `severity` and `kev_added` of their
 * score beside them.
 */
export const findingCounts = sql`
  count(*)::int as findings, count(*) filter (where severity = 5)::int as critical, count(*) filter (where severity = 4)::int as high, count(*) filter (where severity = 3)::int as medium,
  count(*) filter (where severity = 2)::int as low, count(*) filter (where severity = 1)::int as none, count(*) filter (where severity = 0)::int as unknown,
  count(*) filter (where kev_added is not null)::int as kev`

/** `cross join lateral … f`: the counts of the open findings of the asset in the row `a`, as columns of `f`. */
export const countsOfAsset = (organizationId: string) => sql`
  cross join lateral (
    select ${findingCounts} from finding n join known_score using (vulnerability_id) where n.organization_id = ${organizationId} and n.asset_id = a.id and is_open(n.status)
  ) f`

/** The same over rows of vulnerabilities, each with the number of its `findings`. */
export const summedCounts = sql`
  coalesce(sum(findings), 0)::int as findings, ${sql.join(
    Object.entries({
      critical: sql`severity = 5`,
      high: sql`severity = 4`,
      medium: sql`severity = 3`,
      low: sql`severity = 2`,
      none: sql`severity = 1`,
      unknown: sql`severity = 0`,
      kev: sql`kev_added is not null`,
    }).map(([name, isSuch]) => sql`coalesce(sum(findings) filter (where ${isSuch}), 0)::int as ${sql.ref(name)}`),
  )}`
