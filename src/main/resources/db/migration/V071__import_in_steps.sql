-- A file is staged as it came, checked, taken and, if nothing depends on it, undone: each step goes on
-- where it stopped. What a row is about stands beside it once it was checked, so that two rows of one
-- file that meet are found by an index and not in memory.
alter table import_batch
  drop constraint import_status_is_known,
  add constraint import_status_is_known check (status in ('CHECKING', 'CHECKED', 'TAKING', 'TAKEN', 'UNDOING', 'UNDONE', 'FAILED')),
  add column columns text[] not null default '{}',
  add column remarks text[] not null default '{}',
  add column taken_at timestamptz,
  add column undone_at timestamptz;
create index import_batch_by_file on import_batch (program_id, file_sha256);

alter table import_row
  drop constraint import_row_status_is_known,
  add constraint import_row_status_is_known check (status in ('STAGED', 'GOOD', 'BAD', 'TAKEN', 'UNDONE')),
  add column peer_id uuid,
  add column participant_id uuid,
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  add column likeness text[];
create index import_row_by_peer on import_row (program_id, batch_id, peer_id, starts_at) where peer_id is not null;
create index import_row_by_participant on import_row (program_id, batch_id, participant_id, starts_at) where participant_id is not null;
create index import_row_by_likeness on import_row using gin (likeness) where likeness is not null;
create index imported_record_by_position on imported_record (program_id, batch_id, position);

-- without it each visit that is undone would search all claim lines
create index claim_line_by_encounter on claim_line (program_id, encounter_id);
