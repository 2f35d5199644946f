-- Packages of a distribution are other packages in each of its releases; one whose release nothing tells cannot be matched.
alter table component drop constraint component_unmatched_check;
alter table component add check (unmatched in ('no-purl', 'invalid-purl', 'no-version', 'no-release', 'unreadable-version', 'unsupported-ecosystem'));
