-- Checks 1 to 7, 34 and 35 concern our own record: it is corrected, never set aside.
alter table finding_override add constraint our_own_record_is_never_set_aside
  check (check_number not between 1 and 7 and check_number not in (34, 35));
