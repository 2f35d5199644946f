-- What a request with an Idempotency-Key is answered again. As json: jsonb puts names in an order of its own, and the repeat was not the same bytes.
-- One that is long, and every document that was made, lies among the organization's files; its hash is here.
-- Documents were kept in the row until now: asked for again they are made again, which does nothing twice.
delete from idempotency_key where status is not null and body ->> 'base64' is not null;
alter table idempotency_key alter column body type json using body::json, add column sha256 bytea;
create index on idempotency_key (organization_id, sha256) where sha256 is not null;
