-- Kinds of work and places carry the names by which the rules know them, so that nothing is translated
-- between the form, the record and the judgement. Work with a person that is not billed names the person.
alter table activity
  drop constraint activity_kind_is_known,
  add constraint activity_kind_is_known check (kind in
    ('PEER_SUPPORT', 'COLLATERAL', 'NO_SHOW', 'TRANSPORT', 'RECREATION', 'OUTREACH', 'DOCUMENTATION', 'TRAVEL',
     'SUPERVISION', 'TRAINING', 'TEAM_MEETING', 'ADVOCACY', 'OUTSIDE_ROLE')),
  drop constraint remark_is_short,
  add constraint remark_is_short check (length(remark) <= 2000),
  add column participant_id uuid,
  add constraint activity_participant_fkey foreign key (program_id, participant_id) references participant (program_id, id);
create index activity_by_participant on activity (program_id, participant_id) where participant_id is not null;

alter table encounter
  drop constraint place_is_known,
  add constraint place_is_known check (place in
    ('HOME', 'COMMUNITY', 'OFFICE', 'STREET', 'SHELTER', 'SCHOOL', 'WORKSITE', 'GROUP_HOME', 'RESIDENTIAL',
     'HEALTH_CENTER', 'EMERGENCY_ROOM', 'HOSPITAL', 'PSYCHIATRIC_HOSPITAL', 'NURSING_HOME', 'JAIL', 'OTHER')),
  -- the certification the peer held on the day of service, under the signature; none is a finding, not an error
  add column credential text constraint credential_is_short check (length(credential) between 1 and 40);
