-- Files that speak for decisions: a scan report, a mail, a picture. Their bytes lie among the organization's blobs.
create table triage_attachment (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  sha256 bytea not null,
  bytes bigint not null,
  file_name text not null check (length(file_name) between 1 and 255),
  kind text not null,
  attached_at timestamptz not null default now(),
  attached_by uuid not null,
  attached_by_name text not null,
  -- The bytes go; that there was such a file stays in the history of its decisions.
  removed_at timestamptz,
  removed_by_name text,
  primary key (organization_id, id),
  check ((removed_at is null) = (removed_by_name is null))
);
create index triage_attachment_blob on triage_attachment (organization_id, sha256) where removed_at is null;
call protect_tenant_table('triage_attachment');

-- One file may speak for many decisions that are taken together.
create table triage_decision_attachment (
  organization_id uuid not null references organization on delete cascade,
  decision_id uuid not null,
  attachment_id uuid not null,
  primary key (organization_id, decision_id, attachment_id),
  foreign key (organization_id, decision_id) references triage_decision on delete cascade,
  foreign key (organization_id, attachment_id) references triage_attachment on delete cascade
);
create index triage_decision_attachment_attachment on triage_decision_attachment (organization_id, attachment_id);
call protect_tenant_table('triage_decision_attachment');
