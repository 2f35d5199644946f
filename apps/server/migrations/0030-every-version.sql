-- Malware in every version of a package hits also the version that no order can read: it needs none.
alter table affected_range
  drop constraint affected_range_rule_check,
  add check (rule in ('range', 'enumerated', 'exact', 'cpe', 'every'));
