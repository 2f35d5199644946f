-- What is known of packages and vulnerabilities: shared by all organizations, written once, no tenant's word in it. No API lists these tables; answers go
-- through the caller's own SBOMs, since even the name of a private package must not be felt from outside.
--
-- Rows of package, package_version, affected_range and match come by the 10,000; a foreign key costs a query for each of them. They are written only by the upload
-- and by the switch of a feed, which take the ids from the rows they join; a test looks for orphans.

create table package (
  id bigint generated always as identity primary key,
  -- Canonical purl without version, qualifiers and subpath.
  key text not null unique,
  -- OSV ecosystem; null where no order of versions is known for the purl type.
  ecosystem text
);

create table package_version (
  id bigint generated always as identity primary key,
  package_id bigint not null,
  version text not null,
  -- Bytes whose memcmp order is the ecosystem's order; null where the version cannot be read, with the reason beside.
  sort_key bytea,
  unreadable text,
  unique (package_id, version),
  check ((sort_key is null) or (unreadable is null))
);
create index package_version_order on package_version (package_id, sort_key);

-- One row a source, made by its first attempt.
create table feed (
  source text primary key,
  -- Grows with each switch.
  generation bigint not null default 0,
  -- Held now.
  records int not null default 0,
  -- { "GHSA": 406 }: held now, by the database that published them.
  databases jsonb not null default '{}',
  -- Of the last good load.
  changed int not null default 0,
  rejected int not null default 0,
  -- Newest date in the data itself.
  data_at timestamptz,
  last_good_at timestamptz,
  last_attempt_at timestamptz,
  -- Of the last attempt; null when it was good.
  last_error text,
  last_error_at timestamptz
);

-- What one path or address brought the last time: what a halved file is measured against.
create table feed_origin (
  source text not null,
  origin text not null,
  records int not null,
  loaded_at timestamptz not null default now(),
  primary key (source, origin)
);

create table advisory (
  id bigint generated always as identity primary key,
  source text not null,
  -- The source's own id.
  source_id text not null,
  kind text not null check (kind in ('vulnerability', 'malicious', 'informational')),
  -- SHA-256 over the neutral record and the way ranges are made of it: the same again is no change.
  digest bytea not null,
  -- The generation of its feed that wrote it.
  generation bigint not null,
  aliases text[] not null,
  published_at timestamptz,
  modified_at timestamptz,
  withdrawn_at timestamptz,
  title text,
  -- Markdown of a stranger.
  details text,
  severity_word text,
  -- [{ version, vector, score, severity }]
  cvss jsonb not null default '[]',
  cwes text[] not null default '{}',
  -- [{ type, url }]
  links jsonb not null default '[]',
  unique (source, source_id)
);

create table vulnerability (
  id bigint generated always as identity primary key,
  -- The CVE where there is one, else the GHSA, else the first source's own id. Unique through vulnerability_alias, which holds it too.
  public_id text not null,
  -- Every other id, sorted.
  aliases text[] not null default '{}',
  title text,
  -- Whether an advisory calls the package itself malware.
  is_malicious boolean not null default false,
  created_at timestamptz not null default now()
);

-- Every id that means the vulnerability, its public id included: the way from an id to its row. The way back is in the row.
create table vulnerability_alias (
  alias text primary key,
  vulnerability_id bigint not null
);

-- An advisory that names several CVEs speaks of several vulnerabilities.
create table advisory_vulnerability (
  advisory_id bigint not null,
  vulnerability_id bigint not null,
  primary key (advisory_id, vulnerability_id)
);
create index advisory_vulnerability_vulnerability on advisory_vulnerability (vulnerability_id);

-- Half-open interval [lower, upper) in the order of the package's ecosystem; null is open. `exact_version` stands for a listed version that has no place in the order.
-- Only of advisories that make findings: neither withdrawn nor informational.
create table affected_range (
  id bigint generated always as identity primary key,
  advisory_id bigint not null,
  package_id bigint not null,
  lower bytea,
  upper bytea,
  exact_version text,
  -- The version that ends the range, named by the source.
  fixed text,
  -- As people write it: ">=1.2.0 <1.3.4".
  range text not null,
  rule text not null check (rule in ('range', 'enumerated', 'exact'))
);
create index affected_range_package on affected_range (package_id);
create index affected_range_advisory on affected_range (advisory_id);

-- Package version × vulnerability, with the range that says so. Derived; never edited.
create table match (
  package_version_id bigint not null,
  vulnerability_id bigint not null,
  affected_range_id bigint not null,
  primary key (package_version_id, vulnerability_id, affected_range_id)
);
create index match_vulnerability on match (vulnerability_id);

-- What may change daily, one row a vulnerability, so that a new EPSS day touches nothing else.
create table vulnerability_score (
  vulnerability_id bigint primary key,
  -- 5 critical, 4 high, 3 medium, 2 low, 1 none, 0 unknown: sorts as people rank.
  severity smallint not null default 0,
  cvss_version text,
  cvss_vector text,
  cvss_score real,
  -- The advisory whose score counts.
  cvss_source text,
  epss real,
  epss_percentile real,
  kev_added date,
  kev_due date,
  kev_ransomware boolean,
  -- 0–100: KEV before EPSS before severity; the parts are in the domain function that makes it.
  priority smallint not null default 0
);
create index vulnerability_score_priority on vulnerability_score (priority desc, vulnerability_id desc);

create table known_exploited (
  cve text primary key,
  added date not null,
  due date,
  ransomware boolean,
  name text,
  required_action text
);

create table epss_score (
  cve text primary key,
  score real not null,
  percentile real
);

-- Only its owner may analyze a table. After a load the planner must know the new sizes before autovacuum comes round, or the first uploads read whole tables.
create function analyze_knowledge() returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  analyze public.package (id, key), public.package_version (id, package_id), public.advisory (id, source, source_id),
    public.advisory_vulnerability, public.affected_range (id, advisory_id, package_id), public.match, public.vulnerability (id, public_id),
    public.vulnerability_alias, public.vulnerability_score (vulnerability_id, priority, severity);
end $$;
revoke execute on function analyze_knowledge() from public;
