-- Looked up before any program is known, so outside the tenant pattern: no name, no address, no role stands here.
create table sign_in (
  login_name text primary key constraint login_name_is_lower_case check (login_name = lower(login_name) and length(login_name) between 3 and 100),
  program_id uuid not null,
  user_id uuid not null,
  password_hash text,
  password_changed_at timestamptz,
  -- a sign-in of the sample county, whose password everyone knows: works on localhost only
  sample boolean not null default false,
  foreign key (program_id, user_id) references user_account (program_id, id),
  constraint one_sign_in_per_user unique (program_id, user_id)
);
grant select, insert, update on sign_in to ${app_role};

create table sign_in_failure (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null
);
grant select, insert, update, delete on sign_in_failure to ${app_role};

create table one_time_link (
  token_hash bytea primary key,
  purpose text not null constraint link_purpose_is_known check (purpose in ('SET_UP', 'INVITATION', 'NEW_PASSWORD')),
  program_id uuid,
  user_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint link_is_for_a_user_or_for_set_up check ((purpose = 'SET_UP') = (user_id is null)),
  foreign key (program_id, user_id) references user_account (program_id, id)
);
grant select, insert, update on one_time_link to ${app_role};
