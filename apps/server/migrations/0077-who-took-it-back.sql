-- Who took a decision back as decisions name their authors, with the token; of older ones the person is known.
alter table triage_decision add column undone_by_name text;
