create table payer (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  name text not null constraint payer_has_a_name check (length(trim(name)) between 2 and 60),
  kind text not null constraint payer_kind_is_known check (kind in ('FEE_FOR_SERVICE', 'MANAGED_CARE', 'COUNTY_FUNDS', 'OTHER')),
  payer_id text not null constraint payer_id_fits_x12 check (payer_id ~ '^[0-9A-Z]{2,80}$'),
  submitter_name text not null,
  submitter_id text not null constraint submitter_id_fits_x12 check (submitter_id ~ '^[0-9A-Z]{2,15}$'),
  submitter_contact text not null,
  submitter_phone text not null constraint submitter_phone_has_ten_digits check (submitter_phone ~ '^[0-9]{10}$'),
  receiver_name text not null,
  receiver_id text not null constraint receiver_id_fits_x12 check (receiver_id ~ '^[0-9A-Z]{2,15}$'),
  production boolean not null default false,
  sample boolean not null default false,
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint payer_name_is_unique unique (program_id, name)
);
call audited_table('payer');

-- What a payer's contract says, by date of service: a claim is judged for ever by the terms of its day.
create table payer_terms (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  payer_id uuid not null,
  effective_from date not null,
  effective_through date,
  procedure_code text not null constraint procedure_code_fits_hcpcs check (procedure_code ~ '^[A-Z][0-9]{4}$'),
  charge_per_unit numeric(12,4) not null constraint charge_is_not_negative check (charge_per_unit >= 0),
  rounding text not null constraint rounding_is_known check (rounding in ('FLOOR_FULL_UNIT', 'EIGHT_MINUTE', 'CEILING_UP_TO', 'ACTUAL_TIME')),
  accumulate text not null constraint accumulation_is_known check (accumulate in ('PER_CONTACT', 'PER_PERSON_CODE_DAY')),
  filing_days integer constraint filing_days_are_sensible check (filing_days between 1 and 1100),
  refiling_days integer constraint refiling_days_are_sensible check (refiling_days between 1 and 1100),
  authorization_needed boolean not null default false,
  send_rendering_provider boolean not null default false,
  -- modifiers by way of service; empty where the payer wants none
  video_modifier text constraint video_modifier_fits check (video_modifier ~ '^[0-9A-Z]{2}$'),
  audio_modifier text constraint audio_modifier_fits check (audio_modifier ~ '^[0-9A-Z]{2}$'),
  trust text not null constraint terms_trust_is_known check (trust in ('CONFIRMED', 'RECALLED', 'UNKNOWN')),
  source text not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, payer_id) references payer (program_id, id),
  constraint terms_end_after_they_start check (effective_through >= effective_from),
  constraint terms_of_a_payer_do_not_overlap
    exclude using gist (program_id with =, payer_id with =, daterange(effective_from, effective_through, '[]') with &&)
);
call audited_table('payer_terms');
