-- What was open at the end of each day, as it was rated then, and what began and ended in it: the trend. Counted from groups and changes (hundreds of thousands of findings are a few thousand rows of these), never from findings.
create table finding_day (
  organization_id uuid not null references organization on delete cascade,
  -- UTC.
  day date not null,
  began int not null,
  ended int not null,
  -- Null: nobody counted on that day (the server did not run, or counts of days were not kept yet).
  critical int,
  high int,
  medium int,
  low int,
  none int,
  unknown int,
  kev int,
  primary key (organization_id, day)
);
call protect_tenant_table('finding_day');
