-- Peers stand beside others. A team is the smallest group that is led together; who leads it, and from when
-- to when, is a row, so that "was the supervisor a peer?" is answered from certifications and never guessed.
create table team (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  name text not null constraint team_has_a_name check (length(trim(name)) between 2 and 100),
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint team_name_is_unique_in_the_agency unique (program_id, agency_id, name),
  -- so that a worker's team is one of the worker's own agency
  constraint team_is_of_one_agency unique (program_id, id, agency_id)
);
call audited_table('team');

-- Full time, part time, per diem, stipend or volunteer; and why part time, since staying below a benefits
-- limit is not the same as wanting fewer hours or having been offered no more.
alter table employment
  add column work_type text not null default 'FULL' constraint work_type_is_known
    check (work_type in ('FULL', 'PART', 'PER_DIEM', 'STIPEND', 'VOLUNTEER')),
  add column part_time_because text constraint part_time_reason_is_known
    check (part_time_because in ('WANTED', 'ACCEPTED', 'BENEFITS')),
  add column team_id uuid,
  add constraint part_time_reason_is_of_part_time check (part_time_because is null or work_type <> 'FULL'),
  add constraint team_is_of_the_agency foreign key (program_id, team_id, agency_id) references team (program_id, id, agency_id);
-- what the share of full time said already is no change by a user
alter table employment disable trigger log_change;
update employment set work_type = 'PART' where fte < 1;
alter table employment enable trigger log_change;
alter table employment add constraint full_time_is_one_fte check (work_type <> 'FULL' or fte = 1);
create index employment_by_team on employment (program_id, team_id, started_on);

-- A worker of an agency who is no peer, in one spell of employment: what the pay and the rise of peers
-- are compared with. Neither caseload nor sign-in hangs on it.
create table coworker (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  team_id uuid,
  name text not null constraint coworker_has_a_name check (length(trim(name)) between 1 and 100),
  occupation text not null constraint occupation_is_a_soc_code check (occupation ~ '^[0-9]{2}-[0-9]{4}$'),
  position text not null constraint coworker_has_a_position check (length(trim(position)) between 2 and 100),
  same_task boolean not null default false,
  fte numeric(3,2) not null constraint coworker_fte_is_between_0_and_1 check (fte > 0 and fte <= 1),
  work_type text not null constraint coworker_work_type_is_known check (work_type in ('FULL', 'PART', 'PER_DIEM', 'STIPEND', 'VOLUNTEER')),
  part_time_because text constraint coworker_part_time_reason_is_known check (part_time_because in ('WANTED', 'ACCEPTED', 'BENEFITS')),
  started_on date not null,
  ended_on date,
  exit_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint coworker_team_is_of_the_agency foreign key (program_id, team_id, agency_id) references team (program_id, id, agency_id),
  constraint coworker_ends_after_the_start check (ended_on >= started_on),
  constraint coworker_exit_reason_comes_with_an_end check (exit_reason is null or ended_on is not null),
  constraint coworker_part_time_reason_is_of_part_time check (part_time_because is null or work_type <> 'FULL'),
  constraint coworker_full_time_is_one_fte check (work_type <> 'FULL' or fte = 1)
);
create index coworker_by_agency on coworker (program_id, agency_id, started_on);
call audited_table('coworker');

create table team_lead (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  team_id uuid not null,
  peer_id uuid,
  coworker_id uuid,
  started_on date not null,
  ended_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, team_id) references team (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, coworker_id) references coworker (program_id, id),
  constraint team_lead_is_one_person check (num_nonnulls(peer_id, coworker_id) = 1),
  constraint team_lead_ends_after_the_start check (ended_on >= started_on),
  constraint a_team_has_one_lead_at_a_time
    exclude using gist (program_id with =, team_id with =, daterange(started_on, ended_on, '[]') with &&)
);
call audited_table('team_lead');
