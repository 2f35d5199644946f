-- Planned each time, as what notes new findings is since 0072: while the statistics of a database that grew in a hurry were still those of a few findings, the plans that a connection had kept read all findings at each change of an asset
-- (1 to 2 s of 600,000, also where its place stays), and once more for each group whose oldest finding left (31 s for 150 groups, where they are 24 ms by the index).
create or replace function keep_place_of_findings() returns trigger language plpgsql as $$
begin
  execute 'update finding f set place = n.place from changed n join previous o on o.organization_id = n.organization_id and o.id = n.id where n.place <> o.place and f.organization_id = n.organization_id and f.asset_id = n.id';
  return null;
end $$;

create or replace function keep_finding_groups() returns trigger language plpgsql as $$
declare
  caller text := current_setting('waybill.organization_id', true);
  vulnerabilities bigint[];
  statuses text[];
  places smallint[];
begin
  -- A feed goes through all organizations in one transaction.
  perform set_config('waybill.organization_id', new.organization_id::text, true);
  with taken as (
    delete from finding_group_change where organization_id = new.organization_id returning *
  ), changed as materialized (
    select c.vulnerability_id, c.status, c.place, bool_or(c.is_open) as is_open, sum(c.n)::int as n, min(c.joined_at) as joined_at, min(c.left_at) as left_at
      from taken t, unnest(t.vulnerability_ids, t.statuses, t.places, t.are_open, t.numbers, t.joined_at, t.left_at) as c (vulnerability_id, status, place, is_open, n, joined_at, left_at)
     group by 1, 2, 3
  ), kept as (
    insert into finding_group as g (organization_id, vulnerability_id, status, place, is_open, findings, first_seen_at)
    select new.organization_id, vulnerability_id, status, place, is_open, n, joined_at from changed order by vulnerability_id, status, place
    on conflict (organization_id, vulnerability_id, status, place) do update
       set findings = g.findings + excluded.findings, first_seen_at = least(g.first_seen_at, excluded.first_seen_at)
    returning vulnerability_id, status, place, findings, first_seen_at
  )
  select array_agg(vulnerability_id), array_agg(status), array_agg(place) into vulnerabilities, statuses, places
    from kept k join changed c using (vulnerability_id, status, place) where k.findings = 0 or c.left_at <= k.first_seen_at;
  if vulnerabilities is not null then
    -- The oldest has left: the next oldest stands first in the index.
    execute 'update finding_group g set first_seen_at = (select f.first_seen_at from finding f where f.organization_id = g.organization_id and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place order by f.first_seen_at limit 1) from unnest($2, $3, $4) as k (vulnerability_id, status, place) where g.organization_id = $1 and g.vulnerability_id = k.vulnerability_id and g.status = k.status and g.place = k.place and g.findings > 0'
      using new.organization_id, vulnerabilities, statuses, places;
    delete from finding_group g using unnest(vulnerabilities, statuses, places) as k (vulnerability_id, status, place)
     where g.organization_id = new.organization_id and g.vulnerability_id = k.vulnerability_id and g.status = k.status and g.place = k.place and g.findings = 0;
  end if;
  perform set_config('waybill.organization_id', coalesce(caller, ''), true);
  return null;
end $$;
