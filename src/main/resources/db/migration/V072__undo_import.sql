-- The application's role deletes nothing. Undoing an import is the one exception, and this function the one
-- way: it deletes the newest records of a batch that is being undone, of the program that the transaction
-- named, and tells how many; call it until it tells none, in one transaction. A record on which something
-- outside the batch depends stops it by its foreign key. The change log keeps each deleted row.
create function undo_import(batch uuid) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  program uuid := current_setting('app.program')::uuid;
  oldest bigint;
  begun timestamptz;
  entity_name text;
  deleted integer := 0;
  done integer;
begin
  select b.created_at into begun from public.import_batch b
  where b.program_id = program and b.id = batch and b.status = 'UNDOING' for update;
  if begun is null then
    raise exception 'no import of this program is being undone under this id' using errcode = 'no_data_found';
  end if;
  select min(newest.position) into oldest from (
    select r.position from public.imported_record r where r.program_id = program and r.batch_id = batch
    order by r.position desc limit 5000) newest;
  if oldest is null then
    return 0;
  end if;
  -- derived from the encounter, and made again from it at any time
  delete from public.encounter_standing s using public.imported_record r
  where r.program_id = program and r.batch_id = batch and r.position >= oldest and r.entity = 'encounter'
    and s.program_id = program and s.encounter_id = r.row_id;
  -- what refers to another comes before it
  foreach entity_name in array array['encounter_note', 'encounter', 'activity', 'plan_review', 'plan_goal', 'service_plan',
      'recommendation', 'coverage', 'caseload', 'enrolment', 'participant', 'certification', 'employment', 'peer'] loop
    execute format('delete from public.%I t using public.imported_record r
      where r.program_id = $1 and r.batch_id = $2 and r.position >= $3 and r.entity = %L
        and t.program_id = $1 and t.id = r.row_id and t.created_at >= $4', entity_name, entity_name)
    using program, batch, oldest, begun;
    get diagnostics done = row_count;
    deleted := deleted + done;
  end loop;
  delete from public.imported_record r where r.program_id = program and r.batch_id = batch and r.position >= oldest;
  return deleted;
end $$;
revoke execute on function undo_import(uuid) from public;
grant execute on function undo_import(uuid) to ${app_role};
