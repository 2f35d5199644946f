-- Which versions some asset names as its own dependency: what "direct" leaves of all vulnerabilities is asked once of each version in use. One component in ten is direct.
create index component_direct on component (organization_id, package_version_id) where is_direct and package_version_id is not null;
