-- What the plans of a switch need of the sizes: how many rows, and of keys that are not unique how many different ones. The rest of the columns comes to its statistics by autovacuum, without keeping a load waiting.
create or replace function analyze_stored() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  analyze public.package (id), public.package_version (package_id), public.advisory (source), public.affected_range (advisory_id, package_id);
end $$;
create or replace function analyze_derived() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  analyze public.advisory_vulnerability (vulnerability_id), public.match, public.vulnerability (id), public.vulnerability_alias (vulnerability_id), public.vulnerability_score (priority, severity);
end $$;
