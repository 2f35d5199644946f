-- What a component is, but for its place and edges: 16 bytes of SHA-256 each, in their order. The next SBOM of the asset takes over the rows of those that are the same.
alter table sbom add column component_hashes bytea not null default '';

-- Long work that a caller follows; the queue's own row is gone when it ends.
create table job (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  kind text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  -- 0 to 1
  progress real not null default 0 check (progress between 0 and 1),
  -- { what: how many }
  counts jsonb not null default '{}',
  -- What it made: { kind, id }.
  result jsonb,
  -- A problem document.
  error jsonb,
  -- The file that it works on.
  sha256 bytea,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (organization_id, id)
);
create index job_of_file on job (organization_id, sha256) where sha256 is not null;
call protect_tenant_table('job');
