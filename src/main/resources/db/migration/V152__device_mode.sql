-- Offline device mode: off until the county opts in (OWASP ASVS 5 V14.3.3 keeps sensitive data out of the browser's
-- storage by default). The row of a program has the program's own id.
create table device_mode (
  program_id uuid not null references program (id),
  id uuid not null,
  opted_in boolean not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  constraint device_mode_is_of_the_program check (id = program_id)
);
call audited_table('device_mode');

-- One person's use of one phone or computer without network, until it is turned off, signed out of or wiped.
create table device (
  program_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null constraint device_has_a_name check (length(trim(name)) between 1 and 60),
  turned_on_at timestamptz not null,
  ended_at timestamptz,
  ended_because text constraint device_end_is_known check (ended_because in ('TURNED_OFF', 'SIGNED_OUT', 'WIPED')),
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid not null default current_setting('app.user')::uuid,
  primary key (program_id, id),
  foreign key (program_id, user_id) references user_account (program_id, id),
  constraint device_ends_for_a_reason check ((ended_at is null) = (ended_because is null))
);
create index device_by_user on device (program_id, user_id, turned_on_at desc);
create index device_by_day on device (program_id, turned_on_at desc, id);
call audited_table('device');

-- The key of a device, sealed, and when it was last given out and last sent. Beside the device, so that no change log
-- holds it; an ended device has no key any more, and what it held cannot be read again.
create table device_key (
  program_id uuid not null,
  id uuid not null,
  key_sealed bytea,
  seen_at timestamptz not null,
  sent_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, id) references device (program_id, id)
);
call tenant_table('device_key');

-- A visit that was signed on a device and sent later: when the device's clock said it was signed, when it arrived, how
-- far that clock was off, and the fingerprint of what was sent, so that the same visit sent again counts once and
-- another one under its id is seen.
create table signed_on_device (
  program_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  fingerprint bytea not null,
  signed_at timestamptz not null,
  received_at timestamptz not null,
  clock_off_seconds integer not null,
  primary key (program_id, id),
  foreign key (program_id, id) references activity (program_id, id),
  foreign key (program_id, device_id) references device (program_id, id)
);
call tenant_table('signed_on_device', 'select, insert');
