-- A source that is being fetched: since when, in which job (one of an organization, null for the schedule's), and for whom. One at a time.
alter table feed add column run_began_at timestamptz;
alter table feed add column run_job uuid;
alter table feed add column run_person uuid references person on delete set null;
