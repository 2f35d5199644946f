-- A finding is looked up only where it is in another place than its asset: each of 22,000 that an advisory made was looked up right after it was written, to find that it was right.
create or replace function note_joined_findings() returns trigger language plpgsql as $$
begin
  update finding f set place = n.place
    from (
      select j.organization_id, j.asset_id, j.vulnerability_id, a.place from joined j join asset a on a.organization_id = j.organization_id and a.id = j.asset_id where j.place <> a.place offset 0
    ) n
   where f.organization_id = n.organization_id and f.asset_id = n.asset_id and f.vulnerability_id = n.vulnerability_id;
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open), array_agg(n), array_agg(first_seen_at), array_agg('infinity'::timestamptz)
    from (select organization_id, vulnerability_id, status, place, is_open, count(*)::int as n, min(first_seen_at) as first_seen_at from joined group by 1, 2, 3, 4, 5) g
   group by organization_id;
  return null;
end $$;
