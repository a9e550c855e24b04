-- What the plan names: the ways of meeting (auditors take back what the plan does not name), the peer worker's
-- part, and how much of it a week. Unknown stays unknown: plans written before say nothing.
alter table service_plan
  add column services text[] constraint plan_services_are_known
    check (services <@ array['IN_PERSON', 'VIDEO', 'AUDIO', 'GROUP'] and cardinality(services) between 1 and 4),
  add column minutes_a_week integer constraint planned_minutes_fit_a_week check (minutes_a_week between 1 and 2400),
  add column interventions text constraint interventions_are_short check (length(interventions) <= 4000);
