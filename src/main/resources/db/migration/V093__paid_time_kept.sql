-- Hours of a timesheet by month and kind of work, kept when it is handed in and when it is locked: paid
-- against unpaid time is read from here, so that nobody counts millions of activities for a page.
create table timesheet_time (
  program_id uuid not null,
  timesheet_id uuid not null,
  agency_id uuid not null,
  peer_id uuid not null,
  month date not null constraint month_is_its_first_day check (extract(day from month) = 1),
  work text not null,
  minutes integer not null,
  paid_minutes integer not null,
  primary key (program_id, timesheet_id, month, work),
  foreign key (program_id, timesheet_id) references timesheet (program_id, id),
  constraint kept_paid_minutes_are_worked check (paid_minutes between 0 and minutes)
);
create index timesheet_time_by_agency on timesheet_time (program_id, agency_id, month, work, timesheet_id);
call tenant_table('timesheet_time');

-- The sums of an agency, kept by the rows above.
create table agency_time (
  program_id uuid not null,
  agency_id uuid not null,
  month date not null,
  work text not null,
  minutes bigint not null,
  paid_minutes bigint not null,
  primary key (program_id, agency_id, month, work),
  foreign key (program_id, agency_id) references agency (program_id, id)
);
call tenant_table('agency_time');

create function keep_agency_time() returns trigger language plpgsql as $$
declare
  minutes_before integer := 0;
  paid_before integer := 0;
begin
  if tg_op = 'UPDATE' then
    minutes_before := old.minutes;
    paid_before := old.paid_minutes;
  end if;
  insert into agency_time (program_id, agency_id, month, work, minutes, paid_minutes)
  values (new.program_id, new.agency_id, new.month, new.work, new.minutes - minutes_before, new.paid_minutes - paid_before)
  on conflict (program_id, agency_id, month, work) do update
  set minutes = agency_time.minutes + excluded.minutes, paid_minutes = agency_time.paid_minutes + excluded.paid_minutes;
  return new;
end $$;
create trigger keep_agency_time after insert or update on timesheet_time for each row execute function keep_agency_time();
