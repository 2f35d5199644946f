-- How organizations decide what to do with a finding.

-- What SSVC asks of a flaw, read from its CVSS vector by packages/ssvc when the score is written.
alter table vulnerability_score add column is_automatable boolean not null default false, add column is_total boolean not null default false;
alter table custom_vulnerability add column is_automatable boolean not null default false, add column is_total boolean not null default false;

-- Once, for what is there: as packages/ssvc/src/flaw.ts reads it.
update vulnerability_score s set is_automatable = r.automatable, is_total = r.total
  from (
    select vulnerability_id,
           case when cvss_vector is null then severity = 5 when cvss_vector like 'CVSS:%' then m @> '{AV:N,AC:L,PR:N,UI:N}' else m @> '{AV:N,AC:L,Au:N}' end as automatable,
           case when cvss_vector is null then severity = 5 when cvss_vector like 'CVSS:4%' then m @> '{VC:H,VI:H}' when cvss_vector like 'CVSS:%' then m @> '{C:H,I:H}' else m @> '{C:C,I:C}' end as total
      from (select *, string_to_array(translate(cvss_vector, '()', ''), '/') as m from vulnerability_score) v
  ) r
 where r.vulnerability_id = s.vulnerability_id and (r.automatable or r.total);
update custom_vulnerability s set is_automatable = r.automatable, is_total = r.total
  from (
    select organization_id, id,
           case when cvss_vector is null then severity = 5 when cvss_vector like 'CVSS:%' then m @> '{AV:N,AC:L,PR:N,UI:N}' else m @> '{AV:N,AC:L,Au:N}' end as automatable,
           case when cvss_vector is null then severity = 5 when cvss_vector like 'CVSS:4%' then m @> '{VC:H,VI:H}' when cvss_vector like 'CVSS:%' then m @> '{C:H,I:H}' else m @> '{C:C,I:C}' end as total
      from (select *, string_to_array(translate(cvss_vector, '()', ''), '/') as m from custom_vulnerability) v
  ) r
 where r.organization_id = s.organization_id and r.id = s.id and (r.automatable or r.total);

create or replace view known_score with (security_invoker = true) as
  select vulnerability_id, severity, cvss_version, cvss_vector, cvss_score, cvss_source, epss, epss_percentile, kev_added, kev_due, kev_ransomware, priority, is_automatable, is_total from vulnerability_score
  union all select id, severity, cvss_version, cvss_vector, cvss_score, external_id, null, null, null, null, null, priority, is_automatable, is_total from custom_vulnerability;

-- A row where the organization has rules of its own.
create table action_rules (
  organization_id uuid primary key references organization on delete cascade,
  -- SSVC's outcomes in the order of counting through the questions of the deployer table.
  outcomes text[] not null check (cardinality(outcomes) = 72),
  poc_epss real not null check (poc_epss > 0 and poc_epss <= 1),
  active_epss real not null check (active_epss >= poc_epss and active_epss <= 1),
  unknown_exposure text not null check (unknown_exposure in ('small', 'controlled', 'open')),
  revision int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by_name text not null
);
call protect_tenant_table('action_rules');
