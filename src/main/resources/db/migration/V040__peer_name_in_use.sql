-- The name in use is what every page shows and sorts by (last word first); the legal name stays out of lists.
-- Made by the database, so that the two never disagree.
alter table peer
  add column shown_name text not null generated always as (coalesce(used_name, legal_first || ' ' || legal_last)) stored,
  add column sort_name text not null generated always as (lower(
    case when used_name is null then legal_last || ' ' || legal_first
    else regexp_replace(used_name, '^(.*)\s+(\S+)$', '\2 \1') end)) stored,
  add constraint peer_used_name_is_no_blank check (used_name ~ '\S' and length(used_name) <= 100),
  add constraint peer_pronouns_are_short check (length(pronouns) <= 40),
  add constraint peer_email_is_short check (length(email) <= 254);

create index peer_by_sort_name on peer (program_id, sort_name, id);
drop index peer_by_name;
