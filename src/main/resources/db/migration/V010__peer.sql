-- A peer worker. No field for a diagnosis or for lived experience exists, here or anywhere:
-- the certification alone already tells more than a colleague need know.
create table peer (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  legal_first text not null constraint peer_has_a_first_name check (length(trim(legal_first)) between 1 and 35),
  legal_last text not null constraint peer_has_a_last_name check (length(trim(legal_last)) between 1 and 60),
  used_name text,
  pronouns text,
  languages text[] not null default '{}',
  phone text constraint peer_phone_has_ten_digits check (phone ~ '^[0-9]{10}$'),
  email text,
  npi text constraint peer_npi_has_ten_digits check (npi ~ '^[0-9]{10}$'),
  user_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id),
  constraint a_sign_in_belongs_to_one_peer unique (program_id, user_id)
);
create index peer_by_name on peer (program_id, legal_last, legal_first, id);
call audited_table('peer');

create table employment (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  peer_id uuid not null,
  agency_id uuid not null,
  position text not null constraint employment_has_a_position check (length(trim(position)) between 2 and 100),
  fte numeric(3,2) not null constraint fte_is_between_0_and_1 check (fte > 0 and fte <= 1),
  started_on date not null,
  ended_on date,
  exit_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint employment_ends_after_it_starts check (ended_on >= started_on),
  constraint exit_reason_comes_with_an_end check (exit_reason is null or ended_on is not null),
  constraint employments_of_a_peer_do_not_overlap
    exclude using gist (program_id with =, peer_id with =, agency_id with =, daterange(started_on, ended_on, '[]') with &&)
);
create index employment_by_agency on employment (program_id, agency_id, started_on);
create index employment_by_peer on employment (program_id, peer_id, started_on);
call audited_table('employment');
