-- That a worker meets a criterion which no record can answer: a person says so, on a day, and signs with the own
-- account (created_by). Added and never changed; what was said by mistake is taken back by a further row, and the
-- newest row counts.
create table criterion_met (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid not null,
  criterion_id uuid not null,
  met boolean not null,
  on_day date not null,
  remark text constraint criterion_remark_is_short check (length(remark) <= 500),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, criterion_id) references rung_criterion (program_id, id),
  constraint what_is_taken_back_says_why check (met or length(trim(remark)) >= 2)
);
create index criterion_met_by_employment on criterion_met (program_id, employment_id, criterion_id, created_at desc);
call audited_table('criterion_met', 'select, insert');
