-- Several people met one peer together: one block of the peer's time, and for each person an encounter with a note of
-- their own. What was done in the group is kept as it was signed; each person's note repeats it, so that each record is
-- whole without the others'.
create table group_session (
  program_id uuid not null,
  id uuid not null,
  what_we_did text not null constraint group_says_what_it_did check (length(what_we_did) between 1 and 10000),
  others_present integer not null default 0 constraint others_present_are_counted check (others_present between 0 and 500),
  co_leader_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, id) references activity (program_id, id),
  foreign key (program_id, co_leader_id) references peer (program_id, id)
);
create index group_session_by_co_leader on group_session (program_id, co_leader_id) where co_leader_id is not null;
call audited_table('group_session', 'select, insert');

alter table encounter
  add column group_id uuid,
  add constraint encounter_program_id_group_id_fkey foreign key (program_id, group_id) references group_session (program_id, id),
  add constraint a_group_is_one_block_of_time check (group_id = activity_id);
create unique index a_person_is_in_a_group_once on encounter (program_id, group_id, participant_id)
  where group_id is not null and voided_at is null;
