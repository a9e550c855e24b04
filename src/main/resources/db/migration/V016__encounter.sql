-- One person's share in a contact. One person never has two at a time, whoever the peer.
create table encounter (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  activity_id uuid not null,
  peer_id uuid not null,
  agency_id uuid not null,
  participant_id uuid not null,
  service_date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  minutes integer not null constraint minutes_are_positive check (minutes > 0),
  mode text not null constraint mode_is_known check (mode in ('IN_PERSON', 'VIDEO', 'AUDIO')),
  place text not null constraint place_is_known check (place in ('HOME', 'OFFICE', 'COMMUNITY', 'SHELTER', 'SCHOOL', 'HOSPITAL', 'GROUP_HOME', 'WORKPLACE', 'OTHER')),
  goal_id uuid,
  note_number integer not null,
  status text not null constraint encounter_status_is_known check (status in ('SIGNED', 'RETURNED', 'APPROVED', 'CLAIMED', 'VOIDED')),
  signed_at timestamptz not null,
  signed_by uuid not null,
  signature text not null,
  approved_at timestamptz,
  approved_by uuid,
  voided_at timestamptz,
  void_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, activity_id) references activity (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, goal_id) references plan_goal (program_id, id),
  constraint encounter_ends_after_it_starts check (ends_at > starts_at),
  constraint void_encounter_says_why check ((status = 'VOIDED') = (void_reason is not null) and (voided_at is null) = (void_reason is null)),
  constraint approved_encounter_names_its_approver check (status not in ('APPROVED', 'CLAIMED') or (approved_at is not null and approved_by is not null)),
  constraint encounters_of_a_participant_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, tstzrange(starts_at, ends_at) with &&) where (voided_at is null)
);
create index encounter_by_activity on encounter (program_id, activity_id);
create index encounter_by_participant on encounter (program_id, participant_id, starts_at desc);
create index encounter_by_peer on encounter (program_id, peer_id, starts_at desc);
create index encounter_to_review on encounter (program_id, agency_id, signed_at, id) where status = 'SIGNED';
create index encounter_returned on encounter (program_id, peer_id, starts_at) where status = 'RETURNED';
call audited_table('encounter');

-- A signed note is never edited: an amendment is the next number, and both are kept (55 Pa. Code 52.15(b)(2) by analogy).
create table encounter_note (
  program_id uuid not null,
  id uuid not null,
  encounter_id uuid not null,
  number integer not null constraint note_numbers_start_at_one check (number >= 1),
  what_we_did text not null constraint note_says_what_was_done check (length(what_we_did) between 1 and 20000),
  -- what the payer may read: a short description of the general purpose (55 Pa. Code 5100.32(a)(2))
  general_purpose text not null constraint general_purpose_is_short check (length(general_purpose) between 1 and 300),
  next_step text constraint next_step_is_short check (length(next_step) <= 2000),
  reason text,
  written_at timestamptz not null,
  written_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, encounter_id) references encounter (program_id, id),
  constraint note_versions_are_numbered unique (program_id, encounter_id, number),
  constraint amendment_says_why check (number = 1 or reason is not null)
);
call audited_table('encounter_note', 'select, insert');
