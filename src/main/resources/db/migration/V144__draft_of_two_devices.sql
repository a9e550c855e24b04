-- Which open page wrote a draft last: a second device that knows an older revision is told, and nothing is overwritten.
alter table draft add column writer uuid;
