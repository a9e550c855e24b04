-- From one peer worker to another: both keep sight of the record until they met with the person, who chose in words of
-- their own. A peer worker who left hands over too, then to someone who is still to be found.
create table warm_hand_over (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  from_peer_id uuid not null,
  to_peer_id uuid,
  reason text not null constraint hand_over_says_why check (length(trim(reason)) between 3 and 300),
  choice text not null constraint hand_over_choice_is_known check (choice in ('NOT_ASKED', 'THEIR_WISH', 'AGREED', 'RATHER_NOT')),
  words text constraint hand_over_words_are_short check (length(words) <= 1000),
  opened_on date not null,
  met_on date,
  present text constraint hand_over_present_is_short check (length(present) <= 300),
  withdrawn_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, from_peer_id) references peer (program_id, id),
  foreign key (program_id, to_peer_id) references peer (program_id, id),
  constraint hand_over_is_to_someone_else check (to_peer_id <> from_peer_id),
  constraint hand_over_ends_with_a_meeting check (met_on is null or (to_peer_id is not null and present is not null and choice <> 'NOT_ASKED')),
  constraint hand_over_ends_once check (met_on is null or withdrawn_on is null)
);
create unique index hand_over_is_open_once on warm_hand_over (program_id, participant_id, from_peer_id) where met_on is null and withdrawn_on is null;
create index hand_over_by_participant on warm_hand_over (program_id, participant_id);
call audited_table('warm_hand_over');
call seen_as('warm_hand_over', 'participant_id <> all ((select walled())::uuid[]) and ((select withheld()) = ''{}'' or caseload_shown(participant_id, from_peer_id, (select withheld())))');
