-- Who changed what: written by trigger in the transaction of the change itself, so that native SQL and
-- bulk updates are in it too. An insert logs the fact alone (the row holds its values); an update logs
-- the columns that changed, before and after. Append-only for the application's role.
create table change_log (
  program_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  user_id uuid not null default current_setting('app.user')::uuid,
  entity text not null,
  row_id uuid not null,
  action text not null constraint change_is_known check (action in ('INSERT', 'UPDATE', 'DELETE')),
  before jsonb,
  after jsonb,
  primary key (program_id, id)
);
create index change_log_by_time on change_log (program_id, at desc);
create index change_log_by_row on change_log (program_id, row_id, at desc);
call tenant_table('change_log', 'select, insert');

create function log_change() returns trigger language plpgsql as $$
declare
  was jsonb;
  now jsonb;
begin
  if tg_op = 'INSERT' then
    insert into change_log (program_id, entity, row_id, action) values (new.program_id, tg_table_name, new.id, tg_op);
    return new;
  elsif tg_op = 'DELETE' then
    insert into change_log (program_id, entity, row_id, action, before) values (old.program_id, tg_table_name, old.id, tg_op, to_jsonb(old));
    return old;
  end if;
  select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value) into was, now
  from jsonb_each(to_jsonb(old)) o join jsonb_each(to_jsonb(new)) n using (key)
  where o.value is distinct from n.value and o.key <> 'version';
  if was is not null then
    insert into change_log (program_id, entity, row_id, action, before, after) values (new.program_id, tg_table_name, new.id, tg_op, was, now);
  end if;
  return new;
end $$;

create procedure audited_table(name text, rights text default 'select, insert, update') language plpgsql as $$
begin
  call tenant_table(name, rights);
  execute format('create trigger log_change after insert or update or delete on %I for each row execute function log_change()', name);
end $$;
