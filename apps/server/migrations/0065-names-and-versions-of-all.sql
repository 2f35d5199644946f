-- 0054 under a role that forced row-level security holds, which any but a superuser is: it saw no organization, and noted no names and versions in use. The owner of the tables is let through for this transaction.
do $$
begin
  if (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then return; end if;
  alter table organization no force row level security;
  alter table component no force row level security;
  alter table used_name no force row level security;
  alter table used_version no force row level security;
  insert into used_name (organization_id, name_key)
  select o.id, n.value from organization o cross join lateral (
    with recursive each as (
      select (select min(c.name_key) from component c where c.organization_id = o.id) as value
      union all
      select (select c.name_key from component c where c.organization_id = o.id and c.name_key > e.value order by c.name_key limit 1) from each e where e.value is not null
    )
    select value from each where value is not null
  ) n on conflict do nothing;
  insert into used_version (organization_id, package_version_id)
  select o.id, n.value from organization o cross join lateral (
    with recursive each as (
      select (select min(c.package_version_id) from component c where c.organization_id = o.id and c.package_version_id is not null) as value
      union all
      select (select c.package_version_id from component c where c.organization_id = o.id and c.package_version_id > e.value order by c.package_version_id limit 1) from each e where e.value is not null
    )
    select value from each where value is not null
  ) n on conflict do nothing;
  alter table organization force row level security;
  alter table component force row level security;
  alter table used_name force row level security;
  alter table used_version force row level security;
end $$;
