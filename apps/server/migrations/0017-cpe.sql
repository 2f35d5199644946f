-- Components without a usable purl are known by CPE: the product is a package, its key the name's part, vendor and product as a URI (decision 0010).
alter table package
  add column cpe_product text generated always as (case when key like 'cpe:/%' then split_part(key, ':', 2) || ':' || split_part(key, ':', 4) end) stored,
  -- A name that leaves the vendor open meets those of every vendor.
  add column is_of_any_vendor boolean generated always as (key like 'cpe:/_::%') stored;
create index package_cpe_product on package (cpe_product) where cpe_product is not null;

-- Version, update, edition, language, software edition, target software, target hardware, other; null: the name leaves it open.
alter table package_version add column cpe_attributes text[];

alter table affected_range
  -- Regular expressions for those attributes; null: every value.
  add column cpe_patterns text[],
  -- The name that the source gives, as a formatted string.
  add column cpe_criteria text,
  -- Names of which one must be there too for the flaw to show.
  add column cpe_platforms text[],
  drop constraint affected_range_rule_check,
  add check (rule in ('range', 'enumerated', 'exact', 'cpe'));
alter table custom_range
  add column cpe_patterns text[],
  add column cpe_criteria text,
  add column cpe_platforms text[],
  drop constraint custom_range_rule_check,
  add check (rule in ('range', 'enumerated', 'exact', 'cpe'));

create or replace view known_range with (security_invoker = true) as
  select id, advisory_id, package_id, lower, upper, exact_version, fixed, range, rule, cpe_criteria, cpe_platforms from affected_range
  union all select r.id, r.custom_id, p.id, r.lower, r.upper, r.exact_version, r.fixed, r.range, r.rule, r.cpe_criteria, r.cpe_platforms
    from custom_range r left join package p on p.key = r.package_key;
