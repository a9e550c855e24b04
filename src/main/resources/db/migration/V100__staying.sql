-- What the measures of staying need beside the employments themselves.

-- A post to be filled. It counts as an opening on a day on which it exists, work could start within 30 days and
-- people from outside are being sought: the three conditions of the Bureau of Labor Statistics (JOLTS). It is
-- filled when an offer is accepted, not when the work begins.
create table opening (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  team_id uuid,
  position text not null constraint opening_has_a_position check (length(trim(position)) between 2 and 100),
  opened_on date not null,
  has_work boolean not null,
  starts_within_30_days boolean not null,
  seeks_outside boolean not null,
  employment_id uuid,
  applied_on date,
  accepted_on date,
  withdrawn_on date,
  withdrawn_because text constraint withdrawal_says_why check (length(trim(withdrawn_because)) between 2 and 300),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint opening_team_is_of_the_agency foreign key (program_id, team_id, agency_id) references team (program_id, id, agency_id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  constraint an_employment_fills_one_opening unique (program_id, employment_id),
  constraint filled_opening_has_its_days check (num_nonnulls(employment_id, applied_on, accepted_on) in (0, 3)),
  constraint withdrawn_opening_says_why check ((withdrawn_on is null) = (withdrawn_because is null)),
  constraint opening_is_filled_or_withdrawn check (accepted_on is null or withdrawn_on is null),
  constraint offer_is_accepted_after_the_application check (accepted_on >= applied_on),
  constraint offer_is_accepted_after_the_opening check (accepted_on >= opened_on),
  constraint opening_is_withdrawn_after_it_opened check (withdrawn_on >= opened_on)
);
create index opening_by_day on opening (program_id, opened_on desc, id);
call audited_table('opening');

-- How a program reads its own history: from which day on its records of employment are complete, and at which
-- hourly rates its wage bands begin. One row a program.
create table staying_terms (
  program_id uuid not null,
  id uuid not null constraint staying_terms_are_one_a_program check (id = program_id),
  version integer not null default 0,
  records_begin date,
  wage_edges numeric(12,4)[] not null default '{}'
    constraint wage_edges_are_few check (cardinality(wage_edges) <= 7),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id)
);
call audited_table('staying_terms');

-- Under which rule a peer of a state came in: the one in force when the first certification was issued. The same
-- for every program of a state, so outside the tenant pattern; a rule whose first day nobody has confirmed is kept
-- and divides nothing.
create table entry_rule (
  state text not null constraint entry_rule_state_is_two_letters check (state ~ '^[A-Z]{2}$'),
  ordinal integer not null,
  name text not null,
  from_day date,
  trust text not null constraint entry_rule_trust_is_known check (trust in ('CONFIRMED', 'RECALLED', 'UNKNOWN')),
  source text not null,
  note text,
  primary key (state, ordinal),
  constraint unknown_entry_rule_has_no_day check ((trust = 'UNKNOWN') = (from_day is null and ordinal > 1))
);
grant select on entry_rule to ${app_role};
insert into entry_rule (state, ordinal, name, from_day, trust, source, note) values
  ('PA', 1, 'Before the certification board''s exam', null, 'CONFIRMED', 'Pennsylvania Certification Board, certified peer specialist',
   'Those already trained could be certified without the exam until 08/31/2019.'),
  ('PA', 2, 'With the certification board''s exam', '2019-09-01', 'CONFIRMED', 'Pennsylvania Certification Board, certified peer specialist',
   'Grandparenting ended on 08/31/2019; from then on everyone trains and takes the exam.'),
  ('PA', 3, 'Without diploma and work history', null, 'UNKNOWN', 'Rehabilitation and Community Providers Association; state plan, page 88 of attachment 3.1A-3.1B',
   'A state plan amendment took away the diploma and the work history that had been asked for. Its first day is not confirmed, so nobody is counted under it yet.');
