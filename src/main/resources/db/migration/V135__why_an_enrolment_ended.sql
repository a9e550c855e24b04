-- The reasons are kept apart; a few words in the end say where the person stands and what helps from here.
alter table enrolment
  add constraint end_reason_is_known check (end_reason in
    ('GRADUATED', 'STOPPED_BY_PERSON', 'LOST_CONTACT', 'MOVED', 'HIGHER_CARE', 'OTHER_PROVIDER', 'FUNDING', 'DIED', 'OTHER')),
  add column end_summary text constraint end_summary_is_short check (length(end_summary) <= 4000);
