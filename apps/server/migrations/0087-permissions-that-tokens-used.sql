-- What a token was allowed and did: what it never needs can be taken from its successor. Null where it was made before this was kept.
alter table api_token add column used_permissions text[];
alter table api_token alter column used_permissions set default '{}';
