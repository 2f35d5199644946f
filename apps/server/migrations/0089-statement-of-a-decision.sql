-- Which statement of a document a decision is of: a token that is limited to products and labels is told of the statements about what it reaches alone.
alter table triage_decision add column statement_place int;
-- Of those before: the one statement that names the vulnerability and says the same words. Where several do, none is told.
update triage_decision t set statement_place = n.places[1]
  from vex_statement_name n, vex_statement s
 where t.author_kind = 'document' and t.undone_at is null
   and n.organization_id = t.organization_id and n.document_id = t.author_id and n.name = t.vulnerability and cardinality(n.places) = 1
   and s.organization_id = n.organization_id and s.document_id = n.document_id and s.place = n.places[1]
   and s.statement ->> 'status' = t.status and s.statement ->> 'justification' is not distinct from t.justification
   and s.statement ->> 'impactStatement' is not distinct from t.impact_statement and s.statement ->> 'response' is not distinct from t.response;
