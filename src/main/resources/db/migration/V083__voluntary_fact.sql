-- What a worker chose to say: sex, and whether the post is rural or urban. Apart from every other record,
-- read only to be counted, and shown only where the cell is large enough.
create table voluntary_fact (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid,
  coworker_id uuid,
  sex text constraint voluntary_sex_is_known check (sex in ('F', 'M', 'X')),
  setting text constraint post_setting_is_known check (setting in ('RURAL', 'URBAN')),
  created_at timestamptz not null default clock_timestamp(),
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, coworker_id) references coworker (program_id, id),
  constraint voluntary_fact_is_of_one_worker check (num_nonnulls(employment_id, coworker_id) = 1),
  constraint voluntary_fact_of_an_employment_once unique (program_id, employment_id),
  constraint voluntary_fact_of_a_coworker_once unique (program_id, coworker_id)
);
-- no change log: a copy of what was said, kept for ever beside a name, is what nobody agreed to
call tenant_table('voluntary_fact', 'select, insert, update, delete');
