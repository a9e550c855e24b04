create table agency (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  name text not null constraint agency_has_a_name check (length(trim(name)) between 2 and 60),
  npi text not null constraint agency_npi_has_ten_digits check (npi ~ '^[0-9]{10}$'),
  -- 9 digits of provider and 4 of service location
  promise_number text constraint agency_promise_number_has_thirteen_digits check (promise_number ~ '^[0-9]{13}$'),
  taxonomy text not null constraint agency_taxonomy_has_ten_characters check (taxonomy ~ '^[0-9A-Z]{10}$'),
  tax_id text not null constraint agency_tax_id_has_nine_digits check (tax_id ~ '^[0-9]{9}$'),
  street text not null,
  city text not null,
  state text not null constraint agency_state_is_two_letters check (state ~ '^[A-Z]{2}$'),
  zip text not null constraint agency_zip_has_nine_digits check (zip ~ '^[0-9]{9}$'),
  billing_contact text not null,
  billing_phone text not null constraint agency_phone_has_ten_digits check (billing_phone ~ '^[0-9]{10}$'),
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint agency_name_is_unique unique (program_id, name)
);
call audited_table('agency');
