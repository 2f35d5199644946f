-- What began and ended each day, by why: what the dashboard tells since a moment and the trend day by day is summed from, whole days at a time. Among millions of changes, those of a week alone took longer than the whole page.
create table finding_change_day (
  organization_id uuid not null references organization on delete cascade,
  -- UTC.
  day date not null,
  has_begun boolean not null,
  cause text not null,
  findings int not null,
  critical int not null,
  kev int not null,
  primary key (organization_id, day, has_begun, cause)
);
call protect_tenant_table('finding_change_day');
insert into finding_change_day (organization_id, day, has_begun, cause, findings, critical, kev)
select organization_id, (at at time zone 'UTC')::date, has_begun, cause, sum(findings), sum(critical), sum(kev) from finding_change group by 1, 2, 3, 4;

-- What is left in a day's row is what was open, of days on which that was counted.
delete from finding_day where critical is null;
alter table finding_day drop column began, drop column ended,
  alter column critical set not null, alter column high set not null, alter column medium set not null, alter column low set not null, alter column none set not null, alter column unknown set not null, alter column kev set not null;
