-- Few licence texts are different: without the place a text stands in the index once for all its components, which makes it a twentieth as large and much cheaper for an upload to keep. A search looks up at most some thousand
-- components by it, and sorts them.
drop index component_license;
create index component_license on component (organization_id, license_key) where license_key is not null;
