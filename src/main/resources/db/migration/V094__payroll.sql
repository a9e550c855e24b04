-- How a payroll system wants its file: which fields, in which order, under which headings. Data, so that a
-- county writes down its own vendor's layout; the one that comes with the program is a neutral sample.
create table payroll_layout (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  name text not null constraint payroll_layout_has_a_name check (length(trim(name)) between 2 and 100),
  fields text[] not null,
  headings text[] not null,
  date_format text not null constraint payroll_date_format_is_known check (date_format in ('MM/dd/yyyy', 'yyyy-MM-dd', 'yyyyMMdd')),
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint payroll_layout_name_is_unique unique (program_id, name),
  constraint each_payroll_field_has_a_heading check (cardinality(fields) = cardinality(headings) and cardinality(fields) > 0)
);
insert into payroll_layout (program_id, id, name, fields, headings, date_format, sample, created_by)
select id, gen_random_uuid(), 'Sample layout',
  '{WORKER_ID,WORKER_NAME,PERIOD_FROM,PERIOD_THROUGH,PAY_CODE,HOURS,RATE,AMOUNT}',
  '{"Worker id","Worker","Period from","Period through","Pay code","Hours","Rate","Amount"}', 'MM/dd/yyyy', true,
  '00000000-0000-0000-0000-000000000000' from program;
call audited_table('payroll_layout', 'select, insert');

create function give_sample_payroll_layout() returns trigger language plpgsql as $$
begin
  insert into payroll_layout (program_id, id, name, fields, headings, date_format, sample)
  values (new.id, gen_random_uuid(), 'Sample layout',
    '{WORKER_ID,WORKER_NAME,PERIOD_FROM,PERIOD_THROUGH,PAY_CODE,HOURS,RATE,AMOUNT}',
    '{"Worker id","Worker","Period from","Period through","Pay code","Hours","Rate","Amount"}', 'MM/dd/yyyy', true);
  return new;
end $$;
create trigger give_sample_payroll_layout after insert on program for each row execute function give_sample_payroll_layout();

-- A file as it was made for payroll: kept whole, with its totals and those of the locked timesheets.
create table payroll_export (
  program_id uuid not null,
  id uuid not null,
  pay_period_id uuid not null,
  agency_id uuid not null,
  layout_id uuid not null,
  file bytea not null,
  file_sha256 text not null,
  rows_written integer not null,
  sheets integer not null,
  file_minutes integer not null,
  file_amount numeric(12,2) not null,
  locked_minutes integer not null,
  locked_amount numeric(12,2) not null,
  made_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, pay_period_id, agency_id) references pay_period (program_id, id, agency_id),
  foreign key (program_id, layout_id) references payroll_layout (program_id, id),
  constraint payroll_file_ties_to_the_lock check (file_minutes = locked_minutes and file_amount = locked_amount),
  constraint payroll_export_is_kept_once unique (program_id, pay_period_id, layout_id, file_sha256)
);
call audited_table('payroll_export', 'select, insert');

-- A file of what payroll really paid for a period: checked first, taken in when someone says so.
create table payroll_file (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  pay_period_id uuid not null,
  agency_id uuid not null,
  file_name text not null,
  file bytea not null,
  file_sha256 text not null,
  rows_good integer not null,
  rows_bad integer not null,
  amount numeric(12,2) not null,
  taken_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, pay_period_id, agency_id) references pay_period (program_id, id, agency_id)
);
create index payroll_file_by_period on payroll_file (program_id, pay_period_id, created_at);
create unique index payroll_file_is_taken_once on payroll_file (program_id, file_sha256) where taken_at is not null;
call audited_table('payroll_file');

-- One row of it; a row with a problem is not taken.
create table payroll_paid (
  program_id uuid not null,
  file_id uuid not null,
  number integer not null,
  employment_id uuid,
  worker text not null,
  paid_hours numeric(8,2),
  gross numeric(12,2),
  reimbursed numeric(12,2),
  problem text,
  primary key (program_id, file_id, number),
  foreign key (program_id, file_id) references payroll_file (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  constraint paid_row_is_good_or_says_why check ((problem is null) = (employment_id is not null and gross is not null))
);
create index payroll_paid_by_employment on payroll_paid (program_id, employment_id, file_id);
call tenant_table('payroll_paid', 'select, insert');
