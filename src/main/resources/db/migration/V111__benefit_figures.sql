-- Earnings limits of Social Security by year: the same everywhere, so outside the tenant pattern and read-only.
-- Nothing here decides anything: a worker asks, and a counsellor answers (20 CFR 404.1574, 404.1592, 416.1112).
create table benefit_figure (
  year integer primary key,
  sga numeric(12,2) not null,
  sga_blind numeric(12,2) not null,
  trial_month numeric(12,2) not null,
  ssi_full numeric(12,2) not null,
  trust text not null constraint benefit_trust_is_known check (trust in ('CONFIRMED', 'RECALLED', 'UNKNOWN')),
  source text not null
);
grant select on benefit_figure to ${app_role};
insert into benefit_figure (year, sga, sga_blind, trial_month, ssi_full, trust, source) values
  (2025, 1620, 2700, 1160, 967, 'RECALLED', 'Social Security Administration, figures for 2025'),
  (2026, 1690, 2830, 1210, 994, 'RECALLED', 'Social Security Administration, figures for 2026, read second hand');
