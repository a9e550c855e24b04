-- Whose rate or rung it is, as a column: under row security an expression (coalesce is not known to keep secrets)
-- is asked only after the policy, row by row, and its index lies idle.
alter table pay_rate add column post_id uuid not null generated always as (coalesce(employment_id, coworker_id)) stored;
alter table placement add column post_id uuid not null generated always as (coalesce(employment_id, coworker_id)) stored;
drop index pay_rate_by_post;
drop index placement_by_post;
create index pay_rate_by_post on pay_rate (program_id, post_id, effective_on);
create index placement_by_post on placement (program_id, post_id, from_day);

create or replace view live_pay_rate with (security_invoker = true) as
  select r.* from pay_rate r
  where not exists (select from pay_rate c where c.program_id = r.program_id and c.corrects_id = r.id);

-- One rate a day of a post: asked through that index, and held by a lock on the worker's row, so that many rates in
-- one transaction do not fill the table of advisory locks.
-- Planned anew each time: a plan made while the table was empty would read all of it for every row that follows.
create or replace function one_pay_rate_a_day() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
begin
  if new.employment_id is not null then
    perform from employment where program_id = new.program_id and id = new.employment_id for no key update;
  else
    perform from coworker where program_id = new.program_id and id = new.coworker_id for no key update;
  end if;
  if exists (
    select from pay_rate r where r.program_id = new.program_id and r.post_id = coalesce(new.employment_id, new.coworker_id)
    and r.effective_on = new.effective_on and r.id <> new.id and r.id is distinct from new.corrects_id
    and not exists (select from pay_rate c where c.program_id = r.program_id and c.corrects_id = r.id)) then
    raise exception 'two rates from one day' using errcode = 'check_violation', constraint = 'one_pay_rate_a_day';
  end if;
  return new;
end $$;
