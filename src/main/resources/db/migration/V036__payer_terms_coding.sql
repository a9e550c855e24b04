-- Place codes for visits at a distance and the group modifier are the payer's to say (OMHSAS-22-02 p. 8
-- speaks for fee-for-service alone); empty where it has not said.
alter table payer_terms
  add column group_modifier text constraint group_modifier_fits check (group_modifier ~ '^[0-9A-Z]{2}$'),
  add column telehealth_place_home text constraint place_at_home_has_two_digits check (telehealth_place_home ~ '^[0-9]{2}$'),
  add column telehealth_place_elsewhere text constraint place_elsewhere_has_two_digits check (telehealth_place_elsewhere ~ '^[0-9]{2}$');
