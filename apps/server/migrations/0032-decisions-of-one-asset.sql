-- Decisions of one asset are looked up by the asset: a vulnerability may have one for each of thousands.
create index triage_decision_asset on triage_decision (organization_id, asset_id, vulnerability) where asset_id is not null and undone_at is null;
create index triage_decision_wide on triage_decision (organization_id, vulnerability) where asset_id is null and undone_at is null;
