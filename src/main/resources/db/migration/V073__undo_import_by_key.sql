-- As before, with the ids of each table gathered first and looked up by their key: right after a large import
-- the tables' statistics are old, and a join was planned as if they were empty.
create or replace function undo_import(batch uuid) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  program uuid := current_setting('app.program')::uuid;
  oldest bigint;
  begun timestamptz;
  entity_name text;
  ids uuid[];
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
    order by r.position desc limit 2000) newest;
  if oldest is null then
    return 0;
  end if;
  -- derived from the encounter, and made again from it at any time
  select coalesce(array_agg(r.row_id), '{}') into ids from public.imported_record r
  where r.program_id = program and r.batch_id = batch and r.position >= oldest and r.entity = 'encounter';
  delete from public.encounter_standing s where s.program_id = program and s.encounter_id = any(ids);
  -- what refers to another comes before it
  foreach entity_name in array array['encounter_note', 'encounter', 'activity', 'plan_review', 'plan_goal', 'service_plan',
      'recommendation', 'coverage', 'caseload', 'enrolment', 'participant', 'certification', 'employment', 'peer'] loop
    select coalesce(array_agg(r.row_id), '{}') into ids from public.imported_record r
    where r.program_id = program and r.batch_id = batch and r.position >= oldest and r.entity = entity_name;
    if cardinality(ids) > 0 then
      execute format('delete from public.%I t where t.program_id = $1 and t.id = any($2) and t.created_at >= $3', entity_name)
      using program, ids, begun;
      get diagnostics done = row_count;
      deleted := deleted + done;
    end if;
  end loop;
  delete from public.imported_record r where r.program_id = program and r.batch_id = batch and r.position >= oldest;
  return deleted;
end $$;
