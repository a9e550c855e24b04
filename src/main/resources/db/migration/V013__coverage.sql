create table coverage (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  payer_id uuid not null,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, payer_id) references payer (program_id, id),
  constraint coverage_ends_after_it_starts check (ends_on >= starts_on),
  constraint coverages_of_a_participant_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index coverage_by_participant on coverage (program_id, participant_id, starts_on);
create index coverage_by_payer on coverage (program_id, payer_id);
call audited_table('coverage');

-- A licensed practitioner of the healing arts recommends the service, with the diagnosis (domain: PA-HB7, MERCER).
create table recommendation (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  practitioner_name text not null constraint practitioner_has_a_name check (length(trim(practitioner_name)) between 2 and 100),
  practitioner_kind text not null constraint practitioner_kind_is_known check (practitioner_kind in ('PSYCHIATRIST', 'PHYSICIAN', 'PSYCHOLOGIST', 'CRNP', 'PHYSICIAN_ASSISTANT', 'OTHER_LPHA')),
  practitioner_npi text constraint practitioner_npi_has_ten_digits check (practitioner_npi ~ '^[0-9]{10}$'),
  signed_on date not null,
  diagnoses text[] not null constraint recommendation_names_one_to_twelve_diagnoses check (cardinality(diagnoses) between 1 and 12),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id)
);
create index recommendation_by_participant on recommendation (program_id, participant_id, signed_on);
call audited_table('recommendation');

create table service_authorization (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  payer_id uuid not null,
  number text not null constraint authorization_has_a_number check (length(trim(number)) between 1 and 50),
  starts_on date not null,
  ends_on date not null,
  units integer not null constraint authorization_units_are_positive check (units > 0),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, payer_id) references payer (program_id, id),
  constraint authorization_ends_after_it_starts check (ends_on >= starts_on)
);
create index service_authorization_by_participant on service_authorization (program_id, participant_id, starts_on);
call audited_table('service_authorization');
