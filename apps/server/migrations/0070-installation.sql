-- Which installation this is: one row. The folder of original documents holds the same id, so that a server which was given another folder says so at its start instead of answering that documents are missing.
create table installation (
  is_only boolean primary key default true check (is_only),
  id uuid not null
);
