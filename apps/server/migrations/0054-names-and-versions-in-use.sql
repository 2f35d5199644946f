-- Each name and each package version that the organization's components have, once: few of millions are different, and found one by one in the indexes of all components they lay on as many pages as there are, which took a search by
-- text a second and a half after a start. Written by who stores or changes components; what no component has any more is forgotten by the daily sweep, and misleads nobody until then: components are asked for themselves.
create table used_name (
  organization_id uuid not null references organization on delete cascade,
  name_key text not null,
  primary key (organization_id, name_key)
);
call protect_tenant_table('used_name');

create table used_version (
  organization_id uuid not null references organization on delete cascade,
  package_version_id bigint not null,
  primary key (organization_id, package_version_id)
);
call protect_tenant_table('used_version');

-- From each to the next in the index: all components are not gone through.
insert into used_name (organization_id, name_key)
select o.id, n.value from organization o cross join lateral (
  with recursive each as (
    select (select min(c.name_key) from component c where c.organization_id = o.id) as value
    union all
    select (select c.name_key from component c where c.organization_id = o.id and c.name_key > e.value order by c.name_key limit 1) from each e where e.value is not null
  )
  select value from each where value is not null
) n;
insert into used_version (organization_id, package_version_id)
select o.id, n.value from organization o cross join lateral (
  with recursive each as (
    select (select min(c.package_version_id) from component c where c.organization_id = o.id and c.package_version_id is not null) as value
    union all
    select (select c.package_version_id from component c where c.organization_id = o.id and c.package_version_id > e.value order by c.package_version_id limit 1) from each e where e.value is not null
  )
  select value from each where value is not null
) n;
analyze used_name;
analyze used_version;
