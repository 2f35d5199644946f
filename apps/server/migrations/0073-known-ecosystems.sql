-- Ecosystems, without their release, that a loaded advisory speaks of: of components of any other, that nothing is found says nothing. One whose advisories are all
-- withdrawn later stays: it was looked at.
create table known_ecosystem (
  name text primary key
);
insert into known_ecosystem
select distinct split_part(p.ecosystem, ':', 1) from package p
 where p.ecosystem is not null and exists (select from affected_range r where r.package_id = p.id);
