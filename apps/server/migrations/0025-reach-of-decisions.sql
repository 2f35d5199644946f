-- The way from a vulnerability to its ids, as known_alias is the way back: by the lists in the rows.
create view known_name with (security_invoker = true) as
  select v.id as vulnerability_id, own.name from vulnerability v, unnest(array[v.public_id] || v.aliases) as own(name)
  union all select c.vulnerability_id, own.name from custom_vulnerability c, unnest(array[c.external_id] || c.aliases) as own(name)
    where not exists (select from vulnerability_alias a where a.alias = own.name);

-- From a decision to the findings that it stands for.
create index finding_decision on finding (organization_id, decision_id) where decision_id is not null;
