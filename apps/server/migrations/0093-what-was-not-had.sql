-- What an address of a feed lists and its last load could not have, left for the next time, or passed over: told until that address is loaded again, also where nothing else is new.
create table feed_warning (
  source text not null,
  origin text not null,
  warned_at timestamptz not null default now(),
  warnings int not null,
  -- The first of them: [{"place", "reason"}].
  first jsonb not null,
  primary key (source, origin)
);

-- Documents that a provider listed before `last_modified` and that could not be had: one that is gone for good made everything after it be fetched each time.
alter table feed_address add column missing text[] not null default '{}';
