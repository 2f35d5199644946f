-- What a coordinator (CISA) answered to SSVC's questions counts in what to do: exploitation in its own column, the other two in the place of what the CVSS vector says.
alter table vulnerability_score
  add column ssvc_exploitation text check (ssvc_exploitation in ('none', 'poc', 'active')),
  add column ssvc_by text;

-- Once, for what is there: the newest answer of a live advisory.
update vulnerability_score s
   set ssvc_exploitation = n.ssvc ->> 'exploitation', ssvc_by = n.ssvc ->> 'by', is_automatable = n.ssvc ->> 'automatable' = 'yes', is_total = n.ssvc ->> 'technicalImpact' = 'total'
  from (
    select distinct on (y.vulnerability_id) y.vulnerability_id, a.ssvc from advisory a join advisory_vulnerability y on y.advisory_id = a.id
     where a.ssvc is not null and a.withdrawn_at is null order by y.vulnerability_id, coalesce(a.ssvc ->> 'at', '') desc
  ) n
 where n.vulnerability_id = s.vulnerability_id;

create or replace view known_score with (security_invoker = true) as
  select vulnerability_id, severity, cvss_version, cvss_vector, cvss_score, cvss_source, epss, epss_percentile, kev_added, kev_due, kev_ransomware, priority, is_automatable, is_total, ssvc_exploitation, ssvc_by
    from vulnerability_score
  union all select id, severity, cvss_version, cvss_vector, cvss_score, external_id, null, null, null, null, null, priority, is_automatable, is_total, null, null from custom_vulnerability;
