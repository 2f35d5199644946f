-- Rules that decide on findings by what they are, in an order; the first that meets a finding counts.
create table triage_rule (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  position int not null,
  name text not null check (length(name) between 1 and 128),
  is_enabled boolean not null default true,
  -- What a finding must be, read by features/triage-rule/conditions.domain.ts.
  conditions jsonb not null,
  status text not null check (status in ('affected', 'not_affected', 'under_investigation', 'fixed', 'accept_risk')),
  justification text,
  impact_statement text,
  response text,
  note text,
  valid_from timestamptz,
  valid_until timestamptz,
  revision int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (organization_id, id),
  check (valid_from < valid_until)
);
create unique index triage_rule_name on triage_rule (organization_id, lower(name));
call protect_tenant_table('triage_rule');

-- While a rule is in force one decision stands for it (author_kind 'rule', author_id the rule); it hangs on no vulnerability. Each change of the rule takes that back and takes a new one.
alter table triage_decision alter column vulnerability drop not null;
alter table triage_decision drop constraint triage_decision_reach_check;
alter table triage_decision add check (reach in ('asset', 'family_now', 'family', 'package', 'label', 'rule')), add check ((reach = 'rule') = (vulnerability is null));
create unique index triage_decision_rule on triage_decision (organization_id, author_id) where reach = 'rule' and undone_at is null;
