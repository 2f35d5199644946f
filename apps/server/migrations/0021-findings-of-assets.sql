-- How many open findings each asset has: kept as finding_group is, by what each statement notes and when its transaction commits. What assets are sorted by.
create table asset_finding_count (
  organization_id uuid not null,
  asset_id uuid not null,
  findings int not null,
  primary key (organization_id, asset_id)
) with (fillfactor = 70);
call protect_tenant_table('asset_finding_count');
insert into asset_finding_count (organization_id, asset_id, findings)
select organization_id, asset_id, count(*) from finding where is_open group by organization_id, asset_id;

create table asset_finding_change (
  organization_id uuid not null,
  id bigint not null generated always as identity,
  asset_ids uuid[] not null,
  numbers int[] not null,
  primary key (organization_id, id)
);
call protect_tenant_table('asset_finding_change');

create function note_findings_of_assets() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into asset_finding_change (organization_id, asset_ids, numbers)
    select organization_id, array_agg(asset_id), array_agg(n) from (select organization_id, asset_id, count(*)::int as n from joined where is_open group by 1, 2) c group by organization_id;
  elsif tg_op = 'DELETE' then
    insert into asset_finding_change (organization_id, asset_ids, numbers)
    select organization_id, array_agg(asset_id), array_agg(n) from (select organization_id, asset_id, -count(*)::int as n from parted where is_open group by 1, 2) c group by organization_id;
  else
    insert into asset_finding_change (organization_id, asset_ids, numbers)
    select organization_id, array_agg(asset_id), array_agg(n)
      from (
        select organization_id, asset_id, sum(n)::int as n
          from (select organization_id, asset_id, 1 as n from joined where is_open union all select organization_id, asset_id, -1 from parted where is_open) moved
         group by 1, 2 having sum(n) <> 0
      ) c
     group by organization_id;
  end if;
  return null;
end $$;
create trigger note_joined_of_assets after insert on finding referencing new table as joined for each statement execute function note_findings_of_assets();
create trigger note_left_of_assets after delete on finding referencing old table as parted for each statement execute function note_findings_of_assets();
create trigger note_moved_of_assets after update on finding referencing new table as joined old table as parted for each statement execute function note_findings_of_assets();

-- In the order of the key, so that two transactions never wait for each other in a circle.
create function keep_findings_of_assets() returns trigger language plpgsql as $$
declare
  caller text := current_setting('waybill.organization_id', true);
  empty uuid[];
begin
  -- A feed goes through all organizations in one transaction.
  perform set_config('waybill.organization_id', new.organization_id::text, true);
  with taken as (
    delete from asset_finding_change where organization_id = new.organization_id returning asset_ids, numbers
  ), kept as (
    insert into asset_finding_count as k (organization_id, asset_id, findings)
    select new.organization_id, c.asset_id, sum(c.n)::int from taken t, unnest(t.asset_ids, t.numbers) as c (asset_id, n) group by c.asset_id order by c.asset_id
    on conflict (organization_id, asset_id) do update set findings = k.findings + excluded.findings
    returning asset_id, findings
  )
  select array_agg(asset_id) into empty from kept where findings = 0;
  delete from asset_finding_count where organization_id = new.organization_id and asset_id = any (empty);
  perform set_config('waybill.organization_id', coalesce(caller, ''), true);
  return null;
end $$;
create constraint trigger keep_findings_of_assets after insert on asset_finding_change deferrable initially deferred for each row execute function keep_findings_of_assets();
