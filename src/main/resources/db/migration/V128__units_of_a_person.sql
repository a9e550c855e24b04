-- What a person has used of a payer's limits is added up from here whenever a visit is judged: by day, with the phone
-- apart, and from the index alone.
alter table encounter_standing add column by_phone boolean not null default false;
update encounter_standing s set by_phone = true
  from encounter e where e.program_id = s.program_id and e.id = s.encounter_id and e.mode = 'AUDIO';
drop index standing_by_participant;
create index standing_by_participant on encounter_standing (program_id, participant_id, service_date)
  include (payer_id, standing, units, by_phone);
