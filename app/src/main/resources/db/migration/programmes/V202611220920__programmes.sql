create table blueprint_version (
  network_id uuid not null references network,
  id uuid not null,
  programme text not null,
  number integer not null,
  sha256 text not null,
  yaml text not null,
  loaded_at timestamptz not null,
  loaded_by uuid,
  primary key (network_id, id),
  unique (network_id, programme, number),
  unique (network_id, programme, sha256)
);
call wall_network('blueprint_version');

-- A running edition keeps the blueprint version it started with.
create table edition (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  programme text not null,
  blueprint_version_id uuid not null,
  name text not null,
  opens_on date not null,
  closes_on date,
  opened_at timestamptz not null,
  opened_by uuid,
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation,
  foreign key (network_id, blueprint_version_id) references blueprint_version
);
call wall_network('edition');
create index edition_programme on edition (network_id, programme, opens_on);

-- One person's part in one edition, in one role of its blueprint.
create table participation (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  edition_id uuid not null,
  person_id uuid not null,
  role text not null,
  applied_on date not null,
  heard_how text,
  capacity integer check (capacity between 0 and 50),
  began_at timestamptz not null,
  began_by uuid,
  primary key (network_id, id),
  unique (network_id, edition_id, person_id, role),
  foreign key (network_id, edition_id) references edition,
  foreign key (network_id, person_id) references person
);
call wall_records('participation', 'person_id');
create index participation_person on participation (network_id, person_id);
create index participation_edition on participation (network_id, edition_id, role, applied_on);

create table stage_entry (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  entered_at timestamptz not null,
  due_on date,
  entered_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('stage_entry', 'person_id');
create index stage_entry_participation on stage_entry (network_id, participation_id, entered_at);
create index stage_entry_stage on stage_entry (network_id, organisation_id, stage);

create table stage_exit (
  network_id uuid not null,
  entry_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  result text not null check (result in ('done', 'refused', 'withdrawn', 'dropped-out', 'skipped')),
  reason text,
  left_at timestamptz not null,
  left_by uuid,
  primary key (network_id, entry_id),
  foreign key (network_id, entry_id) references stage_entry
);
call wall_records('stage_exit', 'person_id');

-- Which adviser looks after a participation.
create table caseload (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  adviser_id uuid not null,
  since timestamptz not null,
  given_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation,
  foreign key (network_id, adviser_id) references account
);
call wall_records('caseload', 'person_id');
create index caseload_participation on caseload (network_id, participation_id, since);
create index caseload_adviser on caseload (network_id, adviser_id);

create table caseload_ending (
  network_id uuid not null,
  caseload_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  ended_at timestamptz not null,
  ended_by uuid,
  reason text not null,
  primary key (network_id, caseload_id),
  foreign key (network_id, caseload_id) references caseload
);
call wall_records('caseload_ending', 'person_id');

-- Where people stand now: the entries without an exit.
create view open_stage with (security_invoker = true) as
select e.* from stage_entry e
where not exists (select 1 from stage_exit x where x.network_id = e.network_id and x.entry_id = e.id);

create view open_caseload with (security_invoker = true) as
select c.* from caseload c
where not exists (select 1 from caseload_ending x where x.network_id = c.network_id and x.caseload_id = c.id);
