-- A distribution is known by its releases: of one that no advisory speaks of, that nothing is found says as little as of an ecosystem that none speaks of. The release as it stands in the key of its packages.
delete from known_ecosystem;
insert into known_ecosystem
select distinct split_part(p.ecosystem, ':', 1) || coalesce(':' || nullif(split_part(p.key, '?distro=', 2), ''), '') from package p
 where p.ecosystem is not null and exists (select from affected_range r where r.package_id = p.id);
