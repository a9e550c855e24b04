-- A block of one peer's time: a contact, or other real work. Two of one peer's never overlap.
create table activity (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  peer_id uuid not null,
  agency_id uuid not null,
  kind text not null constraint activity_kind_is_known check (kind in
    ('CONTACT', 'TRAVEL', 'DOCUMENTATION', 'OUTREACH', 'SUPERVISION_RECEIVED', 'TRAINING', 'TEAM_MEETING', 'ADVOCACY', 'NO_SHOW', 'TRANSPORT', 'OUTSIDE_PEER_ROLE', 'OTHER')),
  service_date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- the local clock as the peer gave it, since a clock change makes two of one
  entered_start text not null,
  entered_end text not null,
  remark text constraint remark_is_short check (length(remark) <= 500),
  entered_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint activity_ends_after_it_starts check (ends_at > starts_at),
  constraint void_activity_says_why check ((voided_at is null) = (void_reason is null)),
  constraint activities_of_a_peer_do_not_overlap
    exclude using gist (program_id with =, peer_id with =, tstzrange(starts_at, ends_at) with &&) where (voided_at is null)
);
create index activity_by_peer on activity (program_id, peer_id, starts_at desc);
call audited_table('activity');
