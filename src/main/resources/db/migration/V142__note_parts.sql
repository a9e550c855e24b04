-- A note in the parts that a peer thinks in; what stood in one text before stays where it stood.
-- Beside it stands what was true when it was written: how late, how like an earlier note, and whom it names.
alter table encounter_note
  add column mattered text constraint what_mattered_is_short check (length(mattered) between 1 and 4000),
  add column shared text constraint what_was_shared_is_short check (length(shared) between 1 and 4000),
  add column late_reason text constraint late_reason_is_known check (late_reason in
    ('FULL_DAY', 'DAY_OFF', 'NO_NETWORK', 'ON_PAPER', 'ASKED_FOR', 'SLIPPED', 'OTHER')),
  add column late_words text constraint late_words_are_short check (length(late_words) between 1 and 500),
  add constraint late_words_belong_to_a_reason check (late_words is null or late_reason is not null),
  add column likeness_percent integer constraint likeness_is_a_share check (likeness_percent between 0 and 100),
  -- the earlier visit whose note it is most like
  add column likeness_to uuid,
  add constraint encounter_note_likeness_fkey foreign key (program_id, likeness_to) references encounter (program_id, id),
  add constraint likeness_names_its_note check ((likeness_to is null) = (likeness_percent is null)),
  -- other people of the program whose names stand in the text
  add column named_others uuid[] not null default '{}';
create index encounter_note_late on encounter_note (program_id, written_at) where late_reason is not null;
