-- Releases of distributions that a document tells beside its purls: [{ distribution, release, says, path, components }].
alter table sbom add column stated_releases jsonb not null default '[]';
