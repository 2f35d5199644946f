-- From a component to the asset whose SBOM it is in, where that SBOM counts.
create index asset_current_sbom on asset (organization_id, current_sbom_id) where current_sbom_id is not null;
