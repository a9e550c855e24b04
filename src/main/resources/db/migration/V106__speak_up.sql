-- The safe channel: what a worker reports of stigma or discrimination, with a name or without. A report without a
-- name holds nothing that leads to a person: no user, no time of day (a date alone), no id that tells its moment
-- (random, never the time-ordered kind), and neither table writes a change log. Whoever holds the code sees the answer;
-- the code itself is stored nowhere, only its fingerprint.
create table speak_up (
  program_id uuid not null references program (id),
  id uuid not null,
  version integer not null default 0,
  code_fingerprint bytea not null,
  received_on date not null,
  kind text not null constraint speak_up_kind_is_known check (kind in ('STIGMA', 'DISCRIMINATION', 'BOTH', 'OTHER')),
  agency_id uuid,
  words text not null constraint speak_up_says_something check (length(trim(words)) between 10 and 4000),
  status text not null default 'RECEIVED' constraint speak_up_status_is_known check (status in ('RECEIVED', 'LOOKING', 'ANSWERED', 'CLOSED')),
  reporter_id uuid,
  not_read_by uuid[] not null default '{}',
  primary key (program_id, id),
  foreign key (program_id, agency_id) references agency (program_id, id),
  foreign key (program_id, reporter_id) references user_account (program_id, id),
  constraint a_code_opens_one_report unique (program_id, code_fingerprint),
  constraint a_report_tells_no_moment check (uuid_extract_version(id) = 4)
);
create index speak_up_by_day on speak_up (program_id, received_on desc, id);
call tenant_table('speak_up', 'select, insert');
grant update (status, version) on speak_up to ${app_role};

-- What was said afterwards: by the county (by_user) or by the person who reported (no user), and what the status became.
create table speak_up_word (
  program_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  ordinal integer not null,
  on_day date not null,
  by_user uuid,
  words text not null constraint speak_up_word_says_something check (length(trim(words)) between 2 and 4000),
  status text constraint speak_up_word_status_is_known check (status in ('RECEIVED', 'LOOKING', 'ANSWERED', 'CLOSED')),
  primary key (program_id, id),
  foreign key (program_id, report_id) references speak_up (program_id, id),
  foreign key (program_id, by_user) references user_account (program_id, id),
  constraint words_of_a_report_stand_in_order unique (program_id, report_id, ordinal),
  constraint a_word_tells_no_moment check (uuid_extract_version(id) = 4),
  constraint the_county_sets_the_status check (status is null or by_user is not null)
);
call tenant_table('speak_up_word', 'select, insert');
