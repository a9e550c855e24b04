-- A visit that was planned and did not take place: who called it off or did not come, why, and what happens next. It is
-- never billed. Time that the peer spent on it is an activity of kind NO_SHOW with the same id, and paid as such.
create table visit_not_held (
  program_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  peer_id uuid not null,
  agency_id uuid not null,
  planned_on date not null,
  planned_at time not null,
  what text not null constraint what_happened_is_known check (what in ('NO_SHOW', 'PERSON_CANCELLED', 'PEER_CANCELLED', 'AGENCY_CANCELLED')),
  reason text not null constraint reason_is_known check (reason in
    ('NOT_KNOWN', 'HEALTH', 'NO_RIDE', 'WORK_OR_CHILDREN', 'FORGOT', 'NOT_WANTED', 'HOSPITAL', 'WEATHER', 'EMERGENCY', 'PEER_AWAY', 'OTHER')),
  words text constraint words_are_short check (length(words) <= 1000),
  next_contact text not null constraint next_contact_is_known check (next_contact in ('NEW_TIME', 'REACH_OUT', 'THEY_CALL', 'SUPERVISOR', 'NONE')),
  next_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id)
);
create index visit_not_held_by_participant on visit_not_held (program_id, participant_id, planned_on desc);
create index visit_not_held_by_peer on visit_not_held (program_id, peer_id, planned_on desc, id);
create index visit_not_held_by_agency on visit_not_held (program_id, agency_id, planned_on desc, id);
create index visit_not_held_by_day on visit_not_held (program_id, planned_on desc, id);
call audited_table('visit_not_held', 'select, insert');
