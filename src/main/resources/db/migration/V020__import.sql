create table import_batch (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  kind text not null constraint import_kind_is_known check (kind in ('PEERS', 'PARTICIPANTS', 'ENCOUNTERS')),
  file_name text not null,
  file_sha256 text not null,
  status text not null constraint import_status_is_known check (status in ('CHECKING', 'CHECKED', 'TAKING', 'TAKEN', 'UNDONE', 'FAILED')),
  rows_total integer not null default 0,
  rows_good integer not null default 0,
  rows_bad integer not null default 0,
  rows_taken integer not null default 0,
  message text,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id)
);
create index import_batch_by_time on import_batch (program_id, created_at desc, id);
call audited_table('import_batch');

-- A row of the file as it came, and what became of it.
create table import_row (
  program_id uuid not null,
  batch_id uuid not null,
  number integer not null,
  fields jsonb not null,
  problems jsonb not null default '[]',
  status text not null constraint import_row_status_is_known check (status in ('GOOD', 'BAD', 'TAKEN', 'UNDONE')),
  primary key (program_id, batch_id, number),
  foreign key (program_id, batch_id) references import_batch (program_id, id)
);
create index import_row_by_status on import_row (program_id, batch_id, status, number);
call tenant_table('import_row');

-- The records that a batch made, so that it can be undone as one while nothing depends on it.
create table imported_record (
  program_id uuid not null,
  batch_id uuid not null,
  entity text not null,
  row_id uuid not null,
  position bigint generated always as identity,
  primary key (program_id, batch_id, entity, row_id),
  foreign key (program_id, batch_id) references import_batch (program_id, id)
);
call tenant_table('imported_record', 'select, insert');
