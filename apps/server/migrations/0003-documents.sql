-- What organizations put in and what follows from it.

create table asset_family (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  -- purl without version where the document's subject has one, else its type and name.
  key text not null,
  name text not null,
  primary key (organization_id, id),
  unique (organization_id, key)
);
call protect_tenant_table('asset_family');

create table asset (
  organization_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  name text not null,
  version text not null default '',
  type text not null,
  purl text,
  relationship text not null default 'first' check (relationship in ('first', 'third')),
  is_active boolean not null default true,
  owner text,
  -- How much depends on it, and who can reach it: what makes a flaw in it worse.
  criticality text not null default 'medium' check (criticality in ('low', 'medium', 'high', 'critical')),
  exposure text not null default 'unknown' check (exposure in ('unknown', 'isolated', 'internal', 'internet')),
  -- The newest active SBOM: the one whose components count.
  current_sbom_id uuid,
  uploaded_at timestamptz,
  created_at timestamptz not null default now(),
  -- Grows with each change that people make: the ETag.
  revision int not null default 1,
  primary key (organization_id, id),
  unique (organization_id, family_id, version),
  foreign key (organization_id, family_id) references asset_family on delete cascade
);
create index asset_name on asset (organization_id, lower(name), id);
create index asset_uploaded on asset (organization_id, uploaded_at desc, id desc);
call protect_tenant_table('asset');

create table label (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 128),
  created_at timestamptz not null default now(),
  primary key (organization_id, id)
);
create unique index label_name on label (organization_id, lower(name));
call protect_tenant_table('label');

create table asset_label (
  organization_id uuid not null,
  asset_id uuid not null,
  label_id uuid not null,
  primary key (organization_id, asset_id, label_id),
  foreign key (organization_id, asset_id) references asset on delete cascade,
  foreign key (organization_id, label_id) references label on delete cascade
);
create index on asset_label (organization_id, label_id, asset_id);
call protect_tenant_table('asset_label');

create table sbom (
  organization_id uuid not null,
  id uuid not null,
  asset_id uuid not null,
  -- Of the bytes as they came; names the blob.
  sha256 bytea not null check (length(sha256) = 32),
  bytes bigint not null,
  file_name text,
  format text not null,
  encoding text not null,
  spec_version text not null,
  serial_number text,
  document_created_at timestamptz,
  tools text[] not null default '{}',
  source text,
  is_active boolean not null default true,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid,
  uploaded_with_token uuid,
  component_count int not null,
  matched_count int not null,
  -- { reason: components }: why components could not be matched.
  unmatched jsonb not null default '{}',
  -- [{ code, path, message }]
  warnings jsonb not null default '[]',
  primary key (organization_id, id),
  unique (organization_id, asset_id, sha256),
  foreign key (organization_id, asset_id) references asset on delete cascade
);
create index on sbom (organization_id, sha256);
create index sbom_uploaded on sbom (organization_id, uploaded_at desc, id desc);
call protect_tenant_table('sbom');

-- One row an occurrence. No foreign key to sbom: its check runs once a row and was the largest part of storing 10,000 components; rows are written and deleted only
-- together with their sbom, in its transaction. Edges are kept as the ordinals that a component depends on: read and written with it, never searched alone.
create table component (
  organization_id uuid not null,
  sbom_id uuid not null,
  ordinal int not null,
  bom_ref text,
  type text not null,
  group_name text,
  name text not null,
  version text,
  purl text,
  cpe text,
  licenses text[] not null default '{}',
  -- [{ algorithm, value }]
  hashes jsonb,
  supplier text,
  scope text,
  package_version_id bigint,
  -- Why it could not be matched; null where it could.
  unmatched text check (unmatched in ('no-purl', 'invalid-purl', 'no-version', 'unreadable-version', 'unsupported-ecosystem')),
  depends_on int[],
  is_direct boolean not null default false,
  primary key (organization_id, sbom_id, ordinal)
);
create index component_package_version on component (organization_id, package_version_id, sbom_id) where package_version_id is not null;
call protect_tenant_table('component');

-- Kept, not derived at question time: status, age and deadlines need a row to stand on. No score or text is in it.
create table finding (
  organization_id uuid not null,
  asset_id uuid not null,
  vulnerability_id bigint not null,
  -- 'open' until somebody decides.
  status text not null default 'open',
  -- Whether it counts in lists and totals: by its status; what is not affected, fixed or accepted does not.
  is_open boolean not null default true,
  first_seen_at timestamptz not null default now(),
  primary key (organization_id, asset_id, vulnerability_id)
);
create index finding_vulnerability on finding (organization_id, vulnerability_id, asset_id);
call protect_tenant_table('finding');
