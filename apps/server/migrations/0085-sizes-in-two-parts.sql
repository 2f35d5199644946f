-- The planner is told the sizes of what a load stored while the load groups it, and the rest behind.
drop function analyze_knowledge();
create function analyze_stored() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  analyze public.package (id, key), public.package_version (id, package_id), public.advisory (id, source, source_id), public.affected_range (id, advisory_id, package_id);
end $$;
create function analyze_derived() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  analyze public.advisory_vulnerability, public.match, public.vulnerability (id, public_id), public.vulnerability_alias, public.vulnerability_score (vulnerability_id, priority, severity);
end $$;
revoke execute on function analyze_stored(), analyze_derived() from public;
