create table review (
  program_id uuid not null,
  id uuid not null,
  encounter_id uuid not null,
  note_number integer not null,
  decision text not null constraint review_decision_is_known check (decision in ('APPROVED', 'RETURNED')),
  comment_kind text constraint review_comment_kind_is_known check (comment_kind in ('PRAISE', 'QUESTION', 'MUST_FIX')),
  comment text constraint review_comment_is_short check (length(comment) <= 2000),
  decided_at timestamptz not null,
  decided_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, encounter_id) references encounter (program_id, id),
  constraint returned_note_says_why check (decision <> 'RETURNED' or length(trim(comment)) > 0)
);
create index review_by_encounter on review (program_id, encounter_id, decided_at desc);
call audited_table('review', 'select, insert');

-- A supervisor lets a finding stand aside, with a reason, for all to see.
create table finding_override (
  program_id uuid not null,
  id uuid not null,
  encounter_id uuid not null,
  check_number integer not null,
  reason text not null constraint override_says_why check (length(trim(reason)) between 5 and 1000),
  overridden_at timestamptz not null,
  overridden_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, encounter_id) references encounter (program_id, id),
  constraint finding_is_overridden_once unique (program_id, encounter_id, check_number)
);
call audited_table('finding_override', 'select, insert');
