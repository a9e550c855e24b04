create table certification (
  program_id uuid not null,
  id uuid not null,
  version integer not null default 0,
  peer_id uuid not null,
  type text not null constraint certification_type_is_known check (type in ('CPS', 'CRS', 'CFRS', 'OTHER')),
  number text not null constraint certification_has_a_number check (length(trim(number)) between 1 and 40),
  issuer text not null,
  issued_on date not null,
  expires_on date not null,
  renews_id uuid,
  void_reason text,
  voided_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, peer_id) references peer (program_id, id),
  foreign key (program_id, renews_id) references certification (program_id, id),
  constraint certification_expires_after_it_was_issued check (expires_on > issued_on),
  constraint void_certification_says_why check ((voided_at is null) = (void_reason is null)),
  constraint certification_is_renewed_once unique (program_id, renews_id),
  constraint certifications_of_a_type_do_not_overlap
    exclude using gist (program_id with =, peer_id with =, type with =, daterange(issued_on, expires_on, '[]') with &&) where (voided_at is null)
);
create index certification_by_peer on certification (program_id, peer_id, expires_on);
create index certification_by_expiry on certification (program_id, expires_on);
call audited_table('certification');
