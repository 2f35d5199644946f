-- Jobs have been kept in `job` since 0006, and nothing was ever written to the table before it; how many findings a VEX document decided has been counted from its decisions since 0013.
drop table job_progress;
alter table vex_document drop column applied_count;
