-- Generators put the whole text of a license where its name belongs, and an entry of an index holds 2,704 bytes at most. A license is then found by how it begins, each of a component's beside the others. Those that are there
-- already have fitted; no row is written anew. In two functions: what is short, as nearly all are, costs no more than before.
create function license_key_of_long(licenses text[]) returns text
  language sql immutable parallel safe
  return (select left(lower(string_agg(left(l, 120), E'\n' order by n)), 500) from unnest(licenses) with ordinality as each(l, n));

create or replace function license_key(licenses text[]) returns text
  language sql immutable parallel safe
  return case when octet_length(array_to_string(licenses, E'\n')) <= 1500 then nullif(lower(array_to_string(licenses, E'\n')), '') else license_key_of_long(licenses) end;
