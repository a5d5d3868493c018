-- What colleagues should know about a slot; the people who come do not see it.
alter table slot add column note text check (length(note) <= 1000);
