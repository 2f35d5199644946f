-- The history of EPSS: a row a day, in it three bytes a CVE. A day is written once and never touched again, and a CVE's history is read by its place: 250,000 CVEs
-- cost 0.75 MB a day. A row a CVE would be rewritten each day, a row a score would cost thirty times as much.
alter table epss_score add column place int generated always as identity;

create table epss_day (
  day date primary key,
  -- Ten millionths, big endian, three bytes each, at the CVE's place (the first is 1); ff ff ff where none was given.
  scores bytea not null
);
-- Not compressed, so that three bytes can be read without the rest.
alter table epss_day alter column scores set storage external;

-- Where to read on, as CISA words it.
alter table known_exploited add column notes text;
