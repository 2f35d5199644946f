-- What feeds and own records brought is of no one asset, and is looked through by its source: the few among millions of changes.
create index finding_change_of_none on finding_change (organization_id, at, id) where asset_id is null;
