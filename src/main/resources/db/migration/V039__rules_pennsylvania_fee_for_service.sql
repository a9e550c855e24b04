-- Pennsylvania's own fee-for-service program (OMHSAS-22-02 p. 8): HealthChoices plans give their own billing instructions.
insert into rule_set (id, code, level, jurisdiction, name) values ('88186416-8705-4d53-775c-ea13fc1f3024'::uuid, 'us-pa-ffs', 'PAYER', 'PA', 'Pennsylvania fee-for-service');
insert into rule_setting (rule_set_id, parameter, value, trust, source, citation, note)
select '88186416-8705-4d53-775c-ea13fc1f3024'::uuid, said.* from (values
  ('telehealth_place_home', '10', 'CONFIRMED', 'Center for Connected Health Policy, Pennsylvania, quoting OMHSAS-22-02', 'p. 8', 'Same rate as in person'),
  ('telehealth_place_elsewhere', '02', 'CONFIRMED', 'Center for Connected Health Policy, Pennsylvania, quoting OMHSAS-22-02', 'p. 8', 'Same rate as in person'),
  ('audio_modifier', 'FQ', 'CONFIRMED', 'Center for Connected Health Policy, Pennsylvania, quoting OMHSAS-22-02', 'p. 8', 'Audio only, for information')
) as said (parameter, value, trust, source, citation, note);
