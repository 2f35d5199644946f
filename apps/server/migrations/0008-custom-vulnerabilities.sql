-- An organization's own records. Nothing of them is in a shared table: their ids are negative, so that they stand beside the shared ones in the views below.
create sequence custom_id increment -1 start -1 maxvalue -1 minvalue -9223372036854775807;

create table custom_vulnerability (
  organization_id uuid not null references organization on delete cascade,
  id bigint not null default nextval('custom_id'),
  -- The organization's own id for it.
  external_id text not null check (length(external_id) between 1 and 128),
  -- Grows with each change.
  revision int not null default 1,
  -- The OSV record as it was given.
  record json not null,
  -- SHA-256 of it, its keys in order: the same again is no change.
  digest bytea not null,
  -- What findings hang on: a shared vulnerability where the record's id or an alias names one, else this record itself.
  vulnerability_id bigint not null,
  aliases text[] not null default '{}',
  title text,
  details text,
  severity smallint not null,
  severity_word text,
  cvss_version text,
  cvss_vector text,
  cvss_score real,
  cvss jsonb not null default '[]',
  cwes text[] not null default '{}',
  links jsonb not null default '[]',
  priority smallint not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, external_id)
);
create index custom_vulnerability_meaning on custom_vulnerability (organization_id, vulnerability_id);
call protect_tenant_table('custom_vulnerability');

-- As affected_range, but the package by its key: the organization may know of one that nobody has uploaded.
create table custom_range (
  organization_id uuid not null,
  id bigint not null default nextval('custom_id'),
  custom_id bigint not null,
  package_key text not null,
  lower bytea,
  upper bytea,
  exact_version text,
  fixed text,
  range text not null,
  rule text not null check (rule in ('range', 'enumerated', 'exact')),
  primary key (organization_id, id),
  foreign key (organization_id, custom_id) references custom_vulnerability on delete cascade
);
create index custom_range_package on custom_range (organization_id, package_key);
create index custom_range_record on custom_range (organization_id, custom_id);
call protect_tenant_table('custom_range');

create table custom_match (
  organization_id uuid not null,
  package_version_id bigint not null,
  vulnerability_id bigint not null,
  affected_range_id bigint not null,
  primary key (organization_id, package_version_id, vulnerability_id, affected_range_id),
  foreign key (organization_id, affected_range_id) references custom_range on delete cascade
);
create index custom_match_vulnerability on custom_match (organization_id, vulnerability_id);
create index custom_match_range on custom_match (organization_id, affected_range_id);
call protect_tenant_table('custom_match');

-- What an organization knows: what everybody does, and its own. The views see with the rights of who asks, so that row-level security shows each its own records alone.
create view known_match with (security_invoker = true) as
  select package_version_id, vulnerability_id, affected_range_id from match
  union all select package_version_id, vulnerability_id, affected_range_id from custom_match;

create view known_vulnerability with (security_invoker = true) as
  select id, public_id, aliases, title, is_malicious from vulnerability
  union all select id, external_id, aliases, title, false from custom_vulnerability;

create view known_alias with (security_invoker = true) as
  select alias, vulnerability_id from vulnerability_alias
  union all select external_id, vulnerability_id from custom_vulnerability c
    where not exists (select from vulnerability_alias a where a.alias = c.external_id)
  union all select own.alias, c.vulnerability_id from custom_vulnerability c, unnest(c.aliases) as own(alias)
    where own.alias <> c.external_id and not exists (select from vulnerability_alias a where a.alias = own.alias);

create view known_score with (security_invoker = true) as
  select vulnerability_id, severity, cvss_version, cvss_vector, cvss_score, cvss_source, epss, epss_percentile, kev_added, kev_due, kev_ransomware, priority from vulnerability_score
  union all select id, severity, cvss_version, cvss_vector, cvss_score, external_id, null, null, null, null, null, priority from custom_vulnerability;

create view known_advisory with (security_invoker = true) as
  select id, source, source_id, kind, aliases, title, details, severity_word, cvss, cwes, links, published_at, modified_at, withdrawn_at from advisory
  union all select id, 'custom', external_id, 'vulnerability', aliases, title, details, severity_word, cvss, cwes, links, published_at, updated_at, withdrawn_at from custom_vulnerability;

create view known_advisory_vulnerability with (security_invoker = true) as
  select advisory_id, vulnerability_id from advisory_vulnerability
  union all select id, vulnerability_id from custom_vulnerability;

create view known_range with (security_invoker = true) as
  select id, advisory_id, package_id, lower, upper, exact_version, fixed, range, rule from affected_range
  union all select r.id, r.custom_id, p.id, r.lower, r.upper, r.exact_version, r.fixed, r.range, r.rule from custom_range r left join package p on p.key = r.package_key;
