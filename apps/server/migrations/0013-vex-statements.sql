-- What VEX documents state is kept, statement by statement, so that it holds for software that comes later too.
create table vex_statement (
  organization_id uuid not null,
  document_id uuid not null,
  -- In the order of the document.
  place int not null,
  -- JSON pointer.
  path text not null,
  -- Ids of one vulnerability.
  ids text[] not null,
  stated_at timestamptz,
  -- The neutral statement: status, justification, impactStatement, response, products. Null where it could not be read.
  statement jsonb,
  state text not null check (state in ('applied', 'proposed', 'ignored', 'unmatched', 'unreadable')),
  -- Why it reaches nothing.
  reason text,
  primary key (organization_id, document_id, place),
  foreign key (organization_id, document_id) references vex_document on delete cascade
);
create index vex_statement_ids on vex_statement using gin (ids);
create index vex_statement_state on vex_statement (organization_id, document_id, state, place);
call protect_tenant_table('vex_statement');

insert into vex_statement (organization_id, document_id, place, path, ids, state, reason)
select d.organization_id, d.id, u.place, u.item ->> 'statement', '{}', 'unmatched', u.item ->> 'reason'
  from vex_document d cross join lateral jsonb_array_elements(d.unmatched) with ordinality as u(item, place);

-- Not written any more: counted from the statements and decisions.
alter table vex_document alter column applied_count set default 0, add column warnings jsonb not null default '[]', add column sbom_id uuid,
  add foreign key (organization_id, sbom_id) references sbom on delete cascade;
-- The VEX of an SBOM has the bytes of the SBOM, which may be there for two assets.
alter table vex_document drop constraint vex_document_organization_id_sha256_key;
create unique index vex_document_bytes on vex_document (organization_id, sha256) where sbom_id is null;
create unique index vex_document_sbom on vex_document (organization_id, sbom_id) where sbom_id is not null;

create index triage_decision_author on triage_decision (organization_id, author_id, asset_id) where author_kind = 'document';

-- What a document states about a finding while nobody who is believed has said so.
create table vex_proposal (
  organization_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  place int not null,
  asset_id uuid not null,
  -- One id of it, as in triage_decision.
  vulnerability text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected')),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid,
  primary key (organization_id, id),
  unique (organization_id, document_id, asset_id, vulnerability),
  foreign key (organization_id, document_id, place) references vex_statement on delete cascade,
  foreign key (organization_id, asset_id) references asset on delete cascade
);
create index vex_proposal_open on vex_proposal (organization_id, id) where state = 'open';
call protect_tenant_table('vex_proposal');

-- Who is believed. One row an author, by name in small letters; '' stands for everybody else, '#sbom' for what an SBOM says of itself.
create table vex_trust (
  organization_id uuid not null references organization on delete cascade,
  author text not null check (length(author) <= 512),
  trust text not null check (trust in ('apply', 'propose', 'ignore')),
  note text,
  primary key (organization_id, author)
);
call protect_tenant_table('vex_trust');

-- For BOM-Links: which version of the document it is, and by which reference it names what it describes.
alter table sbom add column document_version text, add column subject_ref text;
