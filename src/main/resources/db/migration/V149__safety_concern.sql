-- Somebody is worried about a person's safety: raised with one tap, so only who, about whom and when is asked for at
-- once. It is a task until it is closed, and it closes only with an outcome.
create table safety_concern (
  program_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  agency_id uuid not null,
  visit_id uuid,
  raised_at timestamptz not null,
  raised_by uuid not null,
  seen text constraint what_was_seen_is_short check (length(seen) <= 2000),
  due_on date not null,
  assigned_to uuid,
  outcome text constraint outcome_is_known check (outcome in ('SAFE', 'CONNECTED', 'EMERGENCY', 'HANDED_ON', 'NO_CONCERN')),
  outcome_words text constraint outcome_says_what_was_done check (length(trim(outcome_words)) between 5 and 2000),
  closed_at timestamptz,
  closed_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  foreign key (program_id, raised_by) references user_account (program_id, id),
  foreign key (program_id, assigned_to) references user_account (program_id, id),
  foreign key (program_id, closed_by) references user_account (program_id, id),
  constraint a_concern_closes_with_an_outcome check
    ((closed_at is null) = (outcome is null) and (closed_at is null) = (outcome_words is null) and (closed_at is null) = (closed_by is null))
);
create index safety_concern_open on safety_concern (program_id, agency_id, due_on, id) where closed_at is null;
create index safety_concern_by_time on safety_concern (program_id, raised_at desc, id);
create index safety_concern_by_participant on safety_concern (program_id, participant_id, raised_at desc);
create index safety_concern_by_visit on safety_concern (program_id, visit_id) where visit_id is not null;
call audited_table('safety_concern');

-- The county's crisis line, shown beside 988 wherever somebody may be in danger.
create table crisis_line (
  program_id uuid not null,
  id uuid not null,
  name text not null constraint crisis_line_has_a_name check (length(trim(name)) between 2 and 100),
  phone text not null constraint crisis_line_has_ten_digits check (phone ~ '^[0-9]{10}$'),
  hours text constraint crisis_line_hours_are_short check (length(hours) <= 200),
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint one_crisis_line_for_a_program unique (program_id)
);
call audited_table('crisis_line');
