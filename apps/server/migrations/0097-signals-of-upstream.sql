-- CVEs that vulnerabilities without one are about, by what their advisories call upstream: EPSS and KEV of these are theirs.
create table vulnerability_upstream (
  cve text not null,
  vulnerability_id bigint not null,
  primary key (vulnerability_id, cve)
);
create index vulnerability_upstream_cve on vulnerability_upstream (cve);
insert into vulnerability_upstream (cve, vulnerability_id)
select distinct u.cve, v.id
  from advisory d cross join unnest(d.upstream) as u (cve)
  join advisory_vulnerability av on av.advisory_id = d.id
  join vulnerability v on v.id = av.vulnerability_id
 where d.withdrawn_at is null and u.cve ~ '^CVE-[0-9]{4}-[0-9]{4,}$'
   and not exists (select from unnest(array[v.public_id] || v.aliases) as n (id) where n.id ~ '^CVE-[0-9]{4}-[0-9]{4,}$');
