-- What wages are held against. Public figures that ship with the product are the same for every program,
-- so they stand outside the tenant pattern and the application may only read them; what a county loads
-- itself are its own rows, and stand beside or over these.
create table reference_source (
  id text primary key,
  title text not null,
  publisher text not null,
  period text not null,
  trust text not null constraint reference_trust_is_known check (trust in ('CONFIRMED', 'RECALLED', 'UNKNOWN')),
  note text
);
grant select on reference_source to ${app_role};

create table occupational_wage (
  source_id text not null references reference_source (id),
  state text not null,
  county_fips text not null constraint county_has_five_digits check (county_fips ~ '^[0-9]{5}$'),
  county text not null,
  occupation text not null constraint wage_is_of_a_soc_code check (occupation ~ '^[0-9]{2}-[0-9]{4}$'),
  title text not null,
  -- CTY the county itself; where no county figure is published, the wider area that stands in for it
  area_type text not null constraint wage_area_is_known check (area_type in ('CTY', 'WDA', 'MSA', 'PA')),
  mean_hourly numeric(8,2),
  median_annual numeric(10,2),
  entry_annual numeric(10,2),
  experienced_annual numeric(10,2),
  primary key (source_id, county_fips, occupation)
);
grant select on occupational_wage to ${app_role};

-- One file that the county loaded, taken in whole or not at all.
create table reference_load (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  kind text not null constraint load_kind_is_known check (kind in ('OCCUPATIONAL_WAGES', 'LIVING_WAGE', 'CONSUMER_PRICES')),
  file_name text not null,
  file_sha256 text not null,
  source text not null constraint load_names_its_source check (length(trim(source)) between 3 and 300),
  -- year and month of the survey, where the file itself does not say
  period text constraint load_period_is_a_month check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  sample boolean not null default false,
  figures integer not null constraint load_has_figures check (figures > 0),
  loaded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdraw_reason text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint withdrawn_load_says_why check ((withdrawn_at is null) = (withdraw_reason is null))
);
create unique index a_file_is_loaded_once on reference_load (program_id, kind, file_sha256) where withdrawn_at is null;
call audited_table('reference_load');

create table loaded_wage (
  program_id uuid not null,
  load_id uuid not null,
  -- area code and type as the Bureau of Labor Statistics publishes them
  area text not null,
  area_title text not null,
  area_type text not null,
  occupation text not null constraint loaded_wage_is_of_a_soc_code check (occupation ~ '^[0-9]{2}-[0-9]{4}$'),
  title text not null,
  mean numeric(8,2),
  p10 numeric(8,2),
  p25 numeric(8,2),
  median numeric(8,2),
  p75 numeric(8,2),
  p90 numeric(8,2),
  -- true where the median was published as at or above the top of the survey's scale
  above_scale boolean not null default false,
  primary key (program_id, load_id, area, occupation),
  foreign key (program_id, load_id) references reference_load (program_id, id)
);
create index loaded_wage_by_area on loaded_wage (program_id, area, occupation);
call tenant_table('loaded_wage', 'select, insert');

create table living_wage (
  program_id uuid not null,
  load_id uuid not null,
  county_fips text not null constraint living_wage_county_has_five_digits check (county_fips ~ '^[0-9]{5}$'),
  county text not null,
  year integer not null constraint living_wage_year_is_sensible check (year between 2000 and 2100),
  adults integer not null constraint household_has_one_or_two_adults check (adults in (1, 2)),
  working integer not null constraint working_adults_are_of_the_household check (working between 1 and adults),
  children integer not null constraint children_are_counted_to_three check (children between 0 and 3),
  hourly numeric(12,4) not null constraint living_wage_is_above_zero check (hourly > 0),
  primary key (program_id, load_id, county_fips, year, adults, working, children),
  foreign key (program_id, load_id) references reference_load (program_id, id)
);
call tenant_table('living_wage', 'select, insert');

create table consumer_price (
  program_id uuid not null,
  load_id uuid not null,
  series text not null,
  month date not null constraint price_is_of_a_month check (extract(day from month) = 1),
  value numeric(12,4) not null constraint price_is_above_zero check (value > 0),
  primary key (program_id, load_id, series, month),
  foreign key (program_id, load_id) references reference_load (program_id, id)
);
call tenant_table('consumer_price', 'select, insert');

-- The county that the program compares itself with, when nobody chose another for the moment.
create table benchmark_home (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  county_fips text not null constraint home_county_has_five_digits check (county_fips ~ '^[0-9]{5}$'),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint a_program_has_one_home_county unique (program_id)
);
call audited_table('benchmark_home');
