-- VEX documents: kept as they came; what they state becomes decisions (triage_decision, author_kind 'document', author_id the document).
create table vex_document (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bigint not null,
  file_name text,
  format text not null,
  author text,
  issued_at timestamptz,
  statement_count int not null,
  applied_count int not null,
  -- [{ statement, reason }]
  unmatched jsonb not null default '[]',
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid,
  uploaded_with_token uuid,
  primary key (organization_id, id),
  unique (organization_id, sha256)
);
create index vex_document_newest on vex_document (organization_id, uploaded_at desc, id desc);
call protect_tenant_table('vex_document');
