-- A peer's running clock. It is kept here and not on the phone, so it outlives a closed tab, a dead battery and a restart.
-- When it is stopped it becomes a draft of the same id.
create table timer (
  program_id uuid not null,
  id uuid not null,
  peer_id uuid not null,
  participant_id uuid,
  kind text not null constraint timer_kind_is_known check (kind in
    ('PEER_SUPPORT', 'COLLATERAL', 'NO_SHOW', 'TRANSPORT', 'RECREATION', 'OUTREACH', 'DOCUMENTATION', 'TRAVEL',
     'SUPERVISION', 'TRAINING', 'TEAM_MEETING', 'ADVOCACY', 'OUTSIDE_ROLE')),
  started_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  constraint one_timer_of_a_peer_runs unique (program_id, peer_id)
);
call tenant_table('timer', 'select, insert, delete');
