-- Under each goal, what can be seen or counted: plans state measurable goals and objectives (SPA-AGR).
-- How we will know, and by when, may be missing: the page points it out and nobody is kept from writing.
create table plan_objective (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  goal_id uuid not null,
  what text not null constraint objective_says_what check (length(trim(what)) between 3 and 500),
  measure text constraint measure_is_short check (length(measure) <= 300),
  due_on date,
  opened_on date not null,
  closed_on date,
  outcome text constraint outcome_is_known check (outcome in ('REACHED', 'PARTLY', 'LET_GO')),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, goal_id) references plan_goal (program_id, id),
  constraint objective_closes_after_it_opened check (closed_on >= opened_on),
  constraint closed_objective_tells_its_outcome check ((closed_on is null) = (outcome is null))
);
create index plan_objective_by_goal on plan_objective (program_id, goal_id);
call audited_table('plan_objective');
