-- Assets that a token is limited to: those of these products, and those with one of these labels. What is deleted stays here: a token that was limited to it reaches nothing through it, and never everything.
alter table api_token add column product_ids uuid[] not null default '{}', add column label_ids uuid[] not null default '{}';
-- A limited token follows its own jobs alone.
alter table job add column token_id uuid;
