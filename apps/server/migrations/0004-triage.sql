-- What people, rules and documents decided about vulnerabilities.

-- Appended, never overwritten; undoing and ending leave the row. It hangs on the vulnerability by one of its ids: whichever group that id belongs to is what was decided on, so
-- that a changed alias group keeps its decisions.
create table triage_decision (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  -- In the order in which they were taken; of two that reach equally far the later one stands.
  sequence bigint generated always as identity,
  vulnerability text not null,
  status text not null check (status in ('affected', 'not_affected', 'under_investigation', 'fixed', 'accept_risk')),
  justification text,
  impact_statement text,
  response text,
  note text,
  reach text not null check (reach in ('asset', 'family_now', 'family', 'package', 'label')),
  asset_id uuid,
  family_id uuid,
  -- For `family_now`: the versions that were there.
  asset_ids uuid[],
  -- Key of the package: purl without version.
  package_key text,
  label_id uuid,
  ends_at timestamptz,
  author_kind text not null check (author_kind in ('session', 'token', 'rule', 'document')),
  author_id uuid,
  author_name text not null,
  created_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid,
  -- Set when its end has been brought into the findings.
  ended_at timestamptz,
  primary key (organization_id, id),
  check ((reach = 'asset') = (asset_id is not null)),
  check ((reach in ('family', 'family_now')) = (family_id is not null)),
  check ((reach = 'family_now') = (asset_ids is not null)),
  check ((reach = 'package') = (package_key is not null)),
  check ((reach = 'label') = (label_id is not null)),
  foreign key (organization_id, asset_id) references asset on delete cascade,
  foreign key (organization_id, family_id) references asset_family on delete cascade,
  foreign key (organization_id, label_id) references label on delete cascade
);
create index triage_decision_vulnerability on triage_decision (organization_id, vulnerability) where undone_at is null;
create index triage_decision_newest on triage_decision (organization_id, sequence desc);
create index triage_decision_end on triage_decision (organization_id, ends_at) where undone_at is null and ended_at is null and ends_at is not null;
call protect_tenant_table('triage_decision');

alter table finding add column decision_id uuid;
