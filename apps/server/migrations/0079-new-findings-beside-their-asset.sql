-- The asset of new findings is looked up once for each asset, by its key. Joined whole, all assets of the organization stood beside each new finding until the tables were first analyzed, since row-level security makes the planner expect one
-- asset where nobody counted: 20,000 findings of 408 assets took 0.95 s, now 0.13.
create or replace function note_joined_findings() returns trigger language plpgsql as $$
begin
  execute 'update finding f set place = n.place from ( select j.organization_id, j.asset_id, unnest(j.ids) as vulnerability_id, a.place from ( select organization_id, asset_id, place, array_agg(vulnerability_id) as ids from joined group by 1, 2, 3 ) j, lateral ( select a.place from asset a where a.organization_id = j.organization_id and a.id = j.asset_id and a.place <> j.place offset 0 ) a offset 0 ) n where f.organization_id = n.organization_id and f.asset_id = n.asset_id and f.vulnerability_id = n.vulnerability_id';
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open(status)), array_agg(n), array_agg(first_seen_at), array_agg('infinity'::timestamptz)
    from (select organization_id, vulnerability_id, status, place, count(*)::int as n, min(first_seen_at) as first_seen_at from joined group by 1, 2, 3, 4) g
   group by organization_id;
  return null;
end $$;
