-- What began and ended of one asset is found by it: among millions of changes, all were read for a page of one asset's.
create index finding_change_asset on finding_change (organization_id, asset_id, at, id) where asset_id is not null;
