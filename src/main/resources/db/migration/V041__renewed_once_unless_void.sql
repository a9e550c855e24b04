-- A renewal that was entered by mistake and voided leaves its certification free to be renewed again.
alter table certification drop constraint certification_is_renewed_once;
create unique index certification_is_renewed_once on certification (program_id, renews_id) where voided_at is null;

alter table employment add constraint exit_reason_is_known check (exit_reason in
  ('PAY', 'NO_WAY_UP', 'ROLE_CONFLICT', 'STIGMA', 'HEALTH', 'BENEFITS', 'MOVED', 'OTHER_JOB', 'END_OF_FUNDING', 'DISMISSED', 'OTHER', 'TRANSFERRED'));
