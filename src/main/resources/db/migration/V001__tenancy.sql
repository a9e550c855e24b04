-- The county program is the tenant. A tenant table carries program_id, is keyed and referenced by
-- (program_id, id), and shows rows of the program that the transaction named, and of no other:
-- with no program named, current_setting fails, so a forgotten tenant is an error and never an empty page.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

grant usage on schema public to ${app_role};

create procedure tenant_table(name text, rights text default 'select, insert, update') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_program on %I to ${app_role} using (program_id = current_setting(''app.program'')::uuid) with check (program_id = current_setting(''app.program'')::uuid)', name);
  -- without a policy of its own the migrating owner would change no row, and say nothing
  execute format('create policy migration on %I to %I using (true) with check (true)', name, current_user);
  execute format('grant %s on %I to ${app_role}', rights, name);
end $$;

create table program (
  id uuid primary key,
  name text not null constraint program_has_a_name check (length(trim(name)) between 2 and 200),
  state text not null constraint program_state_is_two_letters check (state ~ '^[A-Z]{2}$'),
  time_zone text not null,
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
alter table program enable row level security;
alter table program force row level security;
create policy own_program on program to ${app_role} using (id = current_setting('app.program')::uuid) with check (id = current_setting('app.program')::uuid);
do $$ begin execute format('create policy migration on program to %I using (true) with check (true)', current_user); end $$;
grant select, insert on program to ${app_role};
