-- A program's own version of rules: of its state, of a payer or of one provider's contract, from a day on. Drafted,
-- tried against examples, then published; once published it stays as it is, since visits of its days are judged by it
-- for ever (domain: "an old claim is judged by the rule of its service date"). Only its end may be brought forward, by
-- the version after it, and it may be taken back with a reason.
create table rule_version (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  level text not null constraint rule_version_level_is_known check (level in ('PROVIDER_CONTRACT', 'PAYER', 'STATE')),
  payer_id uuid,
  agency_id uuid,
  name text not null constraint rule_version_has_a_name check (length(trim(name)) between 2 and 120),
  reason text not null constraint rule_version_says_why check (length(trim(reason)) between 5 and 1000),
  based_on text not null,
  effective_from date not null constraint rule_version_starts_in_our_time check (effective_from between '2000-01-01' and '2199-12-31'),
  effective_through date,
  published_at timestamptz,
  published_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text,
  discarded_at timestamptz,
  discarded_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, payer_id) references payer (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint rule_version_names_whose_rules check (
    (level = 'STATE' and payer_id is null and agency_id is null)
    or (level = 'PAYER' and payer_id is not null and agency_id is null)
    or (level = 'PROVIDER_CONTRACT' and agency_id is not null)),
  constraint rule_version_ends_after_it_starts check (effective_through >= effective_from),
  constraint publishing_names_who check ((published_at is null) = (published_by is null)),
  constraint withdrawing_says_who_and_why check (
    (withdrawn_at is null and withdrawn_by is null and withdrawn_why is null)
    or (withdrawn_at is not null and withdrawn_by is not null and length(trim(withdrawn_why)) between 5 and 1000 and published_at is not null)),
  constraint a_discarded_draft_was_never_published check (discarded_at is null or published_at is null),
  constraint rule_versions_do_not_overlap exclude using gist (program_id with =, level with =,
    coalesce(payer_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    daterange(effective_from, effective_through, '[]') with &&) where (published_at is not null and withdrawn_at is null)
);
create index rule_version_newest on rule_version (program_id, effective_from desc, id);
call audited_table('rule_version');

create table rule_version_value (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  rule_version_id uuid not null,
  parameter text not null,
  value text,
  trust text not null constraint rule_version_trust_is_known check (trust in ('CONFIRMED', 'RECALLED', 'UNKNOWN')),
  source text not null constraint rule_version_value_has_a_source check (length(trim(source)) > 0),
  citation text,
  note text,
  verified_by text,
  verified_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, rule_version_id) references rule_version (program_id, id),
  constraint one_value_for_a_parameter unique (program_id, rule_version_id, parameter),
  constraint no_value_only_when_unknown check (value is not null or trust = 'UNKNOWN'),
  constraint verifying_says_who_and_when check ((verified_by is null) = (verified_on is null))
);
call audited_table('rule_version_value');

-- A described visit and what must come out. Minutes, not times: an example is about rules, not about a day.
create table rule_example (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  rule_version_id uuid not null,
  title text not null constraint example_has_a_title check (length(trim(title)) between 2 and 200),
  minutes integer not null constraint example_lasts_up_to_12_hours check (minutes between 1 and 720),
  minutes_earlier integer not null default 0 constraint example_earlier_minutes_are_sensible check (minutes_earlier between 0 and 480),
  units_that_day integer constraint example_units_of_day_are_sensible check (units_that_day between 0 and 96),
  units_that_period integer constraint example_units_of_period_are_sensible check (units_that_period between 0 and 99999),
  mode text not null,
  place text not null,
  group_size integer constraint example_group_is_sensible check (group_size between 1 and 200),
  age integer not null constraint example_age_is_sensible check (age between 0 and 120),
  diagnosis text not null,
  expected_units integer constraint example_expects_sensible_units check (expected_units between 0 and 96),
  expected_light text,
  expected_check integer constraint example_check_is_one_of_fifty check (expected_check between 1 and 50),
  check_speaks boolean,
  removed_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, rule_version_id) references rule_version (program_id, id),
  constraint example_expects_something check (expected_units is not null or expected_light is not null or expected_check is not null),
  constraint example_check_speaks_or_not check ((expected_check is null) = (check_speaks is null))
);
create index rule_example_of_version on rule_example (program_id, rule_version_id);
call audited_table('rule_example');

create function published_rules_stay_as_they_are() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'rule_version' then
    if old.discarded_at is null and old.published_at is null then
      return new;
    end if;
    if old.published_at is not null and old.withdrawn_at is null
      and (new.effective_through is not distinct from old.effective_through
        or (new.effective_through is not null and (old.effective_through is null or new.effective_through < old.effective_through)))
      and to_jsonb(new) - '{version,effective_through,withdrawn_at,withdrawn_by,withdrawn_why}'::text[]
        = to_jsonb(old) - '{version,effective_through,withdrawn_at,withdrawn_by,withdrawn_why}'::text[] then
      return new;
    end if;
  elsif exists (select 1 from rule_version v where v.program_id = new.program_id and v.id = new.rule_version_id
      and v.published_at is null and v.discarded_at is null) then
    return new;
  end if;
  raise exception 'published rules were to be changed' using errcode = 'check_violation', constraint = 'published_rules_stay_as_they_are';
end $$;
create trigger published_rules_stay_as_they_are before update on rule_version for each row execute function published_rules_stay_as_they_are();
create trigger published_rules_stay_as_they_are before insert or update on rule_version_value for each row execute function published_rules_stay_as_they_are();
create trigger published_rules_stay_as_they_are before insert or update on rule_example for each row execute function published_rules_stay_as_they_are();
