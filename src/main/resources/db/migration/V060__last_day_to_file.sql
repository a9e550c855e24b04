-- The last day on which the payer takes the claim, kept beside what the rules said of the visit, so that
-- whatever waits is found by its days left; 'infinity' where no rule tells a last day.
alter table encounter_standing add column file_by date not null default 'infinity';
create index standing_by_last_day on encounter_standing (program_id, standing, file_by, encounter_id)
  include (agency_id, payer_id, service_date, units, charge) where standing in ('READY', 'HELD');
