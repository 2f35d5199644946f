-- Organizations, people, credentials, audit.
--
-- Every table with `organization_id` is a tenant's: row-level security enabled and forced, four policies, the organization taken from the
-- transaction (`set local waybill.organization_id`). Without it no row is seen. A test reads the catalogue and refuses a table that forgot.

create function current_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('waybill.organization_id', true), '')::uuid;

-- Some rows must be found before the organization is known: a token by the hash of its secret, memberships by the signed-in user. The setting holds
-- what the caller has proved; a row shows only to who holds exactly that.
create function proven_credential() returns bytea
  language sql stable parallel safe
  return decode(nullif(current_setting('waybill.credential', true), ''), 'hex');

create function proven_user() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('waybill.user_id', true), '')::uuid;

create procedure protect_tenant_table(tenant_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy tenant_select on %s for select using (organization_id = (select current_organization()))', tenant_table);
  execute format('create policy tenant_insert on %s for insert with check (organization_id = (select current_organization()))', tenant_table);
  execute format('create policy tenant_update on %s for update using (organization_id = (select current_organization())) with check (organization_id = (select current_organization()))', tenant_table);
  execute format('create policy tenant_delete on %s for delete using (organization_id = (select current_organization()))', tenant_table);
end $$;

create table organization (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  token_days_max int not null default 365 check (token_days_max between 1 and 365),
  created_at timestamptz not null default now()
);
-- `waybill.system` is set by work that goes through all organizations one by one (feeds, sweeps); it shows which there are, nothing of what they own.
alter table organization enable row level security;
alter table organization force row level security;
create policy organization_select on organization for select
  using (id = (select current_organization()) or current_setting('waybill.system', true) = 'on');
create policy organization_insert on organization for insert with check (id = (select current_organization()));
create policy organization_update on organization for update
  using (id = (select current_organization())) with check (id = (select current_organization()));
create policy organization_delete on organization for delete using (id = (select current_organization()));

-- People are the installation's, not one organization's: one person may belong to several. Shapes of the login library, names ours.
create table person (
  id uuid primary key,
  name text not null,
  email text not null unique check (length(email) <= 254),
  email_verified boolean not null default false,
  image text,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table person_session (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  -- SHA-256 of the cookie's secret, hex.
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- Until when elevated things may be done without the password again.
  confirmed_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on person_session (person_id);

create table person_account (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  -- argon2id, in its own encoded form.
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on person_account (person_id);

create table person_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on person_verification (identifier);

create table member (
  organization_id uuid not null references organization on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('admin', 'member', 'view-only')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organization_id, person_id)
);
create index on member (person_id);
call protect_tenant_table('member');
create policy own_memberships on member for select using (person_id = (select proven_user()));

create table api_token (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 128),
  description text not null default '' check (length(description) <= 1024),
  scopes text[] not null check ('view-all' = any (scopes)),
  -- SHA-256 of the whole secret. Nothing else of it is kept but its last four characters.
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  last_four text not null check (length(last_four) = 4),
  address_ranges cidr[] not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- Set on the old token of a rotation: until when both work, and which took its place.
  replaced_by uuid,
  last_used_at timestamptz,
  last_used_address inet,
  -- The smallest of 14, 3 and 0 days for which a reminder was queued.
  reminded_days smallint,
  primary key (organization_id, id),
  foreign key (organization_id, owner_id) references member on delete cascade
);
create unique index api_token_name on api_token (organization_id, owner_id, lower(name)) where revoked_at is null and replaced_by is null;
create index api_token_expiry on api_token (expires_at) where revoked_at is null;
call protect_tenant_table('api_token');
create policy by_secret on api_token for select using (secret_hash = (select proven_credential()));

create table audit_event (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('session', 'token', 'system', 'stranger')),
  person_id uuid,
  token_id uuid,
  address inet,
  request_id text,
  action text not null,
  object_kind text not null,
  object_id text not null,
  before jsonb,
  after jsonb,
  primary key (organization_id, id)
);
call protect_tenant_table('audit_event');

-- Refusals are summed by minute: a loop with a bad token must not fill the audit.
create table audit_refusal (
  organization_id uuid not null,
  minute timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  address inet not null,
  status smallint not null,
  operation text not null,
  count int not null default 1,
  primary key (organization_id, minute, actor_kind, actor_id, address, status, operation)
);
call protect_tenant_table('audit_refusal');

create table mail (
  id uuid primary key,
  -- The organization whose administrators may look it up; null where the recipient belongs to none or to several: then only the operator may.
  organization_id uuid references organization on delete cascade,
  -- Set where the text lets its reader act as that person (a link to set a password). Such a text is shown to an administrator only while the person
  -- belongs to that organization and to no other; asked when it is read, since a person may join another one after the mail was written.
  opens_person_id uuid references person on delete cascade,
  recipient text not null check (length(recipient) <= 254),
  subject text not null check (length(subject) <= 255),
  body text not null,
  html text not null,
  -- False where no SMTP server is set: the mail stays here to be looked up.
  is_to_send boolean not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text
);
create index on mail (organization_id, created_at desc);
alter table mail enable row level security;
alter table mail force row level security;
create policy mail_select on mail for select
  using (organization_id = (select current_organization()) or current_setting('waybill.system', true) = 'on');
create policy mail_insert on mail for insert with check (true);
create policy mail_update on mail for update using (current_setting('waybill.system', true) = 'on');
create policy mail_delete on mail for delete using (current_setting('waybill.system', true) = 'on');

-- The one-time link with which the first administrator names the organization: hash of the link's secret; one row at most.
create table setup_link (
  only_row boolean primary key default true check (only_row),
  secret_hash bytea not null,
  expires_at timestamptz not null
);

create table idempotency_key (
  organization_id uuid not null,
  principal text not null,
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  body_hash bytea,
  -- null while the first request is still running.
  status smallint,
  body jsonb,
  headers jsonb,
  created_at timestamptz not null default now(),
  primary key (organization_id, principal, operation, key)
);
create index on idempotency_key (created_at);
call protect_tenant_table('idempotency_key');

-- Lost in a crash, and may be: a bucket that is missing is full.
create unlogged table rate_bucket (
  key text primary key,
  tokens double precision not null,
  updated_at timestamptz not null default now()
);

-- Long work that people can follow.
create table job_progress (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  kind text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  progress real not null default 0 check (progress between 0 and 1),
  counts jsonb not null default '{}',
  result jsonb,
  problem jsonb,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id)
);
call protect_tenant_table('job_progress');

-- The owner's membership decides what a token may do now; it is found in the same step as the token.
create policy by_token_of_owner on member for select using (
  exists (
    select from api_token
     where secret_hash = (select proven_credential()) and api_token.organization_id = member.organization_id and owner_id = member.person_id
  )
);
