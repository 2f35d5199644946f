-- Statuses of the organization's own: a name and a colour for one of the five, as which it counts everywhere.
create table triage_status (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 64),
  color text not null check (color in ('grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet')),
  -- Never changed: findings keep what it counts as.
  base text not null check (base in ('affected', 'not_affected', 'under_investigation', 'fixed', 'accept_risk')),
  created_at timestamptz not null default now(),
  -- Not offered any more; decisions that were taken with it keep its name.
  retired_at timestamptz,
  primary key (organization_id, id)
);
create unique index triage_status_name on triage_status (organization_id, lower(name)) where retired_at is null;
call protect_tenant_table('triage_status');

alter table triage_decision add column own_status_id uuid, add foreign key (organization_id, own_status_id) references triage_status;
create index triage_decision_own_status on triage_decision (organization_id, own_status_id) where own_status_id is not null;
