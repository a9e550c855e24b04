-- Peers stand beside others: every post of the program, of a peer or of a coworker, as one list.
-- The person is the peer across spells of employment; a coworker's record is one spell.
create view worker_post with (security_invoker = true) as
  select e.program_id, e.id, 'PEER' as kind, e.peer_id as person_id, p.shown_name as name, p.sort_name, e.agency_id, e.team_id,
    e.position, null as occupation, false as same_task, e.fte, e.work_type, e.part_time_because, e.started_on, e.ended_on
  from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
  union all
  select c.program_id, c.id, 'COWORKER', c.id, c.name, lower(regexp_replace(c.name, '^(.*)\s+(\S+)$', '\2 \1')), c.agency_id, c.team_id,
    c.position, c.occupation, c.same_task, c.fte, c.work_type, c.part_time_because, c.started_on, c.ended_on
  from coworker c;
grant select on worker_post to ${app_role};

create index pay_rate_by_post on pay_rate (program_id, (coalesce(employment_id, coworker_id)), effective_on);
create index placement_by_post on placement (program_id, (coalesce(employment_id, coworker_id)), from_day);
