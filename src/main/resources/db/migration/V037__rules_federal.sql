-- The law as data (45 CFR 164.316 and others: each value names its source). A rule set is named by a short code that
-- findings and their overrides may quote; the fee-for-service program of a state is a payer's rule set.
alter table rule_set add column code text not null constraint rule_set_code_is_unique unique;
alter table rule_set drop constraint rule_set_level_is_known;
alter table rule_set add constraint rule_set_level_is_known check (level in ('PAYER', 'STATE', 'FEDERAL'));

insert into rule_set (id, code, level, jurisdiction, name) values ('0b3b97fa-6688-6c56-88ee-4ae80ec0c3c2'::uuid, 'us', 'FEDERAL', 'US', 'Federal');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '0b3b97fa-6688-6c56-88ee-4ae80ec0c3c2'::uuid, said.* from (values
  ('service_description', 'Self-help/peer services, per 15 minutes', 'CONFIRMED', 'HCPCS level II, H0038', null, null),
  ('unit_minutes', '15', 'CONFIRMED', 'HCPCS level II, H0038, per 15 minutes', null, null),
  ('visit_verification', 'no', 'CONFIRMED', 'Social Security Act 1903(l); CMS questions and answers (copy at health.ny.gov)', null, 'Derived: it covers personal care and home health visits only'),
  ('units_day_edit', null, 'UNKNOWN', 'No source found', null, 'The Medically Unlikely Edit for H0038 was not found; it changes each quarter'),
  ('privacy_record_years', '6', 'CONFIRMED', '45 CFR 164.316', '(b)(2)', 'Policies and required action records'),
  ('npi_digits', '10', 'CONFIRMED', 'DHS NPI questions and answers', null, 'All HIPAA providers'),
  ('small_cell', '11', 'CONFIRMED', 'CMS cell size policy, as told by ResDAC', null, 'Counts from 1 to 10 are not shown')
) as said (parameter, value, trust, source, citation, note);
