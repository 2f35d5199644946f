-- An author of VEX is a name that anybody can write: whether it is believed hangs on who brings the document too.

-- Whether whoever brought it could decide at that time.
alter table vex_document add column uploader_may_triage boolean not null default false;
update vex_document d set uploader_may_triage =
  exists (select from member m where m.organization_id = d.organization_id and m.person_id = d.uploaded_by and m.role in ('admin', 'member'))
  and (d.uploaded_with_token is null or exists (select from api_token t where t.organization_id = d.organization_id and t.id = d.uploaded_with_token and 'manage-vulnerability-triage' = any (t.scopes)));

-- Tokens whose documents of an author are taken for that author's, beside those of whoever may decide.
create table vex_trust_token (
  organization_id uuid not null,
  author text not null,
  token_id uuid not null,
  primary key (organization_id, author, token_id),
  foreign key (organization_id, author) references vex_trust on delete cascade,
  foreign key (organization_id, token_id) references api_token on delete cascade
);
create index vex_trust_token_token on vex_trust_token (organization_id, token_id);
call protect_tenant_table('vex_trust_token');
