-- Another insurer of the person: it is billed before Medicaid, the payer of last resort.
create table third_party_coverage (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  insurer text not null constraint insurer_has_a_name check (length(trim(insurer)) between 2 and 100),
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  constraint third_party_ends_after_it_starts check (ends_on >= starts_on)
);
create index third_party_coverage_by_participant on third_party_coverage (program_id, participant_id, starts_on);
call audited_table('third_party_coverage');
