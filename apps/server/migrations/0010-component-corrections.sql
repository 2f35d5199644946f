-- What people corrected of components: of one, by what its document says of it, or of all that a rule describes. Kept beside the documents, so that the next upload is corrected too.
create table component_correction (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  -- Grows with each change: the ETag.
  revision int not null default 1,
  kind text not null check (kind in ('component', 'rule')),
  -- The software whose versions it reaches; null: everything of the organization.
  family_id uuid,
  -- As the document says it, letter by letter (component), or patterns with * (rule): { name, purl, version, cpe }.
  says jsonb not null,
  -- SHA-256 of reach and `says`: one correction for the same.
  digest bytea not null check (length(digest) = 32),
  -- What holds instead, of { purl, cpe, licenses, supplier }; an empty value: it has none.
  sets jsonb not null,
  note text,
  author_name text not null,
  person_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, digest),
  foreign key (organization_id, family_id) references asset_family on delete cascade
);
create index component_correction_newest on component_correction (organization_id, updated_at desc, id desc);
call protect_tenant_table('component_correction');

-- A component's columns hold what counts; where corrections changed it, what the document says stands here: { purl, cpe, licenses, supplier, packageVersionId, unmatched }.
alter table component add column original jsonb;
-- The narrowest first.
alter table component add column correction_ids uuid[];
create index component_corrected on component (organization_id, sbom_id) where original is not null;
-- Lists by name, and what a correction of one component reaches.
create index component_name on component (organization_id, lower(name), sbom_id, ordinal);
