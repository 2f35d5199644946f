-- A decision that reached through a product or a label stays in the history when that is deleted: taken back, and under the name that it had.
alter table triage_decision add column through_name text;
alter table triage_decision
  drop constraint triage_decision_organization_id_label_id_fkey,
  drop constraint triage_decision_organization_id_product_id_fkey,
  drop constraint triage_decision_check4,
  drop constraint triage_decision_check6;
alter table triage_decision
  add constraint triage_decision_label check (case reach when 'label' then coalesce(label_id::text, through_name) is not null else label_id is null end),
  add constraint triage_decision_product check (case reach when 'product' then coalesce(product_id::text, through_name) is not null else product_id is null end),
  add constraint triage_decision_through_name check (through_name is null or (reach in ('product', 'label') and undone_at is not null)),
  add foreign key (organization_id, label_id) references label on delete set null (label_id),
  add foreign key (organization_id, product_id) references product on delete set null (product_id);
