-- The pay calendar of an agency: which days one payday pays, and until when their hours are handed in.
-- A period made by mistake is taken back and stays on record; a new one may then take its days.
create table pay_period (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  from_day date not null,
  through_day date not null,
  submit_by date not null,
  pay_on date not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  -- so that a timesheet is of a period of its own agency
  constraint pay_period_is_of_one_agency unique (program_id, id, agency_id),
  constraint pay_period_ends_after_it_starts check (through_day >= from_day),
  constraint pay_period_is_a_month_at_most check (through_day - from_day < 31),
  constraint hours_are_handed_in_after_the_period check (submit_by >= through_day),
  constraint payday_comes_after_the_hours check (pay_on >= submit_by),
  constraint pay_periods_of_an_agency_do_not_overlap
    exclude using gist (program_id with =, agency_id with =, daterange(from_day, through_day, '[]') with &&) where (withdrawn_at is null)
);
create index pay_period_by_day on pay_period (program_id, from_day desc, id desc);
call audited_table('pay_period');

-- Which kinds of work an agency pays, and under which pay code, from a day on. Where no rule is, the
-- work has no pay code, and every page says so: nothing is taken for paid in silence.
create table paid_time_rule (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  work text not null constraint paid_work_is_known check (work in
    ('PEER_SUPPORT', 'COLLATERAL', 'NO_SHOW', 'TRANSPORT', 'RECREATION', 'OUTREACH', 'DOCUMENTATION', 'TRAVEL',
     'SUPERVISION', 'TRAINING', 'TEAM_MEETING', 'ADVOCACY', 'OUTSIDE_ROLE')),
  from_day date not null,
  through_day date,
  pay_code text constraint pay_code_is_short check (pay_code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint paid_time_rule_ends_after_it_starts check (through_day >= from_day),
  constraint paid_time_rules_of_a_work_do_not_overlap
    exclude using gist (program_id with =, agency_id with =, work with =, daterange(from_day, through_day, '[]') with &&)
);
call audited_table('paid_time_rule');
