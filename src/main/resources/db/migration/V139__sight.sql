-- What one user sees of the records, asked by the database itself at every read. A transaction that reads for a page
-- names three things to it (begin_reading): the instant, the Part 2 programs that this user is outside of, and the
-- walled records. A transaction that judges, bills or imports names none, and sees the whole program.

create function now_here() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('app.at', true), '')::timestamptz, clock_timestamp())
$$;

create function today_here() returns date language sql stable as $$
  select (now_here() at time zone (select p.time_zone from program p where p.id = current_setting('app.program')::uuid))::date
$$;

create function withheld() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('app.withheld', true), ''), '{}')::uuid[]
$$;

create function walled() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('app.walled', true), ''), '{}')::uuid[]
$$;

-- A question about sight is asked of the whole program: its answer is yes or no, and names nobody.
create function put_sight_by() returns text[] language plpgsql stable as $$
declare
  kept text[] := array[withheld()::text, walled()::text];
begin
  perform set_config('app.withheld', '{}', true), set_config('app.walled', '{}', true);
  return kept;
end $$;

create function take_sight_up(kept text[]) returns void language plpgsql stable as $$
begin
  perform set_config('app.withheld', kept[1], true), set_config('app.walled', kept[2], true);
end $$;

-- For which purpose a role reads: care, payment, or running and watching the program.
create function purpose_of(role text) returns text language sql immutable as $$
  select case when role in ('PEER', 'SUPERVISOR') then 'TREATMENT' when role = 'BILLER' then 'PAYMENT' else 'OPERATIONS' end
$$;

create function opened_for_me(participant uuid) returns boolean language sql stable as $$
  select exists (select from record_opening o where o.program_id = current_setting('app.program')::uuid
    and o.user_id = current_setting('app.user')::uuid and o.participant_id = participant
    and o.opened_at <= now_here() and o.closes_at > now_here())
$$;

-- Whether a live consent lets this user see records of this kind that the agency keeps of the person; with no kind
-- named, whether any does. The day is today's, whatever the day of the record.
create function consent_covers(participant uuid, agency uuid, kind text) returns boolean language plpgsql stable as $$
declare
  sight text[] := put_sight_by();
  answer boolean;
begin
  answer := opened_for_me(participant) or exists (
    select from consent c join user_role r on r.program_id = c.program_id and r.user_id = current_setting('app.user')::uuid
      and coalesce(r.ends_on, 'infinity') >= today_here()
    where c.program_id = current_setting('app.program')::uuid and c.participant_id = participant and c.agency_id = agency
    and (kind is null or kind = any (c.kinds)) and purpose_of(r.role) = any (c.purposes)
    and c.given_on <= today_here() and coalesce(c.expires_on, 'infinity') >= today_here()
    and coalesce(c.revoked_at, 'infinity') > now_here()
    and case c.recipient when 'COUNTY' then r.agency_id is null when 'AGENCY' then c.recipient_agency_id = r.agency_id else false end);
  perform take_sight_up(sight);
  return answer;
end $$;

-- Whether a live consent lets the agency's claims for the person go to the payer.
create function consent_pays(participant uuid, agency uuid, payer uuid) returns boolean language plpgsql stable as $$
declare
  sight text[] := put_sight_by();
  answer boolean;
begin
  answer := exists (
    select from consent c where c.program_id = current_setting('app.program')::uuid and c.participant_id = participant and c.agency_id = agency
    and 'CLAIMS' = any (c.kinds) and 'PAYMENT' = any (c.purposes) and c.recipient = 'PAYER' and c.recipient_payer_id = payer
    and c.given_on <= today_here() and coalesce(c.expires_on, 'infinity') >= today_here() and coalesce(c.revoked_at, 'infinity') > now_here());
  perform take_sight_up(sight);
  return answer;
end $$;

-- Who is served by a Part 2 program alone is not named outside it: that alone would tell.
create function participant_shown(participant uuid, outside uuid[]) returns boolean language plpgsql stable as $$
declare
  sight text[] := put_sight_by();
  answer boolean;
begin
  answer := not exists (select from enrolment n where n.program_id = current_setting('app.program')::uuid and n.participant_id = participant
      and n.agency_id = any (outside))
    or exists (select from enrolment n where n.program_id = current_setting('app.program')::uuid and n.participant_id = participant
      and (n.agency_id <> all (outside) or consent_covers(participant, n.agency_id, null)));
  perform take_sight_up(sight);
  return answer;
end $$;

-- A peer worker beside the person tells with whom the person is enrolled.
create function caseload_shown(participant uuid, peer uuid, outside uuid[]) returns boolean language plpgsql stable as $$
declare
  sight text[] := put_sight_by();
  answer boolean;
begin
  answer := exists (select from employment e where e.program_id = current_setting('app.program')::uuid and e.peer_id = peer
      and (e.agency_id <> all (outside) or consent_covers(participant, e.agency_id, null)));
  perform take_sight_up(sight);
  return answer;
end $$;

-- Kept by people of a Part 2 program: their practitioner's word and their authorizations are that program's records.
create function entry_shown(participant uuid, author uuid, outside uuid[]) returns boolean language plpgsql stable as $$
declare
  sight text[] := put_sight_by();
  answer boolean;
begin
  answer := not exists (select from user_role r where r.program_id = current_setting('app.program')::uuid and r.user_id = author
      and r.agency_id = any (outside) and not consent_covers(participant, r.agency_id, 'PLANS'));
  perform take_sight_up(sight);
  return answer;
end $$;

create function note_shown(encounter uuid, outside uuid[], behind uuid[]) returns boolean language plpgsql stable as $$
declare
  sight text[] := put_sight_by();
  answer boolean;
begin
  answer := exists (select from encounter e where e.program_id = current_setting('app.program')::uuid and e.id = encounter
    and e.participant_id <> all (behind) and (e.agency_id <> all (outside) or consent_covers(e.participant_id, e.agency_id, 'NOTES')));
  perform take_sight_up(sight);
  return answer;
end $$;

-- The records that this user is kept from by a wall, but for who walks beside the person, who was named, and who
-- opened the record with a reason; the person's own record stays closed to them whatever the reason.
create function walls_before_me() returns uuid[] language sql stable as $$
  select coalesce(array_agg(w.participant_id), '{}') from (
    select x.id, x.participant_id, coalesce(x.user_id, p.user_id) as worker, coalesce(x.peer_id, q.id) as peer
    from wall x left join peer p on p.program_id = x.program_id and p.id = x.peer_id
    left join peer q on q.program_id = x.program_id and q.user_id = x.user_id
    where x.program_id = current_setting('app.program')::uuid and x.lifted_at is null) w
  where w.worker = current_setting('app.user')::uuid
  or (exists (
      select from user_role mine where mine.program_id = current_setting('app.program')::uuid and mine.user_id = current_setting('app.user')::uuid
      and coalesce(mine.ends_on, 'infinity') >= today_here()
      and (exists (select from user_role theirs where theirs.program_id = mine.program_id and theirs.user_id = w.worker
          and theirs.agency_id is not distinct from mine.agency_id)
        or exists (select from employment e where e.program_id = mine.program_id and e.peer_id = w.peer and e.agency_id = mine.agency_id
          and e.started_on <= today_here() and coalesce(e.ended_on, 'infinity') >= today_here())))
    and not exists (select from wall_pass g where g.program_id = current_setting('app.program')::uuid and g.wall_id = w.id
      and g.user_id = current_setting('app.user')::uuid and g.ended_at is null)
    and not exists (select from caseload c join peer b on b.program_id = c.program_id and b.id = c.peer_id
      where c.program_id = current_setting('app.program')::uuid and c.participant_id = w.participant_id and b.user_id = current_setting('app.user')::uuid
      and c.started_on <= today_here() and coalesce(c.ended_on, 'infinity') >= today_here())
    and not opened_for_me(w.participant_id))
$$;

-- The Part 2 programs in which this user has no part.
create function outside_of() returns uuid[] language sql stable as $$
  select coalesce(array_agg(a.id), '{}') from agency a
  where a.program_id = current_setting('app.program')::uuid and a.part_two
  and not exists (select from user_role r where r.program_id = a.program_id and r.agency_id = a.id
    and r.user_id = current_setting('app.user')::uuid and coalesce(r.ends_on, 'infinity') >= today_here())
$$;

-- From here to its end the transaction sees what its user may see.
create function begin_reading() returns void language plpgsql as $$
declare
  outside text;
  behind text;
begin
  perform put_sight_by();
  outside := outside_of()::text;
  behind := walls_before_me()::text;
  perform set_config('app.withheld', outside, true), set_config('app.walled', behind, true);
end $$;

-- The same for a part of a transaction; what stood before is handed back, to be taken up again.
create function read_as_user() returns text[] language plpgsql as $$
declare
  kept text[] := put_sight_by();
begin
  perform begin_reading();
  return kept;
end $$;

-- A change shows where the record itself does.
create function change_shown(entity text, of_row uuid) returns boolean language plpgsql stable as $$
declare
  shown boolean := true;
begin
  if entity = 'activity' then
    select a.participant_id is null or (a.participant_id <> all (walled()) and (a.agency_id <> all (withheld()) or consent_covers(a.participant_id, a.agency_id, 'VISITS')))
    into shown from activity a where a.program_id = current_setting('app.program')::uuid and a.id = of_row;
  elsif exists (select from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'sight' and c.relname = entity) then
    execute format('select exists (select from %I x where x.program_id = current_setting(''app.program'')::uuid and x.id = $1)', entity) into shown using of_row;
  end if;
  return shown;
end $$;

-- How many agencies' records of this person are kept from this user: a number, and nothing of what they are.
create function records_withheld(participant uuid) returns integer language plpgsql stable as $$
declare
  outside uuid[] := withheld();
  sight text[] := put_sight_by();
  answer integer;
begin
  answer := (select count(distinct n.agency_id) from enrolment n where n.program_id = current_setting('app.program')::uuid and n.participant_id = participant
    and n.agency_id = any (outside) and not consent_covers(participant, n.agency_id, null));
  perform take_sight_up(sight);
  return answer;
end $$;

-- How many people are not named to this user at all, counted as far as two thousand.
create function people_withheld() returns integer language plpgsql stable as $$
declare
  outside uuid[] := withheld();
  sight text[] := put_sight_by();
  answer integer := 0;
begin
  if outside <> '{}' then
    answer := (select count(*) from (select distinct n.participant_id from enrolment n where n.program_id = current_setting('app.program')::uuid
      and n.agency_id = any (outside) limit 2000) x where not participant_shown(x.participant_id, outside));
  end if;
  perform take_sight_up(sight);
  return answer;
end $$;

-- Each look at an open record stands with its opening, whatever page it was.
create function note_look() returns trigger language plpgsql as $$
begin
  if new.subject = 'PARTICIPANT' then
    insert into opening_look (program_id, opening_id, page)
    select o.program_id, o.id, new.page from record_opening o
    where o.program_id = new.program_id and o.user_id = new.user_id and o.participant_id = any (new.subject_ids)
    and o.opened_at <= now_here() and o.closes_at > now_here();
  end if;
  return new;
end $$;
create trigger note_look after insert on access_log for each row execute function note_look();

-- The second policy of a table: what this user sees of it. On top of the program's own, never instead of it.
create procedure seen_as(name text, condition text) language plpgsql as $$
begin
  execute format('drop policy if exists sight on %I', name);
  execute format('create policy sight on %I as restrictive for select to ${app_role} using (%s)', name, condition);
end $$;

-- A table of records that an agency keeps of a person.
create procedure seen_by_agency(name text, kind text) language plpgsql as $$
begin
  call seen_as(name, format('participant_id <> all ((select walled())::uuid[]) and (agency_id <> all ((select withheld())::uuid[]) or consent_covers(participant_id, agency_id, %L))', kind));
end $$;

-- A table of records of a person that no agency owns: the walls alone.
create procedure seen_by_wall(name text) language plpgsql as $$
begin
  call seen_as(name, 'participant_id <> all ((select walled())::uuid[])');
end $$;

call seen_as('participant', 'id <> all ((select walled())::uuid[]) and ((select withheld()) = ''{}'' or participant_shown(id, (select withheld())))');
call seen_as('caseload', 'participant_id <> all ((select walled())::uuid[]) and ((select withheld()) = ''{}'' or caseload_shown(participant_id, peer_id, (select withheld())))');
call seen_as('recommendation', 'participant_id <> all ((select walled())::uuid[]) and ((select withheld()) = ''{}'' or entry_shown(participant_id, created_by, (select withheld())))');
call seen_as('service_authorization', 'participant_id <> all ((select walled())::uuid[]) and ((select withheld()) = ''{}'' or entry_shown(participant_id, created_by, (select withheld())))');
call seen_as('encounter_note', '((select withheld()) = ''{}'' and (select walled()) = ''{}'') or note_shown(encounter_id, (select withheld()), (select walled()))');
call seen_as('change_log', '((select withheld()) = ''{}'' and (select walled()) = ''{}'') or change_shown(entity, row_id)');
call seen_by_agency('enrolment', null);
call seen_by_agency('service_plan', 'PLANS');
call seen_by_agency('encounter', 'VISITS');
call seen_by_agency('encounter_standing', 'CLAIMS');
call seen_by_agency('claim', 'CLAIMS');
call seen_by_agency('consent', null);
call seen_by_agency('telehealth_consent', null);
call seen_as('plan_goal', '((select withheld()) = ''{}'' and (select walled()) = ''{}'') or exists (select from service_plan s where s.program_id = plan_goal.program_id and s.id = plan_id)');
call seen_as('plan_review', '((select withheld()) = ''{}'' and (select walled()) = ''{}'') or exists (select from service_plan s where s.program_id = plan_review.program_id and s.id = plan_id)');
call seen_as('plan_objective', '((select withheld()) = ''{}'' and (select walled()) = ''{}'') or exists (select from plan_goal g where g.program_id = plan_objective.program_id and g.id = goal_id)');
call seen_as('stay', 'participant_id <> all ((select walled())::uuid[]) and ((select withheld()) = ''{}'' or entry_shown(participant_id, created_by, (select withheld())))');
call seen_by_wall('coverage');
call seen_by_wall('third_party_coverage');
call seen_by_wall('wall');
call seen_by_wall('record_opening');
call seen_by_wall('wall_attempt');
