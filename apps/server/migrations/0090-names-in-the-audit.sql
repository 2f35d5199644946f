-- What the object was called when it was acted on: it may be renamed or gone since. Null: from before, or it has no name.
alter table audit_event add column object_name text;
