-- Miles of a block of travel, as the worker wrote them down; the block itself is the encounters' own.
create table activity_mileage (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  activity_id uuid not null,
  miles numeric(6,1) not null constraint miles_are_of_one_drive check (miles >= 0 and miles <= 600),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, activity_id) references activity (program_id, id),
  constraint miles_of_an_activity_once unique (program_id, activity_id)
);
call audited_table('activity_mileage');

-- The standard mileage rate for business that the IRS announces, in dollars a mile. The same for all programs
-- and changed by a migration alone. Recalled from the announcements (Notice 2024-08 for 2024, Notice 2025-5 for
-- 2025), so a county confirms it before it relies on it. Other years are not shipped: the county loads them.
create table standard_mileage_rate (
  from_day date primary key,
  through_day date not null,
  rate numeric(12,4) not null,
  source text not null,
  trust text not null
);
grant select on standard_mileage_rate to ${app_role};
insert into standard_mileage_rate values
  ('2024-01-01', '2024-12-31', 0.67, 'IRS standard mileage rate, business, 2024', 'RECALLED'),
  ('2025-01-01', '2025-12-31', 0.70, 'IRS standard mileage rate, business, 2025', 'RECALLED');

-- The county's own rows: they stand before the shipped ones for their days.
create table mileage_rate (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  from_day date not null,
  through_day date not null,
  rate numeric(12,4) not null constraint mileage_rate_is_above_zero check (rate > 0 and rate < 10),
  source text not null constraint mileage_rate_has_a_source check (length(trim(source)) between 5 and 300),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint mileage_rate_ends_after_it_starts check (through_day >= from_day),
  constraint mileage_rates_do_not_overlap exclude using gist (program_id with =, daterange(from_day, through_day, '[]') with &&)
);
call audited_table('mileage_rate');
