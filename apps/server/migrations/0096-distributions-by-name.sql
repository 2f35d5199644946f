-- A distribution as a whole is not matched by its CPE name: a reason of its own. SBOMs of before have it when they come again.
alter table component drop constraint component_unmatched_check;
alter table component add constraint component_unmatched_check check (unmatched in ('no-purl', 'hash-only', 'invalid-purl', 'no-version', 'no-release', 'unreadable-version', 'unsupported-ecosystem', 'distribution')) not valid;
alter table component validate constraint component_unmatched_check;
