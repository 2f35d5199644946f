-- Dead rows lie scattered, each on a page of its own: with 13,000 of two million, fewer than the hundredth after which PostgreSQL looked again, a quarter of the findings that an index names had to be fetched from the table, and
-- assets by severity took twice as long. A vacuum of two million findings takes a second.
alter table finding set (autovacuum_vacuum_scale_factor = 0.002);
