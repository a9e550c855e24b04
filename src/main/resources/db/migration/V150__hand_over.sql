-- The phone in the participant's hands: while a hand-over stands open, its session answers with one page and no other.
-- What the person writes is theirs; it stands beside the note and is never edited by the peer.
create table hand_over (
  program_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  participant_id uuid not null,
  user_id uuid not null,
  began_at timestamptz not null,
  words text constraint own_words_are_short check (length(words) <= 4000),
  answer text constraint answer_is_known check (answer in ('SIGNED', 'DECLINED')),
  name text constraint own_name_is_short check (length(name) between 1 and 200),
  declined_because text constraint reason_to_decline_is_short check (length(declined_because) <= 500),
  answered_at timestamptz,
  ended_at timestamptz,
  wrong_passwords integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id),
  constraint an_answer_has_its_time check ((answer is null) = (answered_at is null)),
  constraint who_signs_writes_a_name check ((answer = 'SIGNED') = (name is not null))
);
create index hand_over_by_visit on hand_over (program_id, visit_id, answered_at desc);
call audited_table('hand_over');
