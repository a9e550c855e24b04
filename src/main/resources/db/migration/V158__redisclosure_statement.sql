-- What the state wants printed on records that leave (55 Pa. Code 5100.34(d)): the county enters the exact words.
alter table privacy_terms add column redisclosure text
  constraint redisclosure_statement_has_words check (length(redisclosure) between 10 and 2000);
