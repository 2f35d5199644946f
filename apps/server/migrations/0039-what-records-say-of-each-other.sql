-- What a record calls related, or says that it comes from: shown, never taken for a name of the same flaw.
alter table advisory
  add column related text[] not null default '{}',
  add column upstream text[] not null default '{}';

create or replace view known_advisory with (security_invoker = true) as
  select id, source, source_id, kind, aliases, title, details, severity_word, cvss, cwes, links, published_at, modified_at, withdrawn_at, ssvc, is_disputed, related, upstream from advisory
  union all select id, 'custom', external_id, 'vulnerability', aliases, title, details, severity_word, cvss, cwes, links, published_at, updated_at, withdrawn_at, null, false,
    array(select json_array_elements_text(case json_typeof(record->'related') when 'array' then record->'related' else '[]' end)),
    array(select json_array_elements_text(case json_typeof(record->'upstream') when 'array' then record->'upstream' else '[]' end)) from custom_vulnerability;

-- When ids that meant one vulnerability came to mean another, since sources changed their minds: merged (another vulnerability became this one), split-off (a part became another), came-out-of (it was a part of another).
create table vulnerability_regrouping (
  id bigint generated always as identity primary key,
  vulnerability_id bigint not null,
  at timestamptz not null default now(),
  kind text not null check (kind in ('merged', 'split-off', 'came-out-of')),
  -- The other vulnerability, by its public id then.
  other text not null,
  -- The ids that moved.
  ids text[] not null,
  -- Records that changed at that moment, of those that speak of both; empty: one that is gone.
  because text[] not null
);
create index vulnerability_regrouping_vulnerability on vulnerability_regrouping (vulnerability_id);
