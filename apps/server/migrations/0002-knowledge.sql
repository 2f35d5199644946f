-- What is known of packages and vulnerabilities: shared by all organizations, written once, no tenant's word in it. No API lists these tables; answers go
-- through the caller's own SBOMs, since even the name of a private package must not be felt from outside.

create table package (
  id bigint generated always as identity primary key,
  -- Canonical purl without version, qualifiers and subpath.
  key text not null unique,
  -- OSV ecosystem; null where no order of versions is known for the purl type.
  ecosystem text
);

create table package_version (
  id bigint generated always as identity primary key,
  package_id bigint not null references package,
  version text not null,
  -- Bytes whose memcmp order is the ecosystem's order; null where the version cannot be read, with the reason beside.
  sort_key bytea,
  unreadable text,
  unique (package_id, version),
  check ((sort_key is null) or (unreadable is null))
);
create index package_version_order on package_version (package_id, sort_key);

create table feed (
  source text primary key,
  generation bigint not null default 0,
  records int not null default 0,
  changed int not null default 0,
  rejected int not null default 0,
  -- Newest date in the data itself.
  data_at timestamptz,
  last_good_at timestamptz,
  last_attempt_at timestamptz,
  last_origin text,
  last_error text,
  last_error_at timestamptz
);

create table advisory (
  id bigint generated always as identity primary key,
  source text not null,
  -- The source's own id.
  source_id text not null,
  kind text not null check (kind in ('vulnerability', 'malicious', 'informational')),
  -- SHA-256 of the neutral record: the same content again is no change.
  digest bytea not null,
  generation bigint not null,
  aliases text[] not null,
  published_at timestamptz,
  modified_at timestamptz,
  withdrawn_at timestamptz,
  title text,
  details text,
  severity_word text,
  -- [{ version, vector, score, severity }]
  cvss jsonb not null default '[]',
  cwes text[] not null default '{}',
  -- [{ type, url }]
  links jsonb not null default '[]',
  unique (source, source_id)
);
create index advisory_aliases on advisory using gin (aliases);

create table vulnerability (
  id bigint generated always as identity primary key,
  -- The CVE where there is one, else the GHSA, else the first source's own id.
  public_id text not null unique,
  created_at timestamptz not null default now()
);

-- Every id that means the vulnerability, its public id included.
create table vulnerability_alias (
  alias text primary key,
  vulnerability_id bigint not null references vulnerability on delete cascade
);
create index on vulnerability_alias (vulnerability_id);

-- An advisory that names several CVEs speaks of several vulnerabilities.
create table advisory_vulnerability (
  advisory_id bigint not null references advisory on delete cascade,
  vulnerability_id bigint not null references vulnerability on delete cascade,
  primary key (advisory_id, vulnerability_id)
);
create index on advisory_vulnerability (vulnerability_id);

-- Half-open interval [lower, upper) in the order of the package's ecosystem; null is open. `exact_version` stands for a listed version that has no place in the order.
create table affected_range (
  id bigint generated always as identity primary key,
  advisory_id bigint not null references advisory on delete cascade,
  package_id bigint not null references package,
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
  affected_range_id bigint not null references affected_range on delete cascade,
  primary key (package_version_id, vulnerability_id, affected_range_id)
);
create index match_vulnerability on match (vulnerability_id);
create index match_range on match (affected_range_id);

-- What may change daily, one row a vulnerability, so that a new EPSS day touches nothing else.
create table vulnerability_score (
  vulnerability_id bigint primary key references vulnerability on delete cascade,
  -- 5 critical, 4 high, 3 medium, 2 low, 1 none, 0 unknown: sorts as people rank.
  severity smallint not null default 0,
  cvss_version text,
  cvss_vector text,
  cvss_score real,
  -- The source whose score counts.
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
