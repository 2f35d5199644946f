-- Whether a finding is open stands in the key too: an asset's findings are counted from a few pages of the index, where the rows lie on as many pages of the table as advisories made them.
alter table finding drop constraint finding_pkey, add primary key (organization_id, asset_id, vulnerability_id) include (is_open);
