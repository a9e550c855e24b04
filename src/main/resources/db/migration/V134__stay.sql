-- Days on which someone else pays for a person's care, or nobody may bill: hospital, nursing home, jail.
create table stay (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  kind text not null constraint stay_kind_is_known check (kind in ('HOSPITAL', 'PSYCHIATRIC', 'NURSING', 'JAIL')),
  started_on date not null,
  ended_on date,
  place text constraint stay_place_is_short check (length(place) <= 200),
  void_reason text constraint void_stay_says_why check (length(trim(void_reason)) between 3 and 500),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  constraint stay_ends_after_it_starts check (ended_on >= started_on),
  -- who moves from one place to another has both on the day of the move
  constraint stays_of_a_kind_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, kind with =, daterange(started_on, ended_on, '[)') with &&)
    where (void_reason is null)
);
create index stay_by_participant on stay (program_id, participant_id, started_on);
call audited_table('stay');

alter table participant add column died_on date
  constraint death_is_after_birth check (died_on >= birth_date);
