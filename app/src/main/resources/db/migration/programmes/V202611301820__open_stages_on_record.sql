-- Where people stand now: the entries without an exit. The view worked it out from every stage that anybody was ever in, at
-- every question; here the rows come and go with the entries and exits, in the same statement. Edition and role stand beside
-- them, because that is how they are counted.
drop view open_stage;
create table open_stage (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, participation_id uuid not null,
  person_id uuid not null, edition_id uuid not null, role text not null,
  stage text not null, entered_at timestamptz not null, due_on date,
  primary key (network_id, id),
  foreign key (network_id, id) references stage_entry on delete cascade
);
call wall_records('open_stage', 'person_id');
create index open_stage_participation on open_stage (network_id, participation_id, entered_at);
create index open_stage_edition on open_stage (network_id, edition_id, role, stage, due_on, entered_at, participation_id);

-- How a journey ended before its time: few exits, asked for whenever somebody stands nowhere.
create index stage_exit_ending on stage_exit (network_id, person_id) where result in ('refused', 'withdrawn', 'dropped-out');

insert into open_stage
select e.network_id, e.id, e.organisation_id, e.participation_id, e.person_id, p.edition_id, p.role, e.stage, e.entered_at, e.due_on
from stage_entry e join participation p on p.network_id = e.network_id and p.id = e.participation_id
where not exists (select 1 from stage_exit x where x.network_id = e.network_id and x.entry_id = e.id);

create function open_stage_entered() returns trigger language plpgsql as $$
begin
  insert into open_stage
  select e.network_id, e.id, e.organisation_id, e.participation_id, e.person_id, p.edition_id, p.role, e.stage, e.entered_at, e.due_on
  from entered e join participation p on p.network_id = e.network_id and p.id = e.participation_id;
  return null;
end $$;

create function open_stage_corrected() returns trigger language plpgsql as $$
begin
  update open_stage o
  set organisation_id = e.organisation_id, person_id = e.person_id, stage = e.stage, entered_at = e.entered_at, due_on = e.due_on
  from entered e where o.network_id = e.network_id and o.id = e.id;
  return null;
end $$;

create function open_stage_left() returns trigger language plpgsql as $$
begin
  delete from open_stage o using gone g where o.network_id = g.network_id and o.id = g.entry_id;
  return null;
end $$;

create function open_stage_again() returns trigger language plpgsql as $$
begin
  insert into open_stage
  select e.network_id, e.id, e.organisation_id, e.participation_id, e.person_id, p.edition_id, p.role, e.stage, e.entered_at, e.due_on
  from stage_entry e
  join undone u on u.network_id = e.network_id and u.entry_id = e.id
  join participation p on p.network_id = e.network_id and p.id = e.participation_id;
  return null;
end $$;

create trigger open_stage_entered after insert on stage_entry referencing new table as entered
  for each statement execute function open_stage_entered();
create trigger open_stage_corrected after update on stage_entry referencing new table as entered
  for each statement execute function open_stage_corrected();
create trigger open_stage_left after insert on stage_exit referencing new table as gone
  for each statement execute function open_stage_left();
create trigger open_stage_again after delete on stage_exit referencing old table as undone
  for each statement execute function open_stage_again();
