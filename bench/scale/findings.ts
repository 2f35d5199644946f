import type pg from "pg"

/**
 * Fills the findings of all current SBOMs from components and matches in one set, and their groups in another, with the
 * triggers off: what uploads and feeds keep one by one. What the organization has already is left as it is.
 */
export async function fillFindings(client: pg.Client): Promise<void> {
  await client.query("set session_replication_role = replica; set work_mem = '512MB'")
  await client.query(`
    insert into finding (organization_id, asset_id, vulnerability_id, place, first_seen_at)
    select a.organization_id, a.id, m.vulnerability_id, a.place, a.uploaded_at
      from asset a join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id join match m on m.package_version_id = c.package_version_id
     group by a.organization_id, a.id, m.vulnerability_id, a.place, a.uploaded_at
    on conflict do nothing`)
  await client.query(`delete from finding_group; insert into finding_group ${recountedGroups}`)
  await client.query(`delete from asset_finding_count; insert into asset_finding_count ${recountedAssets}`)
  await client.query("set session_replication_role = origin")
  for (const table of ["finding", "finding_group", "asset_finding_count"]) await client.query(`vacuum analyze ${table}`)
}

const recountedGroups = `
  select organization_id, vulnerability_id, status, place, is_open(status) as is_open, count(*)::int as findings, min(first_seen_at) as first_seen_at
    from finding group by organization_id, vulnerability_id, status, place`

const recountedAssets =
  "select organization_id, asset_id, count(*)::int as findings from finding where is_open(status) group by organization_id, asset_id"
const keptGroups =
  "select organization_id, vulnerability_id, status, place, is_open, findings, first_seen_at from finding_group"
const keptAssets = "select organization_id, asset_id, findings from asset_finding_count"

/**
 * How many groups and counts of assets are not what counting the findings anew gives: none, whatever has been done
 * since.
 */
export async function countWrongCounts(client: pg.Client): Promise<number> {
  const wrong = (kept: string, recounted: string) =>
    `(select count(*)::int from ((${kept} except ${recounted}) union all (${recounted} except ${kept})) wrong)`
  const { rows } = await client.query(
    `select ${wrong(keptGroups, recountedGroups)} + ${wrong(keptAssets, recountedAssets)} as n`,
  )
  return rows[0].n
}

/** Bytes of the findings with their indexes and groups, for a million of them, in GB. */
export async function gigabytesAMillionFindings(client: pg.Client): Promise<number> {
  const { rows } = await client.query(`
    select (pg_total_relation_size('finding') + pg_total_relation_size('finding_group') + pg_total_relation_size('asset_finding_count'))::float8 / greatest(1, (select count(*) from finding)) / 1000 as gb`)
  return Number(rows[0].gb.toFixed(3))
}
