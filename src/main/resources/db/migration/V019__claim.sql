-- A batch is one file for one payer. What stands in it is frozen when it is built, so that the same
-- batch gives the same bytes for ever, whatever changes in the records later.
create table claim_batch (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  payer_id uuid not null,
  control_number integer not null constraint control_number_has_nine_digits check (control_number between 1 and 999999999),
  built_at timestamptz not null,
  built_local text not null,
  status text not null constraint batch_status_is_known check (status in ('BUILDING', 'WRITTEN', 'SENT', 'WITHDRAWN')),
  envelope jsonb not null,
  claims integer not null default 0,
  lines integer not null default 0,
  total numeric(12,2) not null default 0,
  file_bytes bigint,
  file_sha256 text,
  checked_at timestamptz,
  problems jsonb not null default '[]',
  withdraw_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, payer_id) references payer (program_id, id),
  constraint control_number_is_never_reused unique (program_id, payer_id, control_number),
  constraint withdrawn_batch_says_why check ((status = 'WITHDRAWN') = (withdraw_reason is not null))
);
create index claim_batch_by_time on claim_batch (program_id, built_at desc, id);
call audited_table('claim_batch');

-- Control numbers and claim numbers: one counter row for each, locked while it counts.
create table claim_counter (
  program_id uuid not null,
  name text not null,
  last_number bigint not null,
  primary key (program_id, name)
);
call tenant_table('claim_counter');

create table claim (
  program_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  position integer not null,
  claim_number text not null constraint claim_number_fits_clm01 check (claim_number ~ '^[0-9A-Z]{1,20}$'),
  frequency text not null default '1' constraint claim_frequency_is_known check (frequency in ('1', '7', '8')),
  agency_id uuid not null,
  participant_id uuid not null,
  -- as on the day of building: billing provider and subscriber, the recipient id sealed to this row
  provider jsonb not null,
  subscriber jsonb not null,
  recipient_id_sealed bytea not null,
  diagnoses text[] not null,
  authorization_number text,
  place_of_service text not null,
  total numeric(12,2) not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, batch_id) references claim_batch (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  constraint claim_number_is_unique unique (program_id, claim_number),
  constraint claim_has_one_place_in_its_batch unique (program_id, batch_id, position)
);
create index claim_by_participant on claim (program_id, participant_id);
call tenant_table('claim', 'select, insert');

create table claim_line (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  claim_id uuid not null,
  batch_id uuid not null,
  number integer not null,
  encounter_id uuid not null,
  line_control text not null constraint line_control_fits_ref6r check (line_control ~ '^[0-9A-Z]{1,30}$'),
  service_date date not null,
  procedure_code text not null,
  modifiers text[] not null default '{}',
  units integer not null constraint line_has_units check (units > 0),
  charge numeric(12,2) not null constraint line_charge_is_not_negative check (charge >= 0),
  -- false once its claim was withdrawn or voided; the encounter may then be billed again
  live boolean not null default true,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, claim_id) references claim (program_id, id),
  foreign key (program_id, batch_id) references claim_batch (program_id, id),
  foreign key (program_id, encounter_id) references encounter (program_id, id),
  constraint line_control_is_unique unique (program_id, line_control),
  constraint claim_line_has_one_number unique (program_id, claim_id, number)
);
create unique index encounter_is_in_one_live_claim on claim_line (program_id, encounter_id) where live;
create index claim_line_by_batch on claim_line (program_id, batch_id);
call audited_table('claim_line');
