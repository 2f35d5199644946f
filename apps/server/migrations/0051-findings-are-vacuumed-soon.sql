-- Findings of an asset are counted from the index alone as long as the pages that they lie on are known to be visible to all: a decision on 20,000 findings takes that from as many pages, and a fifth of the table, after which
-- PostgreSQL looks again, is two million findings of ten.
alter table finding set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02);
