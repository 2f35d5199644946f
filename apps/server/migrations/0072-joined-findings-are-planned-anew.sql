-- Planned each time: what a connection keeps of a trigger's statement was planned while there were a few findings and assets, and read all of them for each new one, over a second for an upload; to do without sequential scans did not cure it.
create or replace function note_joined_findings() returns trigger language plpgsql as $$
begin
  execute 'update finding f set place = n.place from ( select j.organization_id, j.asset_id, j.vulnerability_id, a.place from joined j join asset a on a.organization_id = j.organization_id and a.id = j.asset_id where j.place <> a.place offset 0 ) n where f.organization_id = n.organization_id and f.asset_id = n.asset_id and f.vulnerability_id = n.vulnerability_id';
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open(status)), array_agg(n), array_agg(first_seen_at), array_agg('infinity'::timestamptz)
    from (select organization_id, vulnerability_id, status, place, count(*)::int as n, min(first_seen_at) as first_seen_at from joined group by 1, 2, 3, 4) g
   group by organization_id;
  return null;
end $$;
