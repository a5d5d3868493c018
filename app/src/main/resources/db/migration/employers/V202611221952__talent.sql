-- Talent search reads one narrow row a person, and finds it by equality on tokens: under row security no other index helps.
create table talent (
  network_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  since timestamptz not null, latitude double precision, longitude double precision,
  languages text not null, occupations text not null, may_work boolean, work_until date,
  primary key (network_id, person_id),
  foreign key (network_id, person_id) references person on delete cascade
);
call wall_staff_records('talent');
create index talent_latest on talent (network_id, since desc, person_id desc) include (organisation_id);
create index talent_work_ends on talent (network_id, work_until) where may_work;

-- A token is a kind and a value: o occupation by ISCO-08 and each shorter group, l language and level from A1 (1) to mother
-- tongue (7) with every lower one, w word in its own and in Latin script, p postcode and its beginning, c a tenth of a
-- degree of latitude and longitude, y may work. The key holds all that a search reads.
create table talent_token (
  since timestamptz not null, network_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  token text collate "C" not null,
  primary key (network_id, token, since, person_id) include (organisation_id),
  foreign key (network_id, person_id) references talent on delete cascade
);
call wall_staff_records('talent_token');
create index talent_token_person on talent_token (network_id, person_id);
alter table talent_token alter column token set statistics 1000;

-- Whose row is out of date. Somebody may be named twice; the next refresh takes all.
create table talent_stale (
  network_id uuid not null, id bigint generated always as identity, organisation_id uuid not null, person_id uuid not null,
  primary key (network_id, id)
);
call wall_network('talent_stale');
create index talent_stale_person on talent_stale (network_id, person_id);

-- Written by whatever statement changes a person: the part that searches need not be called by those that write.
create function note_stale_person() returns trigger language plpgsql as $$
begin
  insert into talent_stale (network_id, organisation_id, person_id)
  select distinct network_id, organisation_id, id from changed;
  return null;
end $$;
create function note_stale_talent() returns trigger language plpgsql as $$
begin
  insert into talent_stale (network_id, organisation_id, person_id)
  select distinct network_id, organisation_id, person_id from changed;
  return null;
end $$;

-- Whoever is erased is not refreshed any more, though their last facts were noted on the way.
create function forget_stale_talent() returns trigger language plpgsql as $$
begin
  delete from talent_stale s using gone g where s.network_id = g.network_id and s.person_id = g.id;
  return null;
end $$;
create trigger talent_person_gone after delete on person referencing old table as gone
  for each statement execute function forget_stale_talent();

create trigger talent_person_new after insert on person referencing new table as changed
  for each statement execute function note_stale_person();
create trigger talent_person_changed after update on person referencing new table as changed
  for each statement execute function note_stale_person();
create trigger talent_language_new after insert on person_language referencing new table as changed
  for each statement execute function note_stale_talent();
create trigger talent_language_gone after delete on person_language referencing old table as changed
  for each statement execute function note_stale_talent();
create trigger talent_occupation_new after insert on person_occupation referencing new table as changed
  for each statement execute function note_stale_talent();
create trigger talent_occupation_gone after delete on person_occupation referencing old table as changed
  for each statement execute function note_stale_talent();
create trigger talent_language_moved after update on person_language referencing new table as changed
  for each statement execute function note_stale_talent();
create trigger talent_occupation_moved after update on person_occupation referencing new table as changed
  for each statement execute function note_stale_talent();
create trigger talent_paper_moved after update on paper referencing new table as changed
  for each statement execute function note_stale_talent();
create trigger talent_paper_new after insert on paper referencing new table as changed
  for each statement execute function note_stale_talent();

insert into talent_stale (network_id, organisation_id, person_id) select network_id, organisation_id, id from person;
