-- When release cycles of products end, by the package that they are (endoflife.date). A package may be several products, and a product several packages.
create table end_of_life (
  package_key text not null,
  product text not null,
  label text not null,
  url text,
  -- `22`, `3.12`
  cycle text not null,
  is_ended boolean not null,
  ends_on date,
  active_until date,
  latest text,
  primary key (package_key, product, cycle)
);
