-- The law as data: state and federal rule sets hold for every program alike, so they stand outside the
-- tenant pattern and the application may only read them. A program's own terms are its payers' (V009).
create table rule_set (
  id uuid primary key,
  level text not null constraint rule_set_level_is_known check (level in ('STATE', 'FEDERAL')),
  jurisdiction text not null constraint rule_set_jurisdiction_is_two_letters check (jurisdiction ~ '^[A-Z]{2}$'),
  name text not null,
  effective_from date,
  effective_through date,
  constraint rule_set_ends_after_it_starts check (effective_through >= effective_from),
  constraint rule_sets_of_a_jurisdiction_do_not_overlap
    exclude using gist (jurisdiction with =, level with =, daterange(effective_from, effective_through, '[]') with &&)
);
grant select on rule_set to ${app_role};

create table rule_setting (
  rule_set_id uuid not null references rule_set (id),
  parameter text not null,
  value text,
  trust text not null constraint rule_trust_is_known check (trust in ('CONFIRMED', 'RECALLED', 'UNKNOWN')),
  source text not null,
  citation text,
  note text,
  verified_by text,
  verified_on date,
  primary key (rule_set_id, parameter)
);
grant select on rule_setting to ${app_role};
