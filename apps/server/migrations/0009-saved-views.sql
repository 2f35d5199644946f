-- A list's filter, order and columns under a name: one's own, or shared with the organization. It shows a question, never an answer: whoever opens it sees what they may see.
create table saved_view (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Which list it is of, as its page's address names it.
  list text not null check (length(list) between 1 and 64),
  name text not null check (length(name) between 1 and 128),
  -- { "severity": "critical,high", "sort": "-epss" }: what stands in the page's address.
  query jsonb not null,
  is_shared boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references member on delete cascade
);
create unique index saved_view_name on saved_view (organization_id, person_id, list, lower(name));
create index saved_view_shared on saved_view (organization_id, list) where is_shared;
call protect_tenant_table('saved_view');
