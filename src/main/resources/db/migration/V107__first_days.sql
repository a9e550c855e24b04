-- The first days and what follows them: an agency's checklist as data, the plan that each new worker gets from it with
-- a named mentor, and the talks about staying after 30, 90 and 180 days.
create table onboarding_item (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  words text not null constraint onboarding_item_says_what check (length(trim(words)) between 2 and 200),
  -- whom it is for: everyone, or those hired into this position
  position text constraint onboarding_item_position_is_short check (length(trim(position)) between 2 and 100),
  due_day integer not null constraint onboarding_item_falls_into_the_first_year check (due_day between 1 and 365),
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id)
);
create index onboarding_item_by_agency on onboarding_item (program_id, agency_id, due_day);
call audited_table('onboarding_item');

create table onboarding (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid not null,
  mentor_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, mentor_id) references peer (program_id, id),
  constraint one_plan_for_the_first_days unique (program_id, employment_id)
);
call audited_table('onboarding');

-- the items as they were when the plan began
create table onboarding_step (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid not null,
  words text not null,
  due_on date not null,
  done_on date,
  done_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, done_by) references user_account (program_id, id),
  constraint a_done_step_says_by_whom check ((done_on is null) = (done_by is null))
);
create index onboarding_step_by_employment on onboarding_step (program_id, employment_id, due_on);
call audited_table('onboarding_step');

create table stay_interview (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid not null,
  day_number integer not null constraint stay_interview_day_is_known check (day_number in (30, 90, 180)),
  due_on date not null,
  held_on date,
  held_by uuid,
  declined boolean not null default false,
  action text constraint action_is_short check (length(trim(action)) between 2 and 500),
  action_owner uuid,
  action_due date,
  action_done_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, held_by) references user_account (program_id, id),
  foreign key (program_id, action_owner) references user_account (program_id, id),
  constraint one_stay_interview_a_day_number unique (program_id, employment_id, day_number),
  constraint stay_interview_is_held_by_someone check ((held_on is null) = (held_by is null)),
  constraint action_has_an_owner_and_a_day check (num_nonnulls(action, action_owner, action_due) in (0, 3)),
  constraint action_comes_of_the_talk check (action is null or held_on is not null),
  constraint only_an_action_is_done check (action_done_on is null or action is not null)
);
create index stay_interview_by_due_day on stay_interview (program_id, due_on) where held_on is null;
create index stay_interview_by_action on stay_interview (program_id, action_due) where action is not null and action_done_on is null;
call audited_table('stay_interview');

-- What was said stands apart and is only added: the change log, which others read, then tells that it was said and
-- never what. The id is that of the talk.
create table stay_interview_note (
  program_id uuid not null,
  id uuid not null,
  stays_for text constraint stays_for_is_short check (length(stays_for) <= 2000),
  would_leave_for text constraint would_leave_for_is_short check (length(would_leave_for) <= 2000),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, id) references stay_interview (program_id, id)
);
call audited_table('stay_interview_note', 'select, insert');

-- An import that is undone takes with it what began by itself and nobody has touched; the rest holds the employment.
create function untouched_first_days_go_with_the_employment() returns trigger language plpgsql as $$
begin
  delete from onboarding_step where program_id = old.program_id and employment_id = old.id and done_on is null;
  delete from onboarding where program_id = old.program_id and employment_id = old.id and mentor_id is null;
  delete from stay_interview where program_id = old.program_id and employment_id = old.id and held_on is null;
  return old;
end $$;
create trigger untouched_first_days before delete on employment for each row execute function untouched_first_days_go_with_the_employment();
