-- A provider that holds itself out as treating substance use is a "Part 2 program" (42 CFR 2.11): what it keeps of a
-- person reaches nobody outside it but under that person's live consent.
alter table agency add column part_two boolean not null default false;

-- What a person allows: which agency may show which kinds of record to whom, for what, from when until when.
-- A revocation holds from its moment; what was done before stays (42 CFR 2.31(a)(6)).
create table consent (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  agency_id uuid not null,
  kinds text[] not null constraint consent_names_kinds_of_record
    check (cardinality(kinds) > 0 and kinds <@ array['PLANS', 'VISITS', 'NOTES', 'CLAIMS']),
  purposes text[] not null constraint consent_names_purposes
    check (cardinality(purposes) > 0 and purposes <@ array['TREATMENT', 'PAYMENT', 'OPERATIONS', 'OTHER']),
  purpose_words text constraint consent_purpose_is_short check (length(purpose_words) <= 300),
  recipient text not null constraint consent_recipient_is_known check (recipient in ('COUNTY', 'AGENCY', 'PAYER', 'NAMED')),
  recipient_agency_id uuid,
  recipient_payer_id uuid,
  recipient_name text constraint consent_recipient_has_a_name check (length(trim(recipient_name)) between 2 and 200),
  given_on date not null,
  expires_on date,
  signed_by text not null constraint consent_is_signed check (length(trim(signed_by)) between 2 and 100),
  revoked_at timestamptz,
  revoke_reason text constraint revocation_is_short check (length(revoke_reason) <= 300),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  foreign key (program_id, recipient_agency_id) references agency (program_id, id),
  foreign key (program_id, recipient_payer_id) references payer (program_id, id),
  constraint consent_says_to_whom check (
    (recipient = 'AGENCY') = (recipient_agency_id is not null) and (recipient = 'PAYER') = (recipient_payer_id is not null)
    and (recipient = 'NAMED') = (recipient_name is not null)),
  constraint another_purpose_is_named check ((purpose_words is not null) = ('OTHER' = any (purposes))),
  constraint consent_expires_after_it_is_given check (expires_on >= given_on),
  constraint consent_names_another_agency check (recipient_agency_id <> agency_id)
);
create index consent_by_participant on consent (program_id, participant_id, agency_id);
call audited_table('consent');

-- That a person agreed to meet by video or phone; said aloud is enough, with its day (OMHSAS telehealth bulletin).
create table telehealth_consent (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  participant_id uuid not null,
  agency_id uuid not null,
  given_on date not null,
  verbal boolean not null,
  withdrawn_on date,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, participant_id) references participant (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  constraint telehealth_consent_ends_after_it_starts check (withdrawn_on >= given_on),
  constraint telehealth_consents_do_not_overlap
    exclude using gist (program_id with =, participant_id with =, agency_id with =, daterange(given_on, withdrawn_on, '[]') with &&)
);
create index telehealth_consent_by_participant on telehealth_consent (program_id, participant_id, given_on);
call audited_table('telehealth_consent');
