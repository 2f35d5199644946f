-- The ranges of an own record that was withdrawn say nothing any more: what is fixed and which version is free of everything known is asked of this view.
create or replace view known_range with (security_invoker = true) as
  select id, advisory_id, package_id, lower, upper, exact_version, fixed, range, rule, cpe_criteria, cpe_platforms from affected_range
  union all select r.id, r.custom_id, p.id, r.lower, r.upper, r.exact_version, r.fixed, r.range, r.rule, r.cpe_criteria, r.cpe_platforms
    from custom_range r join custom_vulnerability u on u.organization_id = r.organization_id and u.id = r.custom_id and u.withdrawn_at is null
    left join package p on p.key = r.package_key;
