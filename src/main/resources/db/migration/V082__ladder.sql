-- The career ladder as data: rungs of an agency's ladder with their criteria, who decides, and the pay band
-- of each from a day on. A band is also what pay offices call a grade.
create table rung (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  ladder text not null constraint ladder_is_known check (ladder in ('PEER', 'OTHER')),
  ordinal integer not null constraint rungs_count_from_one check (ordinal between 1 and 20),
  title text not null constraint rung_has_a_title check (length(trim(title)) between 2 and 100),
  grade text constraint grade_is_short check (length(grade) <= 20),
  decided_by text not null constraint rung_says_who_decides check (length(trim(decided_by)) between 2 and 200),
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint rung_is_unique_in_its_ladder unique (program_id, agency_id, ladder, ordinal)
);
call audited_table('rung');

-- What a rung asks for: a thing the records can answer (months in grade, certification, hours of supervision
-- training) with its number, or a sentence that a person confirms.
create table rung_criterion (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  rung_id uuid not null,
  ordinal integer not null,
  kind text not null constraint criterion_is_known check (kind in ('MONTHS_IN_GRADE', 'MONTHS_AS_PEER', 'CERTIFICATION', 'CONFIRMED_BY_SUPERVISOR', 'TRAINING')),
  wanted integer,
  words text not null constraint criterion_has_words check (length(trim(words)) between 2 and 300),
  closed_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, rung_id) references rung (program_id, id),
  constraint months_are_counted check ((kind in ('MONTHS_IN_GRADE', 'MONTHS_AS_PEER')) = (wanted is not null))
);
create index rung_criterion_by_rung on rung_criterion (program_id, rung_id, ordinal);
call audited_table('rung_criterion');

create table band (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  rung_id uuid not null,
  from_day date not null,
  through_day date,
  -- dollars an hour; the midpoint is half of their sum
  minimum numeric(12,4) not null constraint band_minimum_is_above_zero check (minimum > 0),
  maximum numeric(12,4) not null,
  -- the rates of the steps, lowest first; empty where the band has none
  steps numeric(12,4)[] not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, rung_id) references rung (program_id, id),
  constraint band_rises check (maximum >= minimum),
  constraint band_ends_after_it_starts check (through_day >= from_day),
  constraint bands_of_a_rung_do_not_overlap
    exclude using gist (program_id with =, rung_id with =, daterange(from_day, through_day, '[]') with &&)
);
call audited_table('band');

-- On which rung a worker stands from a day on: added, never changed. A raise needs none of these.
create table placement (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid,
  coworker_id uuid,
  rung_id uuid not null,
  from_day date not null,
  reason text not null constraint placement_reason_is_known check (reason in ('HIRED', 'PROMOTION', 'MOVE', 'STEP_DOWN')),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, coworker_id) references coworker (program_id, id),
  foreign key (program_id, rung_id) references rung (program_id, id),
  constraint placement_is_of_one_worker check (num_nonnulls(employment_id, coworker_id) = 1)
);
create unique index one_placement_a_day_of_an_employment on placement (program_id, employment_id, from_day);
create unique index one_placement_a_day_of_a_coworker on placement (program_id, coworker_id, from_day);
call audited_table('placement', 'select, insert');
create function placement_begins_with_the_work() returns trigger language plpgsql as $$
declare
  first_day date;
begin
  if new.employment_id is not null then
    select started_on into first_day from employment where program_id = new.program_id and id = new.employment_id;
  else
    select started_on into first_day from coworker where program_id = new.program_id and id = new.coworker_id;
  end if;
  if new.from_day < first_day then
    raise exception 'placement before the work' using errcode = 'check_violation', constraint = 'placement_begins_with_the_work';
  end if;
  return new;
end $$;
create trigger placement_begins_with_the_work before insert on placement for each row execute function placement_begins_with_the_work();
