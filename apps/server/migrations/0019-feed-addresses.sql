-- What the address of a feed said of its version when its file was last loaded: asked again with it, it need not send what it sent before (RFC 9110 §13).
create table feed_address (
  -- SHA-256 over the address with its query, which may hold a credential, what it was loaded as, and the version of the readers.
  digest bytea primary key,
  address text not null,
  etag text,
  last_modified text,
  -- The feeds that the file had records of.
  sources text[] not null
);

-- When its publisher was last heard: sent a file that was taken, or said that there is no other.
alter table feed add column checked_at timestamptz;
update feed set checked_at = last_good_at;
