-- Enterprise Linux 8 and 9: which stream of a module a build is of, and of which streams a range speaks (packages/purl/src/module-stream.ts). '' and null: nothing of modules.
alter table package_version
  add column stream text not null default '',
  drop constraint package_version_package_id_version_content_key,
  add unique (package_id, version, stream, content);
alter table affected_range add column streams text[];
alter table custom_range add column streams text[];

-- Versions that are there: what their release tells. The next load holds all ranges against them anew.
update package_version v set stream = case when v.version ~ '\.module[_+]' then '?' else '-' end
  from package p where p.id = v.package_id and p.key ~ '^pkg:rpm/(almalinux|rocky|redhat)/' and v.version like '%-%';

create or replace view known_range with (security_invoker = true) as
  select id, advisory_id, package_id, lower, upper, exact_version, fixed, range, rule, cpe_criteria, cpe_platforms, streams from affected_range
  union all select r.id, r.custom_id, p.id, r.lower, r.upper, r.exact_version, r.fixed, r.range, r.rule, r.cpe_criteria, r.cpe_platforms, r.streams
    from custom_range r join custom_vulnerability u on u.organization_id = r.organization_id and u.id = r.custom_id and u.withdrawn_at is null
    left join package p on p.key = r.package_key;
