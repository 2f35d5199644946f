-- Settings were kept under small letters as JavaScript knows them, and looked for under those of the database, which may know ASCII alone: authors such as "Übermittler" never met theirs.
insert into vex_trust (organization_id, author, author_as_written, trust, note)
select organization_id, lower(author_as_written), author_as_written, trust, note from vex_trust where lower(author_as_written) <> author on conflict do nothing;
insert into vex_trust_token (organization_id, author, token_id)
select n.organization_id, lower(t.author_as_written), n.token_id from vex_trust_token n join vex_trust t using (organization_id, author) where lower(t.author_as_written) <> t.author on conflict do nothing;
delete from vex_trust where lower(author_as_written) <> author;
