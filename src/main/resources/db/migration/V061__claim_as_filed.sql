-- A batch built for one agency alone belongs to that agency's biller too; the others are the program's.
alter table claim_batch
  add column agency_id uuid,
  add column held integer not null default 0 constraint held_is_not_negative check (held >= 0),
  add column choice text,
  add column sent_at timestamptz,
  add constraint claim_batch_agency_fkey foreign key (program_id, agency_id) references agency (program_id, id),
  add constraint sent_batch_says_when check (status <> 'SENT' or sent_at is not null);
create index claim_batch_by_agency on claim_batch (program_id, agency_id, built_at desc, id);

-- Who gave the service, where the payer wants to know it: frozen like the rest.
alter table claim add column rendering jsonb;

-- Visits that a payer adds up over the day share one line of the file; elsewhere each has its own.
alter table claim_line
  add column file_line integer not null constraint file_line_starts_at_one check (file_line >= 1),
  add constraint file_line_is_one_of_the_claim check (file_line <= number);
