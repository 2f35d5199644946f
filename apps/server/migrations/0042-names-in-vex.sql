-- Where a document speaks of a vulnerability, by each id that it gives. An index on the lists of ids was never used: under row-level security PostgreSQL looks up a column's own value alone, so that each upload read all statements.
create table vex_statement_name (
  organization_id uuid not null,
  name text not null,
  document_id uuid not null,
  -- Of the statements, in their order.
  places int[] not null,
  primary key (organization_id, name, document_id),
  foreign key (organization_id, document_id) references vex_document on delete cascade
);
create index vex_statement_name_document on vex_statement_name (organization_id, document_id);
call protect_tenant_table('vex_statement_name');
insert into vex_statement_name (organization_id, name, document_id, places)
select s.organization_id, i.name, s.document_id, array_agg(s.place order by s.place) from vex_statement s, unnest(s.ids) as i(name) where s.statement is not null group by 1, 2, 3;
drop index vex_statement_ids;
