-- The agency's own full-time week: a salary becomes dollars an hour by it. Where no row says otherwise, 40.
create table full_time_week (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  agency_id uuid not null,
  hours numeric(4,2) not null constraint full_week_is_30_to_48_hours check (hours between 30 and 48),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint full_week_is_set_once_an_agency unique (program_id, agency_id)
);
call audited_table('full_time_week');

-- The rates that no correction has replaced: of these the latest up to a day is the rate of the day.
create view live_pay_rate with (security_invoker = true) as
  select r.* from pay_rate r
  where not exists (select from pay_rate c where c.program_id = r.program_id and c.corrects_id = r.id);
grant select on live_pay_rate to ${app_role};

-- A correction may move a rate to another day. Then the old day is free again and the new one is taken, which an
-- index on the first row alone cannot see: so the rule is asked of the rates in force, one writer at a time.
drop index one_pay_rate_a_day_of_an_employment;
drop index one_pay_rate_a_day_of_a_coworker;
create function one_pay_rate_a_day() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(coalesce(new.employment_id, new.coworker_id)::text, 85));
  if exists (
    select from live_pay_rate r where r.program_id = new.program_id and r.effective_on = new.effective_on
    and (r.employment_id = new.employment_id or r.coworker_id = new.coworker_id)
    and r.id <> new.id and r.id is distinct from new.corrects_id) then
    raise exception 'two rates from one day' using errcode = 'check_violation', constraint = 'one_pay_rate_a_day';
  end if;
  return new;
end $$;
create trigger one_pay_rate_a_day before insert on pay_rate for each row execute function one_pay_rate_a_day();
