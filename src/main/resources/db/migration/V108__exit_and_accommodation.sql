-- What a person said on leaving, beside the one main reason that the end of the employment carries. Only added: a
-- correction is a further row, and the newest counts. Health stands among the reasons as an own choice; there is no
-- field for more.
create table exit_record (
  program_id uuid not null,
  id uuid not null,
  employment_id uuid not null,
  reasons text[] not null constraint exit_reasons_are_known check (cardinality(reasons) > 0 and reasons <@ array[
    'PAY', 'NO_WAY_UP', 'ROLE_CONFLICT', 'STIGMA', 'HEALTH', 'BENEFITS', 'MOVED', 'OTHER_JOB', 'END_OF_FUNDING', 'DISMISSED', 'OTHER']),
  words text constraint exit_words_are_short check (length(words) <= 2000),
  voluntary boolean not null,
  would_return text not null constraint would_return_is_known check (would_return in ('YES', 'NO', 'UNKNOWN')),
  left_field text not null constraint left_field_is_known check (left_field in ('YES', 'NO', 'UNKNOWN')),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id)
);
create index exit_record_by_employment on exit_record (program_id, employment_id, created_at desc);
create index employment_by_end on employment (program_id, ended_on) where ended_on is not null;
call audited_table('exit_record', 'select, insert');

-- What was agreed so that a person can do the work, and until when; never why (42 USC 12112(d): a separate file). The
-- words are never rewritten, so the change log holds dates alone.
create table accommodation (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid not null,
  kind text not null constraint accommodation_kind_is_known check (kind in
    ('HOURS', 'BREAKS', 'PLACE', 'EQUIPMENT', 'TASKS', 'COMMUNICATION', 'SUPPORT', 'LEAVE', 'OTHER')),
  arrangement text not null constraint arrangement_says_what_is_done check (length(trim(arrangement)) between 2 and 500),
  from_day date not null,
  through_day date,
  review_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  constraint arrangement_ends_after_it_starts check (through_day >= from_day),
  constraint arrangement_is_looked_at_after_it_starts check (review_on >= from_day)
);
create index accommodation_by_employment on accommodation (program_id, employment_id, from_day);
call audited_table('accommodation', 'select, insert');
grant update (through_day, review_on, version) on accommodation to ${app_role};
