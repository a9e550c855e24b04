-- Someone who works in the program and is also served by it: colleagues do not see that record, nor does the person
-- through staff screens.
create table wall (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  user_id uuid,
  peer_id uuid,
  lifted_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  constraint wall_names_who_works_here check ((user_id is null) <> (peer_id is null))
);
create unique index one_wall_around_a_record on wall (program_id, participant_id) where lifted_at is null;
call audited_table('wall');

-- Who is named to see the record all the same, and why.
create table wall_pass (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  wall_id uuid not null,
  user_id uuid not null,
  reason text not null constraint wall_pass_says_why check (length(trim(reason)) between 5 and 300),
  ended_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, wall_id) references wall (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id)
);
create unique index wall_pass_is_given_once on wall_pass (program_id, wall_id, user_id) where ended_at is null;
call audited_table('wall_pass');

-- A closed record opened with a reason, for a while, and looked at again afterwards by someone else.
create table record_opening (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  user_id uuid not null,
  kind text not null constraint opening_kind_is_known check (kind in ('EMERGENCY', 'SAFETY', 'AUDIT', 'DUTY', 'OTHER')),
  reason text not null constraint opening_says_why check (length(trim(reason)) between 10 and 500),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  verdict text constraint opening_verdict_is_known check (verdict in ('FITTING', 'QUESTION', 'NOT_FITTING')),
  review_note text constraint opening_review_is_short check (length(review_note) <= 500),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id),
  foreign key (program_id, reviewed_by) references user_account (program_id, id),
  constraint opening_closes_after_it_opens check (closes_at > opened_at),
  constraint opening_is_reviewed_whole check ((reviewed_at is null) = (verdict is null) and (reviewed_at is null) = (reviewed_by is null)),
  constraint opening_is_reviewed_by_someone_else check (reviewed_by <> user_id)
);
create index record_opening_by_user on record_opening (program_id, user_id, closes_at);
create index record_opening_by_time on record_opening (program_id, opened_at desc, id);
call audited_table('record_opening');

-- Each page that was shown while a record stood open.
create table opening_look (
  program_id uuid not null,
  id bigint generated always as identity,
  opening_id uuid not null,
  page text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (program_id, id),
  foreign key (program_id, opening_id) references record_opening (program_id, id)
);
create index opening_look_by_opening on opening_look (program_id, opening_id);
call tenant_table('opening_look', 'select, insert');

-- Someone asked for a record that a wall keeps from them.
create table wall_attempt (
  program_id uuid not null,
  id bigint generated always as identity,
  participant_id uuid not null,
  user_id uuid not null,
  page text not null,
  at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id)
);
create index wall_attempt_by_time on wall_attempt (program_id, at desc, id);
call tenant_table('wall_attempt', 'select, insert');

-- Whom to ask, and for how long a record stays open.
create table privacy_terms (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  contact text not null constraint privacy_contact_has_a_name check (length(trim(contact)) between 2 and 100),
  contact_phone text not null constraint privacy_phone_has_ten_digits check (contact_phone ~ '^[0-9]{10}$'),
  opening_minutes integer not null constraint opening_lasts_minutes check (opening_minutes between 5 and 480),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint privacy_terms_are_one unique (program_id)
);
call audited_table('privacy_terms');
