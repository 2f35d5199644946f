import type pg from "pg"

/** What the portfolio that was made holds. */
export interface Portfolio {
  readonly assets: number
  readonly components: number
  readonly findings: number
  readonly vulnerabilities: number
}

/**
 * Makes so many assets of the SBOMs that the organization has uploaded. None is a copy: five assets are the versions of
 * one family, and each family moves each package of the SBOM that it is made of to another version that the data knows
 * of, later versions of the family to later ones. Red Hat's packages become AlmaLinux's rebuilds, since the data has
 * AlmaLinux's advisories.
 *
 * Written in sets by the database's owner: uploading 50,000 files would take hours and measure nothing that
 * bench/upload.ts does not.
 */
export async function makePortfolio(client: pg.Client, organizationId: string, assets: number): Promise<Portfolio> {
  await client.query(
    "set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set max_parallel_workers_per_gather = 2",
  )
  await client.query(`set session_replication_role = replica; set waybill.organization_id = '${organizationId}'`)
  await client.query(candidatesSql)
  const run = (text: string) => client.query(text)
  await run(`
    create table bench.base as
      select row_number() over (order by s.component_count desc, s.id) - 1 as base, s.id as sbom_id, a.type, a.name
        from asset a join sbom s on s.id = a.current_sbom_id
       where a.organization_id = '${organizationId}' and s.component_count between 80 and 1200
         and (select 25 * count(distinct k.package_id) from component c join package_version v on v.id = c.package_version_id join bench.candidate k on k.package_id = bench.rebuilt(v.package_id) and k.place = 0 and k.is_spoken_of
               where c.organization_id = a.organization_id and c.sbom_id = s.id) >= s.component_count`)
  await run(`
    create table bench.base_component as
      select b.base, c.*, k.package_id as candidate_package, k.of, coalesce(k.is_spoken_of, false) as is_spoken_of
        from bench.base b join component c on c.organization_id = '${organizationId}' and c.sbom_id = b.sbom_id
        left join package_version v on v.id = c.package_version_id left join bench.candidate k on k.package_id = bench.rebuilt(v.package_id) and k.place = 0 and k.of > 1;
    create index on bench.base_component (base);
    analyze bench.base; analyze bench.base_component`)
  await run(assetsSql(organizationId, assets))
  await withoutIndexes(client, "component", () => run(componentsSql(organizationId)))
  await run(
    "update sbom s set matched_count = c.n from (select sbom_id, count(*)::int as n from component where package_version_id is not null group by 1) c where c.sbom_id = s.id",
  )
  await run(
    "insert into used_name (organization_id, name_key) select distinct organization_id, name_key from component on conflict do nothing",
  )
  await run(
    "insert into used_license (organization_id, license_key) select distinct organization_id, license_key from component where license_key is not null on conflict do nothing",
  )
  await run(
    "insert into used_version (organization_id, package_version_id) select distinct organization_id, package_version_id from component where package_version_id is not null on conflict do nothing",
  )
  for (const table of [
    "component",
    "sbom",
    "asset",
    "asset_label",
    "package_version",
    "match",
    "used_name",
    "used_license",
    "used_version",
  ])
    await run(`vacuum analyze ${table}`)
  return await countPortfolio(client)
}

/** Sorting an index once is many times quicker than bringing millions of rows into it one by one. */
async function withoutIndexes(client: pg.Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    "select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = $1::regclass and not indisprimary",
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await fill()
  for (const { definition } of rows) await client.query(definition)
}

/** What the database holds, to be kept beside the figures. */
export async function countPortfolio(client: pg.Client): Promise<Portfolio> {
  const { rows } = await client.query(`
    select (select count(*)::int from asset) as assets, (select count(*)::int from component) as components, (select count(*)::int from finding) as findings,
           (select count(distinct vulnerability_id)::int from finding) as vulnerabilities`)
  return rows[0]
}

// Every version of a package that the data knows, in the order of its ecosystem.
const candidatesSql = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.rebuild as
    select distinct on (r.id) r.id as package_id, o.id as rebuilt_id from package r join package o on o.key = replace(r.key, 'pkg:rpm/redhat/', 'pkg:rpm/almalinux/') where r.key like 'pkg:rpm/redhat/%';
  create unique index on bench.rebuild (package_id);
  create function bench.rebuilt(id bigint) returns bigint language sql stable return coalesce((select rebuilt_id from bench.rebuild where package_id = id), id);
  create table bench.candidate as
    select package_id, id as package_version_id, version, row_number() over w - 1 as place, count(*) over (partition by package_id) as of,
           exists (select from affected_range r where r.package_id = v.package_id) as is_spoken_of
      from package_version v where sort_key is not null window w as (partition by package_id order by sort_key, id);
  create unique index on bench.candidate (package_id, place);
  analyze bench.rebuild; analyze bench.candidate;
  -- The same number in [0, 1) for the same text, on every machine.
  create function bench.share(text) returns float8 language sql immutable return (hashtextextended($1, 0) & 1048575)::float8 / 1048576`

const assetsSql = (organizationId: string, assets: number) => `
  create table bench.made as
    select uuidv7() as asset_id, uuidv7() as sbom_id, family.id as family_id, family.number, family.key, family.name, family.base, k as release, family.age
      from (select n as number, uuidv7() as id, 'bench:' || n as key, b.name || ' ' || n as name, b.base, bench.share('age ' || n) as age
              from generate_series(0, (${assets} - 1) / 5) n join bench.base b on b.base = n % (select count(*) from bench.base)) family, generate_series(0, 4) k
     where family.number * 5 + k < ${assets};
  insert into asset_family (organization_id, id, key, name) select distinct '${organizationId}'::uuid, family_id, key, name from bench.made;
  insert into asset (organization_id, id, family_id, name, version, type, is_active, criticality, exposure, current_sbom_id, uploaded_at, created_at)
    select '${organizationId}', asset_id, family_id, name, '1.' || release, 'application', bench.share('active ' || asset_id) > 0.05,
           (array['low', 'medium', 'medium', 'medium', 'high', 'critical'])[1 + floor(6 * bench.share('criticality ' || number))], (array['unknown', 'unknown', 'internal', 'internal', 'isolated', 'internet'])[1 + floor(6 * bench.share('exposure ' || number))],
           sbom_id, now() - make_interval(secs => 86400 * (100 - 20 * release) - 86400 * 15 * bench.share('upload ' || asset_id)), now() - make_interval(days => 101 - 20 * release)
      from bench.made;
  insert into sbom (organization_id, id, asset_id, sha256, bytes, file_name, format, encoding, spec_version, uploaded_at, component_count, matched_count)
    select '${organizationId}', m.sbom_id, m.asset_id, sha256(m.sbom_id::text::bytea), 100000, 'made.json', 'cyclonedx', 'json', '1.5', a.uploaded_at, (select count(*) from bench.base_component c where c.base = m.base), 0
      from bench.made m join asset a on a.id = m.asset_id;
  insert into label (organization_id, id, name) select '${organizationId}', uuidv7(), 'bench-' || n from unnest(array['half', 'tenth', 'hundredth', 'thousandth']) n;
  insert into asset_label (organization_id, asset_id, label_id)
    select '${organizationId}', m.asset_id, l.id from bench.made m join label l on bench.share(l.name || m.asset_id) < case l.name when 'bench-half' then 0.5 when 'bench-tenth' then 0.1 when 'bench-hundredth' then 0.01 else 0.001 end
     where l.name like 'bench-%';
  analyze bench.made; analyze asset; analyze sbom; analyze asset_label`

// A family's age says how far behind it is as a whole; each package is ahead or behind of that, and moves on with each
// release. What it runs on is another SBOM's part that advisories speak of.
const componentsSql = (organizationId: string) => `
  insert into component (organization_id, sbom_id, ordinal, bom_ref, type, group_name, name, version, purl, cpe, licenses, supplier, scope, package_version_id, unmatched, depends_on, is_direct)
    select '${organizationId}', m.sbom_id, c.ordinal + 10000 * layer.number, c.bom_ref, c.type, c.group_name, c.name, coalesce(k.version, c.version),
           case when k.version is null then c.purl else split_part(split_part(replace(c.purl, 'pkg:rpm/redhat/', 'pkg:rpm/almalinux/'), '?', 1), '@', 1) || '@' || k.version end,
           null, c.licenses, c.supplier, c.scope, coalesce(k.package_version_id, c.package_version_id), c.unmatched, case when layer.number = 0 then c.depends_on end, c.is_direct
      from bench.made m
      cross join lateral (values (0, m.base), (1, (m.number / (select count(*) from bench.base)) % (select count(*) from bench.base))) layer (number, base)
      join bench.base_component c on c.base = layer.base and (layer.number = 0 or (c.is_spoken_of and layer.base <> m.base))
      left join bench.candidate k on k.package_id = c.candidate_package
       and k.place = least(c.of - 1, floor(c.of * (0.45 * m.age + 0.3 * bench.share(m.number || ' ' || c.candidate_package)))::int + floor(m.release * 2 * bench.share('pace ' || m.number || ' ' || c.candidate_package))::int)`
