-- What is shipped: products hold versions of software and sub-products; a sub-product may have several parents.
create table product (
  organization_id uuid not null references organization on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 128),
  description text not null default '' check (length(description) <= 2000),
  created_at timestamptz not null default now(),
  primary key (organization_id, id)
);
create unique index product_name on product (organization_id, lower(name));
call protect_tenant_table('product');

create table product_part (
  organization_id uuid not null,
  product_id uuid not null,
  part_id uuid not null check (part_id <> product_id),
  primary key (organization_id, product_id, part_id),
  foreign key (organization_id, product_id) references product on delete cascade,
  foreign key (organization_id, part_id) references product on delete cascade
);
create index product_part_parent on product_part (organization_id, part_id);
call protect_tenant_table('product_part');

create table product_asset (
  organization_id uuid not null,
  product_id uuid not null,
  asset_id uuid not null,
  primary key (organization_id, product_id, asset_id),
  foreign key (organization_id, product_id) references product on delete cascade,
  foreign key (organization_id, asset_id) references asset on delete cascade
);
create index product_asset_asset on product_asset (organization_id, asset_id);
call protect_tenant_table('product_asset');

create table product_label (
  organization_id uuid not null,
  product_id uuid not null,
  label_id uuid not null,
  primary key (organization_id, product_id, label_id),
  foreign key (organization_id, product_id) references product on delete cascade,
  foreign key (organization_id, label_id) references label on delete cascade
);
create index product_label_label on product_label (organization_id, label_id);
call protect_tenant_table('product_label');

-- Every asset of a product and of all that is below it: derived from the two tables above whenever they change, so that lists and decisions ask one index.
create table product_reach (
  organization_id uuid not null,
  product_id uuid not null,
  asset_id uuid not null,
  primary key (organization_id, product_id, asset_id),
  foreign key (organization_id, product_id) references product on delete cascade,
  foreign key (organization_id, asset_id) references asset on delete cascade
);
create index product_reach_asset on product_reach (organization_id, asset_id);
call protect_tenant_table('product_reach');

alter table triage_decision add column product_id uuid, add foreign key (organization_id, product_id) references product on delete cascade;
create index triage_decision_product on triage_decision (organization_id, product_id) where product_id is not null;
alter table triage_decision drop constraint triage_decision_reach_check;
alter table triage_decision add constraint triage_decision_reach_check check (reach in ('asset', 'family_now', 'family', 'package', 'product', 'label', 'rule')),
  add check ((reach = 'product') = (product_id is not null));
