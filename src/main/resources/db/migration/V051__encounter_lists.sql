-- Lists of visits: newest first, of the program, of an agency; the queue of the whole program, oldest first.
create index encounter_by_time on encounter (program_id, starts_at desc, id);
create index encounter_by_agency on encounter (program_id, agency_id, starts_at desc, id);
create index encounter_to_review_by_time on encounter (program_id, signed_at, id) where status = 'SIGNED';
