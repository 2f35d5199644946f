-- A rule may decide with a status of the organization's own.
alter table triage_rule add column own_status_id uuid, add foreign key (organization_id, own_status_id) references triage_status;
