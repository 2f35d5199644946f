-- Whether a finding counts is told by its status, and was told again by a column. Without it the row has eight columns, whose nulls fit in what the row's head leaves free, and from the widest to the narrowest none is padded: 16 bytes
-- less of 100 for each finding. Its indexes are built anew: findings come in another order than that of the groups, which leaves their pages a third empty.
create function is_open(status text) returns boolean
  language sql immutable parallel safe
  return status in ('open', 'affected', 'under_investigation');

create table narrower_finding (
  organization_id uuid not null,
  asset_id uuid not null,
  vulnerability_id bigint not null,
  first_seen_at timestamptz not null default now(),
  -- The change that it began with; null: before changes were kept.
  change_id bigint,
  decision_id uuid,
  place smallint not null default 0,
  -- 'open' until somebody decides.
  status text not null default 'open'
) with (autovacuum_vacuum_scale_factor = 0.002, autovacuum_vacuum_insert_scale_factor = 0.02);

insert into narrower_finding (organization_id, asset_id, vulnerability_id, first_seen_at, change_id, decision_id, place, status)
select organization_id, asset_id, vulnerability_id, first_seen_at, change_id, decision_id, place, status from finding;
drop table finding;
alter table narrower_finding rename to finding;
-- The status stands in the key too: an asset's open findings are counted from a few pages of the index, where the rows lie on as many pages of the table as advisories made them.
alter table finding add primary key (organization_id, asset_id, vulnerability_id) include (status);
create index finding_group_order on finding (organization_id, vulnerability_id, status, place, first_seen_at, asset_id);
create index finding_decision on finding (organization_id, decision_id) where decision_id is not null;
call protect_tenant_table('finding');

create or replace function note_joined_findings() returns trigger language plpgsql as $$
begin
  update finding f set place = n.place
    from (
      select j.organization_id, j.asset_id, j.vulnerability_id, a.place from joined j join asset a on a.organization_id = j.organization_id and a.id = j.asset_id where j.place <> a.place offset 0
    ) n
   where f.organization_id = n.organization_id and f.asset_id = n.asset_id and f.vulnerability_id = n.vulnerability_id;
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open(status)), array_agg(n), array_agg(first_seen_at), array_agg('infinity'::timestamptz)
    from (select organization_id, vulnerability_id, status, place, count(*)::int as n, min(first_seen_at) as first_seen_at from joined group by 1, 2, 3, 4) g
   group by organization_id;
  return null;
end $$;

create or replace function note_left_findings() returns trigger language plpgsql as $$
begin
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open(status)), array_agg(n), array_agg('infinity'::timestamptz), array_agg(first_seen_at)
    from (select organization_id, vulnerability_id, status, place, -count(*)::int as n, min(first_seen_at) as first_seen_at from parted group by 1, 2, 3, 4) g
   group by organization_id;
  return null;
end $$;

create or replace function note_moved_findings() returns trigger language plpgsql as $$
begin
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open(status)), array_agg(n), array_agg(joined_at), array_agg(left_at)
    from (
      select organization_id, vulnerability_id, status, place, sum(n)::int as n,
             coalesce(min(first_seen_at) filter (where n > 0), 'infinity') as joined_at, coalesce(min(first_seen_at) filter (where n < 0), 'infinity') as left_at
        from (select organization_id, vulnerability_id, status, place, first_seen_at, 1 as n from joined
              union all select organization_id, vulnerability_id, status, place, first_seen_at, -1 from parted) moved
       group by 1, 2, 3, 4
      having sum(n) <> 0 or min(first_seen_at) filter (where n > 0) is distinct from min(first_seen_at) filter (where n < 0)
    ) g
   group by organization_id;
  return null;
end $$;

create or replace function note_findings_of_assets() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into asset_finding_change (organization_id, asset_ids, numbers)
    select organization_id, array_agg(asset_id), array_agg(n) from (select organization_id, asset_id, count(*)::int as n from joined where is_open(status) group by 1, 2) c group by organization_id;
  elsif tg_op = 'DELETE' then
    insert into asset_finding_change (organization_id, asset_ids, numbers)
    select organization_id, array_agg(asset_id), array_agg(n) from (select organization_id, asset_id, -count(*)::int as n from parted where is_open(status) group by 1, 2) c group by organization_id;
  else
    insert into asset_finding_change (organization_id, asset_ids, numbers)
    select organization_id, array_agg(asset_id), array_agg(n)
      from (
        select organization_id, asset_id, sum(n)::int as n
          from (select organization_id, asset_id, 1 as n from joined where is_open(status) union all select organization_id, asset_id, -1 from parted where is_open(status)) moved
         group by 1, 2 having sum(n) <> 0
      ) c
     group by organization_id;
  end if;
  return null;
end $$;

create trigger note_joined after insert on finding referencing new table as joined for each statement execute function note_joined_findings();
create trigger note_left after delete on finding referencing old table as parted for each statement execute function note_left_findings();
create trigger note_moved after update on finding referencing new table as joined old table as parted for each statement execute function note_moved_findings();
create trigger note_joined_of_assets after insert on finding referencing new table as joined for each statement execute function note_findings_of_assets();
create trigger note_left_of_assets after delete on finding referencing old table as parted for each statement execute function note_findings_of_assets();
create trigger note_moved_of_assets after update on finding referencing new table as joined old table as parted for each statement execute function note_findings_of_assets();
analyze finding;
