-- What the rules said last of an encounter: derived, and made again whenever a fact that it read changes.
create table encounter_standing (
  program_id uuid not null,
  encounter_id uuid not null,
  agency_id uuid not null,
  participant_id uuid not null,
  payer_id uuid,
  service_date date not null,
  standing text not null constraint standing_is_known check (standing in ('IN_REVIEW', 'READY', 'HELD', 'CLAIMED', 'VOIDED')),
  units integer not null constraint units_are_not_negative check (units >= 0),
  charge numeric(12,2) not null constraint charge_is_not_negative check (charge >= 0),
  findings jsonb not null default '[]',
  judged_at timestamptz not null,
  primary key (program_id, encounter_id),
  foreign key (program_id, encounter_id) references encounter (program_id, id),
  foreign key (program_id, payer_id) references payer (program_id, id)
);
create index standing_to_bill on encounter_standing (program_id, standing, service_date, encounter_id);
create index standing_by_agency on encounter_standing (program_id, standing, agency_id, service_date, encounter_id);
create index standing_by_payer on encounter_standing (program_id, standing, payer_id, service_date, encounter_id);
create index standing_by_participant on encounter_standing (program_id, participant_id, service_date);
call tenant_table('encounter_standing');

-- What a peer has typed and not yet signed, as typed: the form is never lost.
create table draft (
  program_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  fields jsonb not null constraint draft_is_an_object check (jsonb_typeof(fields) = 'object'),
  saved_at timestamptz not null,
  revision integer not null default 0,
  primary key (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id)
);
create index draft_by_user on draft (program_id, user_id, saved_at desc);
call tenant_table('draft', 'select, insert, update, delete');
