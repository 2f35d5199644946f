-- Findings are counted where they change, know in which place they are, and keep why they began; those that ended are kept narrow, with the reason.

-- 0: the asset is not active, so that its findings count nowhere. Else the place of packages/ssvc, counted from 1: exposure before criticality, each in the order of its words.
create function place_of(is_active boolean, exposure text, criticality text) returns smallint
  language sql immutable parallel safe
  return case when is_active
    then 1 + 4 * (array_position(array['unknown', 'isolated', 'internal', 'internet'], exposure) - 1) + (array_position(array['low', 'medium', 'high', 'critical'], criticality) - 1)
    else 0 end;

alter table asset add column place smallint not null generated always as (place_of(is_active, exposure, criticality)) stored;

-- One act that made findings of an organization begin or end, and why: what "since I was last here" is summed from.
create sequence finding_change_id;
create table finding_change (
  organization_id uuid not null references organization on delete cascade,
  id bigint not null default nextval('finding_change_id'),
  at timestamptz not null default now(),
  has_begun boolean not null,
  -- Began: component (a new SBOM has it), advisory (a new one), range (one that changed), own-record, correction. Ended: component, withdrawn, range, own-record, correction, asset (deleted).
  cause text not null check (cause in ('component', 'advisory', 'withdrawn', 'range', 'own-record', 'correction', 'asset')),
  -- Of an upload or a correction.
  asset_id uuid,
  sbom_id uuid,
  -- Of advisories: the source, and the generation of it that said so.
  source text,
  generation bigint,
  -- As they were rated then.
  findings int not null,
  critical int not null,
  kev int not null,
  primary key (organization_id, id)
);
create index finding_change_at on finding_change (organization_id, at);
call protect_tenant_table('finding_change');

create table ended_finding (
  organization_id uuid not null,
  change_id bigint not null,
  asset_id uuid not null,
  vulnerability_id bigint not null,
  first_seen_at timestamptz not null,
  primary key (organization_id, change_id, asset_id, vulnerability_id)
);
call protect_tenant_table('ended_finding');

-- The change that it began with; null: before changes were kept.
alter table finding add column change_id bigint;
alter table finding add column place smallint not null default 0;
update finding f set place = a.place from asset a where a.organization_id = f.organization_id and a.id = f.asset_id and a.place <> 0;
drop index finding_vulnerability;
-- In the order in which lists walk: the findings of a group, then by age.
create index finding_group_order on finding (organization_id, vulnerability_id, status, place, first_seen_at, asset_id);

-- How many findings of one vulnerability have one status in places that are equally bad: what lists walk and totals are summed from.
create table finding_group (
  organization_id uuid not null,
  vulnerability_id bigint not null,
  status text not null,
  place smallint not null,
  is_open boolean not null,
  findings int not null,
  first_seen_at timestamptz not null,
  primary key (organization_id, vulnerability_id, status, place)
) with (fillfactor = 70);
call protect_tenant_table('finding_group');
insert into finding_group (organization_id, vulnerability_id, status, place, is_open, findings, first_seen_at)
select organization_id, vulnerability_id, status, place, bool_or(is_open), count(*), min(first_seen_at) from finding group by organization_id, vulnerability_id, status, place;

-- What the statements of a transaction changed of the groups, a row a statement; brought into them when the transaction commits. Always empty for others.
create table finding_group_change (
  organization_id uuid not null,
  id bigint not null generated always as identity,
  vulnerability_ids bigint[] not null,
  statuses text[] not null,
  places smallint[] not null,
  are_open boolean[] not null,
  numbers int[] not null,
  -- Of those that joined and of those that left: the oldest.
  joined_at timestamptz[] not null,
  left_at timestamptz[] not null,
  primary key (organization_id, id)
);
call protect_tenant_table('finding_group_change');

-- Notes what one statement did. Where a finding is in another place than its asset, the writer did not say or the asset has just changed: it is put right, with the asset held still.
create function note_joined_findings() returns trigger language plpgsql as $$
begin
  perform from asset a where (a.organization_id, a.id) in (select distinct j.organization_id, j.asset_id from joined j) order by a.id for share;
  update finding f set place = a.place
    from joined j join asset a on a.organization_id = j.organization_id and a.id = j.asset_id
   where j.place <> a.place and f.organization_id = j.organization_id and f.asset_id = j.asset_id and f.vulnerability_id = j.vulnerability_id;
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open), array_agg(n), array_agg(first_seen_at), array_agg('infinity'::timestamptz)
    from (select organization_id, vulnerability_id, status, place, is_open, count(*)::int as n, min(first_seen_at) as first_seen_at from joined group by 1, 2, 3, 4, 5) g
   group by organization_id;
  return null;
end $$;

create function note_left_findings() returns trigger language plpgsql as $$
begin
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open), array_agg(n), array_agg('infinity'::timestamptz), array_agg(first_seen_at)
    from (select organization_id, vulnerability_id, status, place, is_open, -count(*)::int as n, min(first_seen_at) as first_seen_at from parted group by 1, 2, 3, 4, 5) g
   group by organization_id;
  return null;
end $$;

create function note_moved_findings() returns trigger language plpgsql as $$
begin
  insert into finding_group_change (organization_id, vulnerability_ids, statuses, places, are_open, numbers, joined_at, left_at)
  select organization_id, array_agg(vulnerability_id), array_agg(status), array_agg(place), array_agg(is_open), array_agg(n), array_agg(joined_at), array_agg(left_at)
    from (
      select organization_id, vulnerability_id, status, place, is_open, sum(n)::int as n,
             coalesce(min(first_seen_at) filter (where n > 0), 'infinity') as joined_at, coalesce(min(first_seen_at) filter (where n < 0), 'infinity') as left_at
        from (select organization_id, vulnerability_id, status, place, is_open, first_seen_at, 1 as n from joined
              union all select organization_id, vulnerability_id, status, place, is_open, first_seen_at, -1 from parted) moved
       group by 1, 2, 3, 4, 5
      having sum(n) <> 0 or min(first_seen_at) filter (where n > 0) is distinct from min(first_seen_at) filter (where n < 0)
    ) g
   group by organization_id;
  return null;
end $$;

create trigger note_joined after insert on finding referencing new table as joined for each statement execute function note_joined_findings();
create trigger note_left after delete on finding referencing old table as parted for each statement execute function note_left_findings();
create trigger note_moved after update on finding referencing new table as joined old table as parted for each statement execute function note_moved_findings();

-- At the end of the transaction, all changes of an organization at once and in the order of the key: two transactions wait for each other no longer than one commit takes, and never in a circle.
create function keep_finding_groups() returns trigger language plpgsql as $$
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
    update finding_group g
       set first_seen_at = (select f.first_seen_at from finding f
                             where f.organization_id = g.organization_id and f.vulnerability_id = g.vulnerability_id and f.status = g.status and f.place = g.place order by f.first_seen_at limit 1)
      from unnest(vulnerabilities, statuses, places) as k (vulnerability_id, status, place)
     where g.organization_id = new.organization_id and g.vulnerability_id = k.vulnerability_id and g.status = k.status and g.place = k.place and g.findings > 0;
    delete from finding_group g using unnest(vulnerabilities, statuses, places) as k (vulnerability_id, status, place)
     where g.organization_id = new.organization_id and g.vulnerability_id = k.vulnerability_id and g.status = k.status and g.place = k.place and g.findings = 0;
  end if;
  perform set_config('waybill.organization_id', coalesce(caller, ''), true);
  return null;
end $$;
create constraint trigger keep_groups after insert on finding_group_change deferrable initially deferred for each row execute function keep_finding_groups();

create function keep_place_of_findings() returns trigger language plpgsql as $$
begin
  update finding f set place = n.place
    from changed n join previous o on o.organization_id = n.organization_id and o.id = n.id
   where n.place <> o.place and f.organization_id = n.organization_id and f.asset_id = n.id;
  return null;
end $$;
create trigger keep_place after update on asset referencing new table as changed old table as previous for each statement execute function keep_place_of_findings();

create function end_findings_of_assets() returns trigger language plpgsql as $$
begin
  with gone as (
    delete from finding f using removed r where f.organization_id = r.organization_id and f.asset_id = r.id
    returning f.organization_id, f.asset_id, f.vulnerability_id, f.first_seen_at
  ), ended as (
    insert into finding_change (organization_id, has_begun, cause, asset_id, findings, critical, kev)
    select g.organization_id, false, 'asset', g.asset_id, count(*)::int, count(*) filter (where s.severity = 5)::int, count(*) filter (where s.kev_added is not null)::int
      from gone g left join known_score s on s.vulnerability_id = g.vulnerability_id group by g.organization_id, g.asset_id
    returning id, organization_id, asset_id
  )
  insert into ended_finding (organization_id, change_id, asset_id, vulnerability_id, first_seen_at)
  select g.organization_id, e.id, g.asset_id, g.vulnerability_id, g.first_seen_at from gone g join ended e using (organization_id, asset_id);
  return null;
end $$;
create trigger end_findings after delete on asset referencing old table as removed for each statement execute function end_findings_of_assets();
