-- Each licence text that the organization's components have, once, as names and package versions in use are kept (0054): found from one to the next in the index of all components they lay on as many pages as there are.
create table used_license (
  organization_id uuid not null references organization on delete cascade,
  license_key text not null,
  primary key (organization_id, license_key)
);
call protect_tenant_table('used_license');
insert into used_license (organization_id, license_key)
select o.id, n.value from organization o cross join lateral (
  with recursive each as (
    select (select min(c.license_key) from component c where c.organization_id = o.id and c.license_key is not null) as value
    union all
    select (select c.license_key from component c where c.organization_id = o.id and c.license_key > e.value order by c.license_key limit 1) from each e where e.value is not null
  )
  select value from each where value is not null
) n;
analyze used_license;
