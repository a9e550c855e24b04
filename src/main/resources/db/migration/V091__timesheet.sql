-- A timesheet is one employment's work of one pay period. While it is open it holds no hours of its own:
-- they are the worker's activities. Locking writes them down as lines, which nobody changes any more.
create table timesheet (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  pay_period_id uuid not null,
  agency_id uuid not null,
  employment_id uuid not null,
  peer_id uuid not null,
  status text not null constraint timesheet_status_is_known check (status in ('OPEN', 'SUBMITTED', 'APPROVED', 'LOCKED')),
  -- what the worker handed in, as a fingerprint of the work on record: what changes after is noticed
  print text,
  locks integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, pay_period_id, agency_id) references pay_period (program_id, id, agency_id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  constraint one_timesheet_a_period_of_an_employment unique (program_id, pay_period_id, employment_id),
  constraint what_is_handed_in_has_a_print check (status = 'OPEN' or print is not null)
);
create index timesheet_by_employment on timesheet (program_id, employment_id, pay_period_id);
call audited_table('timesheet');

-- Every step with who and when: added, never changed.
create table timesheet_step (
  program_id uuid not null,
  id uuid not null,
  timesheet_id uuid not null,
  step text not null constraint timesheet_step_is_known check (step in ('SUBMITTED', 'GIVEN_BACK', 'APPROVED', 'LOCKED', 'REOPENED')),
  reason text constraint step_reason_is_short check (length(reason) between 5 and 500),
  minutes integer not null,
  taken_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, timesheet_id) references timesheet (program_id, id),
  constraint going_back_says_why check (step not in ('GIVEN_BACK', 'REOPENED') or reason is not null)
);
create index timesheet_step_by_sheet on timesheet_step (program_id, timesheet_id, created_at);
call audited_table('timesheet_step', 'select, insert');

-- A lock with its totals. Reopened and locked again, a timesheet has two, and both stay.
create table timesheet_lock (
  program_id uuid not null,
  id uuid not null,
  timesheet_id uuid not null,
  number integer not null,
  minutes integer not null,
  paid_minutes integer not null,
  amount numeric(12,2) not null,
  miles numeric(8,1) not null default 0,
  mile_amount numeric(12,2) not null default 0,
  print text not null,
  method text not null,
  locked_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, timesheet_id) references timesheet (program_id, id),
  constraint locks_of_a_timesheet_are_numbered unique (program_id, timesheet_id, number)
);
call audited_table('timesheet_lock', 'select, insert');

-- What is paid: one line for each day and kind of work, or for a salary's or stipend's share of the period.
create table timesheet_line (
  program_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  timesheet_id uuid not null,
  number integer not null,
  day date not null,
  work text,
  minutes integer not null constraint line_minutes_are_of_one_day check (minutes between 0 and 1500),
  paid_minutes integer not null,
  pay_code text,
  basis text constraint line_basis_is_known check (basis in ('HOURLY', 'SALARY', 'STIPEND')),
  rate numeric(12,4),
  days integer,
  amount numeric(12,2) not null,
  miles numeric(6,1),
  mile_rate numeric(12,4),
  mile_amount numeric(12,2) not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, lock_id) references timesheet_lock (program_id, id),
  foreign key (program_id, timesheet_id) references timesheet (program_id, id),
  constraint lines_of_a_lock_are_numbered unique (program_id, lock_id, number),
  constraint no_more_is_paid_than_worked check (paid_minutes between 0 and minutes),
  constraint paid_minutes_have_a_pay_code check (paid_minutes = 0 or pay_code is not null),
  constraint line_says_its_work_or_its_share check ((work is null) = (days is not null))
);
call tenant_table('timesheet_line', 'select, insert');

create function locked_sheet_stays_as_it_is() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if (select status from timesheet where program_id = new.program_id and id = new.timesheet_id) <> 'LOCKED' then
      return new;
    end if;
  elsif tg_table_name = 'timesheet' then
    if old.status <> 'LOCKED' or new.status = 'OPEN' then
      return new;
    end if;
  end if;
  raise exception 'a locked timesheet was to be changed' using errcode = 'check_violation', constraint = 'locked_sheet_stays_as_it_is';
end $$;
create trigger locked_sheet_stays_as_it_is before insert or update or delete on timesheet_line
  for each row execute function locked_sheet_stays_as_it_is();
create trigger locked_sheet_stays_as_it_is before insert or update or delete on timesheet_lock
  for each row execute function locked_sheet_stays_as_it_is();
create trigger locked_sheet_stays_as_it_is before update or delete on timesheet
  for each row execute function locked_sheet_stays_as_it_is();

-- A gap between two blocks of work that the worker said was no work: asked once.
create table not_work (
  program_id uuid not null,
  id uuid not null,
  peer_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  constraint not_work_ends_after_it_starts check (ends_at > starts_at)
);
create index not_work_by_peer on not_work (program_id, peer_id, starts_at);
call audited_table('not_work', 'select, insert');
