-- What components are found by. Under row-level security an index is used for a column's own value alone: `lower(name) = …` read every component of the organization.
create function license_key(licenses text[]) returns text
  language sql immutable parallel safe
  return nullif(lower(array_to_string(licenses, E'\n')), '');

alter table component
  add column name_key text not null generated always as (lower(name)) stored,
  -- The licences as one text; few texts are different.
  add column license_key text generated always as (license_key(licenses)) stored;

drop index component_name;
create index component_name on component (organization_id, name_key, sbom_id, ordinal);
create index component_license on component (organization_id, license_key, sbom_id, ordinal) where license_key is not null;
create index component_unmatched on component (organization_id, name_key, sbom_id, ordinal) where unmatched is not null;

-- With the place: "where is X" is counted and sorted by the index, and only the page's rows are read.
drop index component_package_version;
create index component_package_version on component (organization_id, package_version_id, sbom_id, ordinal) where package_version_id is not null;
