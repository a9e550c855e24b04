-- What more is asked of a rule set: the code of a group, the months of a limit and the first of a fiscal year, the
-- monthly minutes of Medicare's G0140 and G0146. And eleven more states, as far as they could be read: each value with
-- its trust and source; what stands nowhere is unknown, and off.
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '22b8b398-1b5b-b955-6162-614bb67b5927'::uuid, said.* from (values
  ('group_service_code', null, 'UNKNOWN', 'No source found', null, 'A group of its own code stands in California'),
  ('more_units_period', null, 'UNKNOWN', 'No source found', null, null),
  ('limit_months', null, 'UNKNOWN', 'No source found', null, 'Only where the period is one of months'),
  ('fiscal_year_month', null, 'UNKNOWN', 'No source found', null, 'Whether the limit follows the fiscal year is not known'),
  ('units_before_authorization_period', null, 'UNKNOWN', 'No source found', null, 'A matter of the BH-MCO'),
  ('late_entry_rule', null, 'UNKNOWN', 'No source found', null, '55 Pa. Code 6100.226 asks for the day of service in another program'),
  ('telephone_share_period', 'CALENDAR_YEAR', 'RECALLED', 'Not yet read in a source', null, 'From OMHSAS-16-12; probably changed since'),
  ('caseload_max', null, 'UNKNOWN', 'No source found', null, 'The provider''s approved service description says it')
) as said (parameter, value, trust, source, citation, note);
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '0b3b97fa-6688-6c56-88ee-4ae80ec0c3c2'::uuid, said.* from (values
  ('monthly_first_code', 'G0140', 'CONFIRMED', 'PAAHEC and CodingIntel on Medicare Principal Illness Navigation, peer support', null, 'Medicare alone'),
  ('monthly_first_minutes', '60', 'CONFIRMED', 'PAAHEC and CodingIntel on Medicare Principal Illness Navigation, peer support', null, 'In a calendar month'),
  ('monthly_further_code', 'G0146', 'CONFIRMED', 'PAAHEC and CodingIntel on Medicare Principal Illness Navigation, peer support', null, 'Medicare alone'),
  ('monthly_further_minutes', '30', 'CONFIRMED', 'PAAHEC and CodingIntel on Medicare Principal Illness Navigation, peer support', null, 'Whether a part counts was not read; whole ones only until it is')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('b775ab58-2693-242d-b496-3265a17b5b32'::uuid, 'us-ca', 'STATE', 'CA', 'California');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select 'b775ab58-2693-242d-b496-3265a17b5b32'::uuid, said.* from (values
  ('service_code', 'H0038', 'CONFIRMED', 'CalMHSA code list', null, 'Individual'),
  ('group_service_code', 'H0025', 'CONFIRMED', 'CalMHSA code list', null, 'Skill-building group; the minutes of its unit were not read'),
  ('service_forms', 'INDIVIDUAL;GROUP', 'CONFIRMED', 'CalMHSA code list', null, null),
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('entry_age', '18', 'CONFIRMED', 'California peer certification site (SB 803)', null, null),
  ('education_required', 'yes', 'CONFIRMED', 'California peer certification site (SB 803)', null, 'High school or GED; work does not stand in for it'),
  ('training_hours', '80', 'CONFIRMED', 'California peer certification site (SB 803)', null, 'A specialization takes 40 more'),
  ('exam_required', 'yes', 'CONFIRMED', 'California peer certification site (SB 803)', null, null),
  ('renewal_months', '24', 'CONFIRMED', 'California peer certification site (SB 803)', null, 'Apply up to 90 days before it ends; an older text says 60'),
  ('education_hours', '20', 'CONFIRMED', 'California peer certification site (SB 803)', null, null),
  ('education_hours_ethics', '6', 'CONFIRMED', 'California peer certification site (SB 803)', null, 'Law and ethics'),
  ('renewal_fee', null, 'UNKNOWN', 'No source found', null, 'There is a fee for a late renewal; its amount was not read'),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('f767f1ae-d126-d766-046d-62fa2f6f927f'::uuid, 'us-tx', 'STATE', 'TX', 'Texas');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select 'f767f1ae-d126-d766-046d-62fa2f6f927f'::uuid, said.* from (values
  ('service_code', 'H0038', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, null),
  ('service_forms', 'INDIVIDUAL;GROUP', 'CONFIRMED', '1 TAC 354.3003', null, 'A group has a size limit'),
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('max_units_period', '104', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, 'More where it is medically necessary'),
  ('more_units_period', 'yes', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, 'May be exceeded with necessity'),
  ('limit_period', 'ROLLING_MONTHS', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, null),
  ('limit_months', '6', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, null),
  ('min_age', '21', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, null),
  ('recommendation_practitioners', null, 'UNKNOWN', 'No source found', null, 'A list of licensed practitioners is in 1 TAC 354.3203; its names were not read'),
  ('telehealth_allowed', 'no', 'RECALLED', 'Texas Children''s Health Plan alert', null, 'In person only says a text of 2020; whether it still holds was not read, so it warns'),
  ('group_max', '12', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, null),
  ('credential_active', 'yes', 'CONFIRMED', '1 TAC 354.3203', null, 'The certification has a number, an endorsement and an end'),
  ('credential_type', null, 'UNKNOWN', 'No source found', null, 'The name of the certification was not read'),
  ('endorsements', 'MENTAL_HEALTH=MH;RECOVERY=SUD', 'CONFIRMED', '1 TAC 354.3203', '(g)', 'A peer serves only within the endorsement; that recovery means substance use is derived'),
  ('supervisor_qualifications', 'certified peer specialist supervisor', 'CONFIRMED', '1 TAC 354.3209', null, 'There is a certification of supervisors'),
  ('excluded_together', 'other behavioral health services at the same time', 'CONFIRMED', 'Texas Children''s Health Plan alert', null, null),
  ('clearances', 'background check', 'CONFIRMED', '1 TAC 354.3203', null, null),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('4ec8c4f4-fd4d-da38-c0a5-7446f9420f11'::uuid, 'us-va', 'STATE', 'VA', 'Virginia');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '4ec8c4f4-fd4d-da38-c0a5-7446f9420f11'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('max_units_day', '16', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, 'Addiction and recovery services; the mental health rule runs parallel'),
  ('max_units_period', '3600', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, '900 hours'),
  ('limit_period', 'CALENDAR_YEAR', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, null),
  ('authorization_required', 'yes', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, null),
  ('recommendation_required', 'yes', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, null),
  ('recommendation_valid_days', '30', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, null),
  ('recommendation_start_within_days', '30', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, null),
  ('group_max', '10', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, 'For one peer recovery specialist'),
  ('group_note_per_member', 'yes', 'CONFIRMED', '12VAC30-130-5160 and 12VAC30-130-5210', null, null),
  ('supervisor_qualifications', 'licensed professional;peer recovery specialist with 2 years and course', 'RECALLED', '12VAC30-130-5160 and 12VAC30-130-5210', null, 'That a peer with two years and a course may supervise is confirmed; the rest of the list was not read'),
  ('non_billable_work', 'TRANSPORT;DOCUMENTATION;TRAINING;OUTREACH', 'CONFIRMED', '12VAC30-130-5210', 'E', 'Also volunteers, chores, case management, room and board')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('8f530ffb-71ad-a0e5-0e27-ea335b94166f'::uuid, 'us-oh', 'STATE', 'OH', 'Ohio');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '8f530ffb-71ad-a0e5-0e27-ea335b94166f'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('max_units_day', '16', 'CONFIRMED', 'OAC 5160-27-14', null, 'More than four hours for one person on one day needs an authorization'),
  ('more_units_day_by_authorization', 'yes', 'CONFIRMED', 'OAC 5160-27-14', null, null),
  ('goal_link_required', 'yes', 'CONFIRMED', 'OAC 5160-27-14', '(C)(1)(c)', 'A goal of a current treatment plan'),
  ('non_billable_work', 'TRANSPORT', 'CONFIRMED', 'OAC 5160-27-14', '(D)(2)', 'Transport alone'),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('cf1fe73c-b3b8-fe6a-a362-a24cc00edca8'::uuid, 'us-nc', 'STATE', 'NC', 'North Carolina');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select 'cf1fe73c-b3b8-fe6a-a362-a24cc00edca8'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('units_before_authorization', '24', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('units_before_authorization_period', 'FISCAL_YEAR', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('fiscal_year_month', 'July', 'RECALLED', 'Not yet read in a source', null, 'The state''s fiscal year'),
  ('min_age', '18', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('group_max', '12', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('supervisor_span', '8', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'For one full-time qualified professional. The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('supervisor_qualifications', 'qualified professional', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('caseload', 'no more than 15 people for each peer', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('caseload_max', '15', 'RECALLED', 'North Carolina DHHS presentation, state-funded service definition (secondary)', null, 'The state-funded service; Medicaid policy 8G was not read, so it warns'),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('bb966cd1-e1ba-63fd-c375-56d66970d7df'::uuid, 'us-mi', 'STATE', 'MI', 'Michigan');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select 'bb966cd1-e1ba-63fd-c375-56d66970d7df'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'CONFIRMED', 'Michigan PIHP/CMHSP encounter reporting rules', null, 'Codes worded "up to 15 minutes" are rounded up instead'),
  ('accumulate_scope', null, 'UNKNOWN', 'No source found', null, null),
  ('collateral_billable', 'no', 'CONFIRMED', 'Michigan PIHP/CMHSP encounter reporting rules', null, 'Only time face to face is reported; the rest is in the cost of a unit'),
  ('caseload', 'not stated; five categories of peers', 'CONFIRMED', 'Detroit Wayne Integrated Health Network, peers', null, null),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('52c1fc37-d9e9-d3a1-eaea-c2bc601b0364'::uuid, 'us-nj', 'STATE', 'NJ', 'New Jersey');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '52c1fc37-d9e9-d3a1-eaea-c2bc601b0364'::uuid, said.* from (values
  ('service_code', 'H0038', 'CONFIRMED', 'Horizon NJ Health policy (one managed care plan)', null, null),
  ('service_description', 'Self-help/peer services, per 15 minutes', 'CONFIRMED', 'Horizon NJ Health policy (one managed care plan)', null, null),
  ('program_modifier', 'HF', 'CONFIRMED', 'Horizon NJ Health policy (one managed care plan)', null, 'Substance abuse program'),
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('max_units_day', '16', 'CONFIRMED', 'Horizon NJ Health policy (one managed care plan)', null, null),
  ('min_age', '18', 'CONFIRMED', 'Horizon NJ Health policy (one managed care plan)', null, null),
  ('diagnosis_groups', 'SUD', 'RECALLED', 'Horizon NJ Health policy (one managed care plan)', null, 'The policy is that of substance use services; a list of diagnoses was not read'),
  ('excluded_together', 'services with peer support inside', 'CONFIRMED', 'Horizon NJ Health policy (one managed care plan)', null, null)
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('0efe3dd6-681d-9dd2-0970-52bea5982168'::uuid, 'us-ny', 'STATE', 'NY', 'New York');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '0efe3dd6-681d-9dd2-0970-52bea5982168'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('credential_active', 'yes', 'CONFIRMED', 'Copeland Center, New York peer specialists; Peer TAC', null, 'At least the provisional certification is needed to bill'),
  ('credential_type', null, 'UNKNOWN', 'No source found', null, 'Provisional or full; as the state names them'),
  ('education_required', 'yes', 'CONFIRMED', 'Copeland Center, New York peer specialists; Peer TAC', null, 'High school, for the provisional certification; three references too'),
  ('training_hours', null, 'UNKNOWN', 'No source found', null, '13 core courses and 5 electives; tests passed with 75 %. The hours were not read'),
  ('work_history_required', 'yes', 'CONFIRMED', 'Copeland Center, New York peer specialists; Peer TAC', null, '2,000 supervised hours for the full certification; none for the provisional'),
  ('endorsements', 'CRPA=SUD', 'CONFIRMED', 'Copeland Center, New York peer specialists; Peer TAC', null, 'The substance use credential is a separate one'),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('2b701fc6-ef0e-ab9a-df4d-631863e904f6'::uuid, 'us-ga', 'STATE', 'GA', 'Georgia');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '2b701fc6-ef0e-ab9a-df4d-631863e904f6'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('level_modifier', null, 'UNKNOWN', 'No source found', null, 'Rates follow the worker''s level, 1 to 5; the codes U1 to U5 are recalled only (Georgia State Plan 4.19-B, TN 11-007)'),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates by level, in clinic and out of clinic (Georgia State Plan 4.19-B, TN 11-007); the figures were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('b7745632-fc6d-b7f8-85f0-f53c48027b96'::uuid, 'us-az', 'STATE', 'AZ', 'Arizona');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select 'b7745632-fc6d-b7f8-85f0-f53c48027b96'::uuid, said.* from (values
  ('rounding_policy', 'FLOOR_FULL_UNIT', 'UNKNOWN', 'No source found', null, 'Safe default: never more than the time spent. The payer''s terms decide'),
  ('accumulate_scope', 'CONTACT', 'UNKNOWN', 'No source found', null, 'Safe default. The payer''s terms decide'),
  ('credential_issuer', 'approved training programs', 'CONFIRMED', 'Copeland Center, Arizona peer specialists; AMPM 963', null, null),
  ('education_required', 'no', 'CONFIRMED', 'Copeland Center, Arizona peer specialists; AMPM 963', null, 'For the training. To work, one must also qualify as a behavioral health paraprofessional, technician or professional'),
  ('credential_type', null, 'UNKNOWN', 'No source found', null, 'One credential for mental health and substance use; training programs issue it'),
  ('charge_per_unit', null, 'UNKNOWN', 'No source found', null, 'Rates were not found')
) as said (parameter, value, trust, source, citation, note);
insert into rule_set (id, code, level, jurisdiction, name) values ('e132e45b-712d-fe2c-af19-c1f1b99c3c91'::uuid, 'us-ky', 'STATE', 'KY', 'Kentucky');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select 'e132e45b-712d-fe2c-af19-c1f1b99c3c91'::uuid, said.* from (values
  ('rounding_policy', 'ACTUAL_TIME', 'CONFIRMED', '907 KAR 15:010', 'section 1(3)', 'The unit is the time actually spent face to face'),
  ('accumulate_scope', null, 'UNKNOWN', 'No source found', null, null),
  ('max_units_period', null, 'UNKNOWN', 'No source found', null, '120 units a week is recalled; the week''s first day is not known'),
  ('goal_link_required', 'yes', 'RECALLED', '907 KAR 15:010', null, 'The service must stand in the plan; that each visit names a goal is derived'),
  ('group_max', '8', 'RECALLED', 'Not yet read in a source', null, null)
) as said (parameter, value, trust, source, citation, note);
