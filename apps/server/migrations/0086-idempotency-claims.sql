-- Who runs a first request, and when it was last seen doing so: what a server that was killed left running is told from what still runs.
alter table idempotency_key
  add column claim uuid,
  add column seen_at timestamptz,
  -- Set in the transaction of the work itself.
  add column is_done boolean not null default false;
alter table idempotency_key alter column seen_at set default now();
