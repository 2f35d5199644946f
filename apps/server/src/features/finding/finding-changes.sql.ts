import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { Total } from "../../http/list.ts"

export interface FindingChangeFilter {
  /** A text in what a change names. */
  readonly q: string | null
  readonly since: string | null
  readonly hasBegun: boolean | null
  readonly assetId: string | null
}

export interface FindingChangeRow {
  id: string
  at: Date
  /** Exact, for cursors. */
  at_key: string
  has_begun: boolean
  cause: string
  source: string | null
  asset_id: string | null
  asset_name: string | null
  asset_version: string | null
  findings: number
  critical: number
  kev: number
  vulnerabilities: string[]
}

const countedMost = 10_000
const namedMost = 5

const matching = (
  organizationId: string,
  { q, since, hasBegun, assetId }: FindingChangeFilter,
): RawBuilder<unknown> => sql`
  organization_id = ${organizationId} and (${since}::timestamptz is null or at > ${since}::timestamptz) and (${hasBegun}::boolean is null or has_begun = ${hasBegun})
  and (${assetId}::uuid is null or asset_id = ${assetId}::uuid) and ${q === null ? sql`true` : hasText(organizationId, q)}`

/** The assets of the name are looked up once; each change is asked for its own then. */
const hasText = (organizationId: string, q: string) => sql`(
  asset_id in (select n.id from asset n where n.organization_id = ${organizationId} and strpos(lower(n.name || ' ' || n.version), lower(${q})) > 0)
  or strpos(lower(concat_ws(' ', source, cause)), lower(${q})) > 0)`

/** One page of what made findings begin or end, with the worst vulnerabilities of each; which ones a feed brought is no row of a change, and is left to the lists by age. Their priorities are looked up one by one: for each change all vulnerabilities were gone through from the worst down. */
export function listFindingChangeRows(
  tx: Tx,
  organizationId: string,
  filter: FindingChangeFilter,
  after: readonly [at: string, id: string] | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<FindingChangeRow[]> {
  return tx.many<FindingChangeRow>(sql`
    with c as materialized (
      select id, at, has_begun, cause, source, asset_id, findings, critical, kev from finding_change
       where ${matching(organizationId, filter)} and (${after === null} or (at, id) ${beyond} (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::bigint))
       order by at ${order}, id ${order} limit ${limit}
    )
    select c.id::text as id, c.at, c.at::text as at_key, c.has_begun, c.cause, c.source, a.id as asset_id, a.name as asset_name, a.version as asset_version, c.findings, c.critical, c.kev, w.vulnerabilities
      from c left join asset a on a.organization_id = ${organizationId} and a.id = c.asset_id
      cross join lateral (
        select coalesce(array_agg(v.public_id order by t.priority desc, t.vulnerability_id), '{}') as vulnerabilities
          from (
            select n.vulnerability_id, s.priority
              from (
                select distinct e.vulnerability_id from ended_finding e where not c.has_begun and e.organization_id = ${organizationId} and e.change_id = c.id
                union all
                select f.vulnerability_id from finding f where c.has_begun and f.organization_id = ${organizationId} and f.asset_id = c.asset_id and f.change_id = c.id
              ) n
             cross join lateral (select s.priority from known_score s where s.vulnerability_id = n.vulnerability_id offset 0) s
             order by s.priority desc, n.vulnerability_id limit ${namedMost}
          ) t
         cross join lateral (select v.public_id from known_vulnerability v where v.id = t.vulnerability_id offset 0) v
      ) w
     order by c.at ${order}, c.id ${order}`)
}

/** How many changes there are; past ten thousand that there are so many. */
export async function countFindingChanges(tx: Tx, organizationId: string, filter: FindingChangeFilter): Promise<Total> {
  const { n } = await tx.one<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from finding_change where ${matching(organizationId, filter)} limit ${countedMost + 1}) c`,
  )
  return { count: Math.min(n, countedMost), isExact: n <= countedMost }
}
