-- Where the author of an SBOM says that something about a component's security stands: [{ kind, locator, comment }].
alter table component add column security_references jsonb;
-- Of what the document is about, which stands in no row of its own.
alter table sbom add column subject_references jsonb not null default '[]';
