-- What a worker's time is paid from a day on. Rows are added and never changed: the rate of a day is the one
-- with the latest effective date up to it that no correction has replaced.
create table pay_rate (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  employment_id uuid,
  coworker_id uuid,
  effective_on date not null,
  basis text not null constraint pay_basis_is_known check (basis in ('HOURLY', 'SALARY', 'STIPEND')),
  -- dollars an hour, a year (salary) or a month (stipend)
  rate numeric(12,4) not null constraint pay_rate_is_above_zero check (rate > 0),
  -- dollars an hour by the worker's own hours, rounded half up; a stipend has none
  hourly numeric(12,4),
  reason text not null constraint pay_reason_is_known check (reason in ('HIRED', 'MARKET', 'STEP', 'PROMOTION', 'CORRECTION', 'MINIMUM')),
  remark text constraint pay_remark_is_short check (length(remark) <= 500),
  corrects_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, employment_id) references employment (program_id, id),
  foreign key (program_id, coworker_id) references coworker (program_id, id),
  foreign key (program_id, corrects_id) references pay_rate (program_id, id),
  constraint pay_rate_is_of_one_worker check (num_nonnulls(employment_id, coworker_id) = 1),
  constraint stipend_has_no_hourly_rate check ((basis = 'STIPEND') = (hourly is null)),
  constraint only_a_correction_corrects check ((reason = 'CORRECTION') = (corrects_id is not null)),
  constraint pay_rate_is_corrected_once unique (program_id, corrects_id)
);
create unique index one_pay_rate_a_day_of_an_employment on pay_rate (program_id, employment_id, effective_on) where corrects_id is null;
create unique index one_pay_rate_a_day_of_a_coworker on pay_rate (program_id, coworker_id, effective_on) where corrects_id is null;
create index pay_rate_by_employment on pay_rate (program_id, employment_id, effective_on desc);
create index pay_rate_by_coworker on pay_rate (program_id, coworker_id, effective_on desc);
call audited_table('pay_rate', 'select, insert');
-- no rate begins before the work does
create function pay_begins_with_the_work() returns trigger language plpgsql as $$
declare
  first_day date;
begin
  if new.employment_id is not null then
    select started_on into first_day from employment where program_id = new.program_id and id = new.employment_id;
  else
    select started_on into first_day from coworker where program_id = new.program_id and id = new.coworker_id;
  end if;
  if new.effective_on < first_day then
    raise exception 'pay begins before the work' using errcode = 'check_violation', constraint = 'pay_begins_with_the_work';
  end if;
  return new;
end $$;
create trigger pay_begins_with_the_work before insert on pay_rate for each row execute function pay_begins_with_the_work();
