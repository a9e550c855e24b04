-- A person who signs in, inside one program. The sign-in name and password stand apart (V005).
create table user_account (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  display_name text not null constraint user_has_a_name check (length(trim(display_name)) between 2 and 100),
  email text,
  disabled_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id)
);
call audited_table('user_account');

create table user_role (
  program_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  role text not null constraint role_is_known check (role in ('PEER', 'SUPERVISOR', 'BILLER', 'COUNTY_STAFF', 'AUDITOR', 'OPERATOR')),
  agency_id uuid,
  ends_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint role_is_given_once unique nulls not distinct (program_id, user_id, role, agency_id),
  constraint agency_role_names_its_agency check (role not in ('PEER', 'SUPERVISOR') or agency_id is not null)
);
create index user_role_by_agency on user_role (program_id, agency_id);
call audited_table('user_role', 'select, insert, update, delete');
