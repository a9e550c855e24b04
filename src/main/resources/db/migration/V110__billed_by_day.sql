-- What was billed, and what locked timesheets paid, is added up by day: each from an index alone.
create index claim_line_by_day on claim_line (program_id, service_date) include (procedure_code, claim_id, units, charge) where live;
create index timesheet_line_by_day on timesheet_line (program_id, day) include (lock_id, amount);
