-- The individual service plan: by the person, the peer and a mental health professional together,
-- within a month of enrolment, reviewed every six months, signed by all three each time (SPA-AGR).
create table service_plan (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  agency_id uuid not null,
  written_on date not null,
  ended_on date,
  strengths text,
  participant_signed_on date,
  peer_signed_on date,
  professional_signed_on date,
  professional_name text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint plan_ends_after_it_was_written check (ended_on >= written_on),
  constraint plan_is_signed_after_it_was_written check (participant_signed_on >= written_on and peer_signed_on >= written_on and professional_signed_on >= written_on),
  constraint professional_signature_has_a_name check (professional_signed_on is null or professional_name is not null),
  constraint plans_with_an_agency_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, agency_id with =, daterange(written_on, ended_on, '[]') with &&)
);
create index service_plan_by_participant on service_plan (program_id, participant_id, written_on);
call audited_table('service_plan');

create table plan_goal (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  plan_id uuid not null,
  words text not null constraint goal_has_words check (length(trim(words)) between 3 and 500),
  opened_on date not null,
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, plan_id) references service_plan (program_id, id),
  constraint goal_closes_after_it_opened check (closed_on >= opened_on)
);
create index plan_goal_by_plan on plan_goal (program_id, plan_id);
call audited_table('plan_goal');

create table plan_review (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  plan_id uuid not null,
  reviewed_on date not null,
  summary text,
  participant_signed_on date,
  peer_signed_on date,
  professional_signed_on date,
  professional_name text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, plan_id) references service_plan (program_id, id),
  constraint review_is_signed_after_it_was_held check (participant_signed_on >= reviewed_on and peer_signed_on >= reviewed_on and professional_signed_on >= reviewed_on),
  constraint plan_is_reviewed_once_a_day unique (program_id, plan_id, reviewed_on)
);
call audited_table('plan_review');
