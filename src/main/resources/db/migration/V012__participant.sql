-- A person served. The recipient id is sealed (AES-GCM, bound to this row) and found by a keyed fingerprint.
create table participant (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  first_name text not null constraint participant_has_a_first_name check (length(trim(first_name)) between 1 and 35),
  middle_name text,
  last_name text not null constraint participant_has_a_last_name check (length(trim(last_name)) between 1 and 60),
  used_name text,
  birth_date date not null,
  -- as the payer's record has it
  sex text not null constraint sex_is_as_the_payer_has_it check (sex in ('F', 'M', 'U')),
  street text not null,
  city text not null,
  state text not null constraint participant_state_is_two_letters check (state ~ '^[A-Z]{2}$'),
  zip text not null constraint participant_zip_has_five_or_nine_digits check (zip ~ '^[0-9]{5}([0-9]{4})?$'),
  county text not null,
  phone text constraint participant_phone_has_ten_digits check (phone ~ '^[0-9]{10}$'),
  recipient_id_sealed bytea,
  recipient_id_fingerprint bytea,
  recipient_id_last4 text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint recipient_id_is_sealed_and_found check ((recipient_id_sealed is null) = (recipient_id_fingerprint is null)),
  constraint recipient_id_is_unique unique (program_id, recipient_id_fingerprint)
);
create index participant_by_name on participant (program_id, last_name, first_name, id);
create index participant_by_name_part on participant using gin ((last_name || ' ' || first_name || ' ' || coalesce(used_name, '')) gin_trgm_ops);
call audited_table('participant');

create table enrolment (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  agency_id uuid not null,
  started_on date not null,
  ended_on date,
  end_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint enrolment_ends_after_it_starts check (ended_on >= started_on),
  constraint enrolments_with_an_agency_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, agency_id with =, daterange(started_on, ended_on, '[]') with &&)
);
create index enrolment_by_agency on enrolment (program_id, agency_id, participant_id);
create index enrolment_by_participant on enrolment (program_id, participant_id);
call audited_table('enrolment');

-- Who walks beside whom, and since when.
create table caseload (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  peer_id uuid not null,
  started_on date not null,
  ended_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  constraint caseload_ends_after_it_starts check (ended_on >= started_on),
  constraint caseload_pairs_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, peer_id with =, daterange(started_on, ended_on, '[]') with &&)
);
create index caseload_by_peer on caseload (program_id, peer_id, participant_id);
create index caseload_by_participant on caseload (program_id, participant_id);
call audited_table('caseload');
