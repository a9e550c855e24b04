-- How far the sample county of a program is told: each step in the transaction of its own rows, so that
-- one interrupted goes on where it was. The moment of the first step is the story's present.
create table sample_step (
  program_id uuid not null references program (id),
  step text not null,
  told_at timestamptz not null,
  done_at timestamptz not null default clock_timestamp(),
  primary key (program_id, step)
);
call tenant_table('sample_step', 'select, insert');
