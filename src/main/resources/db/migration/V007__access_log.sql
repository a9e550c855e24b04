-- Who was shown which record: one row a page, in the transaction that read it. Append-only for the application's role.
create table access_log (
  program_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  user_id uuid not null default current_setting('app.user')::uuid,
  page text not null,
  subject text not null constraint access_subject_is_known check (subject in ('PARTICIPANT', 'WORKER', 'USER', 'FILE')),
  subject_ids uuid[] not null,
  reason text,
  primary key (program_id, id)
);
create index access_log_by_time on access_log (program_id, at desc);
create index access_log_by_subject on access_log using gin (subject_ids);
call tenant_table('access_log', 'select, insert');
