-- A component whose bytes a record names by their hash is not the package version that its name says, but one of that name with these bytes: `content`, the known hashes. It is in every range of its package, and what is
-- said of its bytes besides (decision 18). Whoever has other bytes under the same name is not touched by it.
alter table package_version
  add column content text not null default '',
  drop constraint package_version_package_id_version_key,
  add unique (package_id, version, content);

-- Which hashes such a version has. A hash is a package (`hash:sha-256:…`), so that ranges, touched packages and own records speak of it as of any other.
create table content_hash (
  package_id bigint not null,
  package_version_id bigint not null,
  primary key (package_id, package_version_id)
);
create index content_hash_version on content_hash (package_version_id);

alter table affected_range drop constraint affected_range_rule_check, add check (rule in ('range', 'enumerated', 'exact', 'cpe', 'every', 'hash'));
alter table custom_range drop constraint custom_range_rule_check, add check (rule in ('range', 'enumerated', 'exact', 'cpe', 'hash'));

-- Of its hashes those that a record knows, or knew; null: none.
alter table component add column known_hashes text[];
create index component_known_hashes on component (organization_id, sbom_id) where known_hashes is not null;

-- The way from a hash to its components: by the names that components with it have, of which there are few (decision 17: under row-level security no index leads into an array). The first 8 bytes tell nearly everything apart, the
-- components themselves the rest.
create function hash_prefix(hex text) returns bigint
  language sql immutable parallel safe
  return ('x' || left(hex, 16))::bit(64)::bigint;

create table component_hash (
  organization_id uuid not null references organization on delete cascade,
  prefix bigint not null,
  name_key text not null,
  primary key (organization_id, prefix, name_key)
);
call protect_tenant_table('component_hash');
insert into component_hash (organization_id, prefix, name_key)
select distinct c.organization_id, hash_prefix(h->>'value'), c.name_key from component c, jsonb_array_elements(c.hashes) h where h->>'value' ~* '^[0-9a-f]{16}';
