-- An author whose VEX has a setting of its own, as people and documents write the name: `author` is in small letters, to find it by. Null: not saved since; where a role migrates that row-level security holds, older rows stay so.
alter table vex_trust add column author_as_written text;
update vex_trust t set author_as_written = (
  select d.author from vex_document d where d.organization_id = t.organization_id and lower(d.author) = t.author order by d.uploaded_at desc limit 1);
